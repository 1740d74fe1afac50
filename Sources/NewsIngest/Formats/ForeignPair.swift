/// A name and its value as programs write them, whatever letters the value has: `"home" = "الرئيسية";`, `let title = "خبر"`,
/// `home: 'الرئيسية',`, `msgstr "أخبار"`.
///
/// The name is ASCII. What people write with a colon after an Arabic name (`الاسم: …`), a capital (`Title: …`) or a single letter
/// (`q: …`) is none.
struct ForeignPair {
  /// What the line is part of.
  let kind: ForeignLine
  /// Whether its signs are those of programs alone: no sentence has a text in quotes after an equals sign.
  let isSure: Bool

  private static let longestName = 80

  /// - Parameter line: without blanks at its ends; not empty.
  init?(_ line: ArraySlice<UInt8>) {
    if Self.isTranslation(line) {
      (kind, isSure) = (.translations, true)
    } else if Self.hasQuotedName(line) || Self.isStatement(line) || Self.isNamedText(line)
      || Self.hasTextsAmongSigns(line)
    {
      (kind, isSure) = (.code, true)
    } else if Self.isVariable(line) {
      (kind, isSure) = (.variables, true)
    } else if let value = Self.valueAfterName(line) {
      let isCode = Self.endsAsCode(line) || Self.isText(value.dropLast(), endsWith: value.last)
      (kind, isSure) = (isCode ? .code : .settings, isCode && !Self.endsAsCode(line))
    } else {
      return nil
    }
  }

  static func endsAsCode(_ line: ArraySlice<UInt8>) -> Bool { line.last.map(";{}[(".utf8.contains) ?? false }

  private static let translations = ["msgid \"", "msgid_plural \"", "msgstr \"", "msgstr[", "msgctxt \""]

  private static func isTranslation(_ line: ArraySlice<UInt8>) -> Bool {
    translations.contains { line.starts(with: $0.utf8) }
  }

  /// `"home" : "الرئيسية",`, `'home' => 'الرئيسية',`, `"home" = "الرئيسية";`. Newspapers' names stand in quotes before a colon, too,
  /// and what they wrote after it.
  private static func hasQuotedName(_ line: ArraySlice<UInt8>) -> Bool {
    guard let quote = line.first, isQuote(quote) else { return false }
    let name = line.dropFirst().prefix(2 * longestName).prefix { $0 != quote }
    let rest = line[name.endIndex...].dropFirst().drop { $0 == 0x20 }
    guard let sign = rest.first, ":=".utf8.contains(sign), !name.isEmpty else { return false }
    let value = rest.drop { ":=> ".utf8.contains($0) }
    if value.isEmpty { return sign == UInt8(ascii: ":") && name.allSatisfy(isASCII) }
    let isValue =
      value.first.map { isQuote($0) || isDigit($0) || "{[-".utf8.contains($0) } ?? false
      || ["true", "false", "null"].contains { value.starts(with: $0.utf8) }
    guard isValue, let last = value.last else { return false }
    let isAssigned = sign == UInt8(ascii: "=") || rest.dropFirst().first == UInt8(ascii: "=")
    return name.allSatisfy(isASCII) || ",;{}[]".utf8.contains(last) || isAssigned && isQuote(last)
  }

  /// A call or an assignment of a text, in whatever language that is: `lang["home"] = "الرئيسية";`, `let title: String = "خبر"`.
  private static func isStatement(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix(longestName + 1).prefix {
      isLetter($0) || isDigit($0) || "_$.[]'\" :?<>*&@#!".utf8.contains($0)
    }
    let sign = line.dropFirst(name.count).first
    guard let first = name.first, isLetter(first) || "$_@".utf8.contains(first), name.count <= longestName,
      sign == UInt8(ascii: "=") || sign == UInt8(ascii: "(")
    else { return false }
    let ending = line.reversed().prefix { ";),]} ".utf8.contains($0) }
    guard line.dropLast(ending.count).last.map(isQuote) ?? false else { return false }
    let value = line.dropFirst(name.count + 1).drop { $0 == 0x20 }
    let opensText = value.first.map(isQuote) ?? false && value.count > ending.count + 1
    return ending.contains(UInt8(ascii: ";"))
      || opensText && (sign == UInt8(ascii: "=") || ending.contains(UInt8(ascii: ")")))
  }

