/// Recognises files that hold no text to read by their first bytes, so that they are refused instead of being stored as noise.
///
/// ```swift
/// UnsupportedFormat.name(of: Data("%PDF-1.7".utf8))  // "PDF"
/// ```
public enum UnsupportedFormat {
  /// The name of the format that `firstBytes` begin, or nil where they may be something that is read.
  public static func name(of firstBytes: some Collection<UInt8>) -> String? {
    let start = Array(firstBytes.prefix(512))
    if let found = signatures.first(where: { start.dropFirst($0.offset).starts(with: $0.bytes) }) {
      return found.name
    }
    // These are ASCII, and programs put a mark or an empty line before it.
    let withoutMark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let head = withoutMark.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(8)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return texts.first { text.hasPrefix($0.start) }?.name
  }

  private static let texts = [(start: "%pdf-", name: "PDF"), (start: "{\\rtf", name: "RTF")]

  private struct Signature {
    let name: String
    var offset = 0
    let bytes: [UInt8]

    init(_ name: String, at offset: Int = 0, bytes: [UInt8]) {
      self.name = name
      self.offset = offset
      self.bytes = bytes
    }

    init(_ name: String, at offset: Int = 0, text: String) {
      self.init(name, at: offset, bytes: Array(text.utf8))
    }
  }

  private static let signatures = [
    Signature("a ZIP file (as DOCX, XLSX and EPUB are)", bytes: [0x50, 0x4B, 0x03, 0x04]),
    Signature("a ZIP file (as DOCX, XLSX and EPUB are)", bytes: [0x50, 0x4B, 0x05, 0x06]),
    Signature(
      "an old Word or Excel file, or one with a password,", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
    // One layer of gzip has been taken off before.
    Signature("gzip data inside the input", bytes: [0x1F, 0x8B, 0x08]),
    Signature("bzip2 data", text: "BZh9"),
    Signature("XZ data", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature("Zstandard data", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Signature("a 7-Zip archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature("a RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1A]),
    Signature("a TAR archive", at: 257, text: "ustar"),
    Signature("a JPEG picture", bytes: [0xFF, 0xD8, 0xFF]),
    Signature("a PNG picture", bytes: [0x89, 0x50, 0x4E, 0x47]),
    Signature("a GIF picture", text: "GIF87a"),
    Signature("a GIF picture", text: "GIF89a"),
    Signature("a sound, picture or film", text: "RIFF"),
    Signature("a sound or film", text: "OggS"),
    Signature("a sound", text: "ID3\u{03}"),
    Signature("a sound", text: "ID3\u{04}"),
    Signature("a film", at: 4, text: "ftyp"),
    Signature("a font", text: "wOF2"),
    Signature("an SQLite database", text: "SQLite format 3\0"),
    Signature("a program", bytes: [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
