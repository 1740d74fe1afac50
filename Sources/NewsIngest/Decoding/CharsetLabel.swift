/// The names that headers, mark-up and users have for encodings.
///
/// ```swift
/// CharsetLabel.name(of: "x-cp1256")    // "windows-1256"
/// CharsetLabel.name(of: "ISO-8859-1")  // "windows-1252": what browsers read it as
/// CharsetLabel.name(of: "klingon")     // nil
/// ```
/// - Source: the labels of the WHATWG Encoding Standard; beyond them whatever iconv knows.
enum CharsetLabel {
  /// The encoding's IANA name, nil where nothing here can read it.
  static func name(of label: String) -> String? {
    let folded = label.lowercased().filter { !$0.isWhitespace && !"\"'".contains($0) }
    guard !folded.isEmpty else { return nil }
    if let known = names[folded] { return known }
    let isPlain = folded.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || "-_.:+".utf8.contains($0)
    }
    return isPlain && CharsetConverter.canRead(folded) ? folded : nil
  }

  /// Label to name; each line of the table is a name and its labels.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { names[word.lowercased()] = words[0] }
    }
    return names
  }()

  private static let table = """
    UTF-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig
    UTF-16LE utf-16 ucs-2 iso-10646-ucs-2 csunicode unicode unicodefeff utf16le utf16
    UTF-16BE unicodefffe utf16be
    windows-1256 cp1256 x-cp1256 win1256 ms-arab
    ISO-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i \
    iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
    windows-1252 ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
    iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 x-cp1252 latin-1
    ISO-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin9
    windows-1250 cp1250 x-cp1250
    windows-1251 cp1251 x-cp1251
    windows-1253 cp1253 x-cp1253
    windows-1254 cp1254 x-cp1254 iso-8859-9 latin5 csisolatin5 iso8859-9 l5
    windows-1255 cp1255 x-cp1255
    CP864 ibm864 csibm864
    CP720 dos-720
    macintosh mac csmacintosh x-mac-roman
    MACARABIC x-mac-arabic
    """
}