  /// Words after which programs write a text in quotes, without a sign between.
  private static let namesOfTexts: Set<String> = ["echo", "print", "puts", "return", "case"]

  /// `echo "خبر"`, `IDS_HOME "الرئيسية"`, `#define HOME "الرئيسية"`.
  private static func isNamedText(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "#define ".utf8) { return line.contains(where: isQuote) }
    let name = line.prefix(longestName).prefix { isLetter($0) || isDigit($0) || "_$".utf8.contains($0) }
    let value = line.dropFirst(name.count).drop { $0 == 0x20 }
    guard !name.isEmpty, let quote = value.first, isQuote(quote) else { return false }
    let end = value.dropFirst().reversed().drop { ";,:".utf8.contains($0) }.first
    return end == quote
      && (name.contains(UInt8(ascii: "_")) || namesOfTexts.contains(String(decoding: name, as: UTF8.self)))
  }

  private static let operators = ["=", "<<", "<-"]

  /// `cout << "خبر" << endl;`, `title <- "خبر"`: ASCII with an operator around texts in quotes.
  private static func hasTextsAmongSigns(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, isLetter(first) || "$_@".utf8.contains(first) else { return false }
    var quote: UInt8?
    var around: [UInt8] = []
    var hasText = false
    for byte in line {
      if let open = quote {
        if byte == open { quote = nil }
        hasText = hasText || byte >= 0x80
      } else if byte >= 0x80 {
        return false
      } else if isQuote(byte) {
        quote = byte
      } else {
        around.append(byte)
      }
    }
    return hasText && quote == nil && operators.contains { around[...].holds($0) }
  }

  /// `DB_HOST=localhost`, `Name[ar]=الرئيسية`: a name of a few words without blanks, and a value right after the sign.
  private static func isVariable(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.starts(with: "export ".utf8) ? line.dropFirst(7) : line
    let name = line.prefix { isLetter($0) || isDigit($0) || "-._[]@".utf8.contains($0) }
    let rest = line.dropFirst(name.count)
    return !name.isEmpty && name.count <= 60 && rest.first == UInt8(ascii: "=")
      && rest.dropFirst().first.map { $0 > 0x20 } ?? false
  }

  /// What stands after a name without spaces and a colon or an equals sign; nil for any other line.
  private static func valueAfterName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let line = line.starts(with: "- ".utf8) ? line.dropFirst(2).drop { $0 == 0x20 } : line
    let name = line.prefix { isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }
    let rest = line.dropFirst(name.count).drop { $0 == 0x20 }
    guard let first = name.first, isLetter(first), (2...60).contains(name.count) else { return nil }
    let value = rest.dropFirst().drop { $0 == 0x20 }
    switch rest.first {
    case UInt8(ascii: "="): return value
    // An address has slashes after its colon.
    case UInt8(ascii: ":") where first >= 0x61 && !rest.dropFirst().starts(with: "//".utf8): return value
    default: return nil
    }
  }

  /// Whether a value is a text in quotes before a comma, or the only one before none.
  private static func isText(_ value: ArraySlice<UInt8>, endsWith last: UInt8?) -> Bool {
    guard last == UInt8(ascii: ","), let quote = value.first, isQuote(quote) else { return false }
    return value.count > 1 && value.last == quote
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isASCII(_ byte: UInt8) -> Bool { byte < 0x80 }
  private static func isQuote(_ byte: UInt8) -> Bool { "\"'`".utf8.contains(byte) }
}
