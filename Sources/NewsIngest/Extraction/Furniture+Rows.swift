/// Addresses and rows that say by their shape what they are.
extension Furniture {
  /// An address of a writer or of the site, alone or behind its label, hidden from robots or not: "[email protected]".
  static func isEmail(_ line: PageLine) -> Bool {
    guard line.wordCount <= 5 else { return false }
    if line.trimmed.hasPrefix("[email") { return true }
    let addresses = line.words.count { word in
      word.split(separator: "@").count == 2 && word.contains(".") && word.allSatisfy(\.isASCII)
    }
    let labels = line.words.filter { !$0.contains("@") }.map { LineKey($0).text }
    return addresses == 1 && labels.allSatisfy { $0.isEmpty || addressLabels.contains($0) }
  }

  /// "+961 1 555 010".
  static func isPhone(_ line: PageLine) -> Bool {
    line.wordCount <= 6 && line.trimmed.hasPrefix("+") && line.trimmed.count(where: \.isNumber) >= 8
      && !line.trimmed.contains(where: \.isLetter)
  }

  private static let addressLabels: Set<String> = Set(
    "البريد\nالإلكتروني\nالالكتروني\nبريد\nإيميل\nالإيميل\nللتواصل\nمع\nالكاتب\nEmail\nmail\nE"
      .split(whereSeparator: \.isNewline).map { LineKey($0).text })

  /// "شريط الأخبار" and headlines behind it in the same line, which no sentence begins with.
  static func isRowBehindHeading(_ line: PageLine) -> Bool {
    guard line.wordCount >= shortestRow, !line.endsWithFullStop else { return false }
    return headings.contains(LineKey(line.words.prefix(2).joined(separator: " ")))
  }

  private static let shortestRow = 8
  private static let headings: Set<LineKey> = Set(
    """
    شريط الأخبار
    الأكثر قراءة
    الأكثر مشاهدة
    أخبار ذات
    مواضيع ذات
    مقالات ذات
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })
}
