/// Recognises formats that are not read yet, so that their mark-up is refused instead of being stored as text.
public enum UnsupportedFormat {
  /// The name of the format that `firstBytes` begin, or nil where they may be text.
  public static func name(of firstBytes: some Collection<UInt8>) -> String? {
    let withoutMark = firstBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? firstBytes.dropFirst(3) : firstBytes[...]
    let head = withoutMark.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(16)
    let start = String(decoding: head, as: UTF8.self).lowercased()
    return signatures.first { start.hasPrefix($0.prefix) }?.name
  }

  private static let signatures: [(prefix: String, name: String)] = [
    ("<!doctype html", "HTML"), ("<html", "HTML"), ("<head", "HTML"), ("<body", "HTML"), ("<!--", "HTML"),
    ("<?xml", "XML"), ("<rss", "RSS"), ("<feed", "Atom"), ("%pdf-", "PDF"), ("warc/", "WARC"),
    ("{\\rtf", "RTF"),
  ]
}
