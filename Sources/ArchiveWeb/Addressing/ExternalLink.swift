/// An address of the web that a page may link to; nil for other schemes, such as `javascript:`.
struct ExternalLink: Equatable {
  let text: String

  init?(_ address: String) {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else { return nil }
    text = address
  }
}
