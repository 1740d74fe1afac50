/// What a line looks like that is no article's.
enum ForeignLine: String {
  case code = "the code of a program"
  case markup = "mark-up without the beginning of a page"
  case sql = "SQL"
  case log = "a log"
  case settings = "a file of settings (YAML, INI)"
  case variables = "a file of settings (INI, ENV)"
  case translations = "a file of translations (PO)"
  case sellers = "a list of sellers of advertisements (ads.txt)"
  case packed = "data in Base64"
  case tex = "TeX"

  /// Nil for a line that may be an article's.
  ///
  /// - Parameter line: without blanks at its ends; not empty.
  init?(_ line: ArraySlice<UInt8>) {
    let start = String(decoding: line.prefix(24), as: UTF8.self).lowercased()
    if Self.isMarkup(line) {
      self = .markup
    } else if Self.isSQL(line, start: start) {
      self = .sql
    } else if line.holds(", DIRECT") || line.holds(", RESELLER") {
      self = .sellers
    } else if let pair = ForeignPair(line) {
      self = pair.kind
    } else if Self.isMostlyArabic(line) || start.hasPrefix("http") || start.hasPrefix("www.") {
      return nil
    } else if Self.isLog(line, start: start) {
      self = .log
    } else if line.first == UInt8(ascii: "\\"), line.dropFirst().first.map(Self.isLetter) ?? false {
      self = .tex
    } else if Self.isPacked(line) {
      self = .packed
    } else if Self.isCode(line, start: start) {
      self = .code
    } else {
      return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A tag at the start, and another mark of one at the end or within.
  private static func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "<"), let next = line.dropFirst().first else { return false }
    return isLetter(next) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
  }

  private static let statements = [
    "insert into ", "create table ", "drop table ", "alter table ", "lock tables ", "unlock tables",
    "create index ",
    "replace into ", "/*!4", "/*!5",
  ]

  /// A statement, or a row of values below one.
  private static func isSQL(_ line: ArraySlice<UInt8>, start: String) -> Bool {
    if statements.contains(where: { start.hasPrefix($0) }) { return true }
    guard line.first == UInt8(ascii: "("), let next = line.dropFirst().first else { return false }
    let end = line.suffix(2)
    return (isDigit(next) || next == UInt8(ascii: "'"))
      && (end.elementsEqual("),".utf8) || end.elementsEqual(");".utf8))
  }

  private static func isMostlyArabic(_ line: ArraySlice<UInt8>) -> Bool {
    // A letter beyond ASCII has two bytes in UTF-8 and one in older encodings.
    let beyond = line.count { $0 >= 0xC0 }
    return beyond > 0 && beyond >= line.count(where: isLetter)
  }

  static func holdsArabicWords(_ line: ArraySlice<UInt8>) -> Bool {
    isMostlyArabic(line) && line.count { $0 == 0x20 } >= 4
  }

  private static let months = [
    "jan ", "feb ", "mar ", "apr ", "may ", "jun ", "jul ", "aug ", "sep ", "oct ", "nov ", "dec ",
  ]

  /// A line that begins with a date and a clock, or an IP address and what a web server writes after it.
  private static func isLog(_ line: ArraySlice<UInt8>, start: String) -> Bool {
    let text = start.hasPrefix("[") ? start.dropFirst() : start[...]
    let shape = text.prefix(19).map { $0.isNumber ? "0" : $0 }
    let isStamp = String(shape.prefix(11)) == "0000-00-00 " || String(shape.prefix(11)) == "0000-00-00t"
    if isStamp, String(shape.dropFirst(11).prefix(5)) == "00:00" { return true }
    if months.contains(where: { start.hasPrefix($0) }) {
      return String(shape.dropFirst(6)).contains("00:00:00")
    }
    return line.holds("] \"") && line.holds(" HTTP/")
  }

  /// A long word of Base64's letters.
  private static func isPacked(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 60 && line.contains(where: isDigit)
      && line.allSatisfy { isLetter($0) || isDigit($0) || [0x2B, 0x2F, 0x3D].contains($0) }
  }

  private static let signs = Set("{}();=<>[]&|$_\\".utf8)
  private static let keywords = [
    "function ", "var ", "let ", "const ", "import ", "from ", "def ", "class ", "return ", "if ", "for ",
    "while ",
    "public ", "private ", "static ", "#include", "package ", "use ", "echo ", "print", "elif ", "else",
    "try", "except",
    "self.", "@", "//", "/*", "#", "with ", "export ", "set ",
  ]

  /// Comments and calls that begin no sentence.
  private static let openings = ["//", "/*", "$(", "(function", "!function", "jquery("]

  /// Before the name of what a program is part of.
  private static let packages = ["package ", "namespace ", "using ", "import "]

  private static func isCode(_ line: ArraySlice<UInt8>, start: String) -> Bool {
    if openings.contains(where: { start.hasPrefix($0) }) { return true }
    if start.hasPrefix("import "), line.holds(" from \"") || line.holds(" from '") { return true }
    if ForeignPair.endsAsCode(line) { return true }
    if packages.contains(where: { start.hasPrefix($0) }), line.count(where: { $0 == 0x20 }) == 1 {
      return true
    }
    let signCount = line.count { signs.contains($0) }
    if line.count >= 40, signCount * 12 >= line.count { return true }
    return signCount >= 2 && keywords.contains { start.hasPrefix($0) }
  }

  private static let comments = ["#", ";", "//", "/*", "*", "--", "!", "<!--", "'''", "\"\"\""]

  /// Whether a line stands among such lines and tells nothing alone: a comment, a name of a section, a bracket, a text in quotes,
  /// an item of a list.
  static func standsBetween(_ line: ArraySlice<UInt8>) -> Bool {
    if comments.contains(where: { line.starts(with: $0.utf8) }) { return !isHashtag(line) }
    if line.allSatisfy({ "{}[]();,.-".utf8.contains($0) }) { return true }
    let (first, last) = (line.first, line.last)
    if first == UInt8(ascii: "["), last == UInt8(ascii: "]"), line.allSatisfy({ $0 < 0x80 }) { return true }
    if first == UInt8(ascii: "\""), last == first, line.count > 1 { return true }
    return line.starts(with: "- ".utf8) && line.count { $0 == 0x20 } <= longestItem
  }

  /// `#مصر`: comments have a blank before letters beyond ASCII.
  private static func isHashtag(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") && line.dropFirst().first.map { $0 >= 0x80 } ?? false
  }

  /// In words.
  private static let longestItem = 6
}
