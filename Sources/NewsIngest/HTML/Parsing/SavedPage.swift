/// The notes that browsers and copying programs leave in a page about where it was saved from.
enum SavedPage {
  /// The address in a comment: "saved from url=(0031)https://…" of browsers, "url: https://…" of SingleFile, "Mirrored from
  /// example.com/1 by HTTrack". Nil where it is another comment.
  static func address(inComment comment: String) -> String? {
    guard comment.utf8.count <= longestComment else { return nil }
    let words = comment.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    let address: Substring?
    if text.hasPrefix("saved from url=(") {
      address = words[2].split(separator: ")", maxSplits: 1).last
    } else if text.hasPrefix("Page saved with SingleFile") {
      address = words.firstIndex(of: "url:").flatMap { words[($0 + 1)...].first }
    } else if text.hasPrefix("Mirrored from "), text.contains(" by HTTrack") {
      return "http://" + words[2]
    } else {
      return nil
    }
    return address.flatMap { WebAddress.isWhole(String($0)) ? String($0) : nil }
  }

  /// In bytes.
  private static let longestComment = 4096
}
