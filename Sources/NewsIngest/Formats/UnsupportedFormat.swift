/// Recognises formats that are not read, so that their bytes are refused instead of being stored as text.
public enum UnsupportedFormat {
  /// The name of the format that `firstBytes` begin, or nil where they may be something that is read.
  public static func name(of firstBytes: some Collection<UInt8>) -> String? {
    let start = Array(firstBytes.prefix(512))
    if let name = signatures.first(where: { start.starts(with: $0.bytes) })?.name { return name }
    if start.dropFirst(257).starts(with: "ustar".utf8) { return "TAR" }
    let withoutMark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let head = withoutMark.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(16)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return texts.first { text.hasPrefix($0.prefix) }?.name
  }

  private static let texts: [(prefix: String, name: String)] = [("%pdf-", "PDF"), ("{\\rtf", "RTF")]

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "ZIP (as in DOCX, XLSX, EPUB)"),
    ([0x50, 0x4B, 0x05, 0x06], "ZIP (as in DOCX, XLSX, EPUB)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old Word or Excel"),
    ([0x1F, 0x8B, 0x08], "gzip within gzip"),
    ([0x42, 0x5A, 0x68, 0x39], "bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "RAR"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0x47, 0x49, 0x46, 0x38], "GIF"),
    (Array("SQLite format 3\0".utf8), "SQLite"),
  ]
}
