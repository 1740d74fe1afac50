/// Recognises files that are no text in any encoding by their first bytes.
enum BinarySignature {
  /// What kind of file `bytes` begin, nil where they may be text.
  static func name(of bytes: some Collection<UInt8>) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"),
    (Array("GIF89a".utf8), "a GIF picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x50, 0x4B, 0x05, 0x06], "a ZIP archive or office document"),
    (Array("Rar!\u{1A}".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x1F, 0x8B, 0x08], "gzip data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
    (Array("BZh9".utf8), "bzip2 data"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("RIFF".utf8), "a sound, picture or film"),
    (Array("OggS".utf8), "a sound or film"),
    (Array("ID3".utf8) + [0x03], "a sound"),
    (Array("ID3".utf8) + [0x04], "a sound"),
    (Array("wOF2".utf8), "a font"),
  ]
}
