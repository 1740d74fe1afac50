/// A notice of rights, read for whom it names: "جميع الحقوق محفوظة © صحيفة الميناء 2020".
///
/// ```swift
/// RightsLine(line)?.holders          // [["صحيفة الميناء"]]
/// RightsLine(line)?.unambiguousHolder  // "صحيفة الميناء"
/// ```
/// - Known failure: a name that holds a year, or one of the phrases, is cut there and not found again.
struct RightsLine: Sendable, Equatable {
  /// Whom the line may name, each in one or several readings, likelier ones first: the letter lam of
  /// "محفوظة لبنان 24" may be "to" or belong to the name.
  let holders: [[String]]
  /// The holder that no other line has to confirm: a short name directly after the mark of rights, in one reading.
  let unambiguousHolder: String?

  /// - Returns: nil where the line is no such notice or names nobody.
  init?(_ line: PageLine) {
    guard line.wordCount <= Self.longestWordCount else { return nil }
    var scan = RightsScan(line.trimmed)
    scan.run()
    let named = scan.parts.filter { !Self.isSomethingElse($0.text) }
    let afterMark = named.filter(\.isAfterMark)
    let chosen = afterMark.isEmpty ? named : afterMark
    guard scan.hasMark, !chosen.isEmpty, chosen.count == 1 || !afterMark.isEmpty else { return nil }
    holders = chosen.map(\.readings)
    unambiguousHolder = Self.unambiguous(afterMark)
  }

  /// Whether the line begins with "Copyright" and a year, as no sentence does.
  static func isDatedCopyright(_ line: PageLine) -> Bool {
    guard line.wordCount <= longestWordCount, let first = line.key.words.first else { return false }
    let next = line.key.words.dropFirst().first { $0 != "c" }
    return (first == "copyright" || first == "copyrights") && next.map(isYear) == true
  }

  static func isYear(_ word: some StringProtocol) -> Bool {
    word.utf8.count == 4 && LineKey.isNumber(String(word)) && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  private static let longestWordCount = 20
  private static let longestName = 4

  private static func unambiguous(_ parts: [RightsScan.Part]) -> String? {
    guard parts.count == 1, let readings = parts.first?.readings, readings.count == 1,
      let name = readings.first, let line = PageLine.visibleLines(of: name).first
    else { return nil }
    let words = line.key.words
    guard words.count <= longestName, words.contains(where: { $0.count > 2 }),
      !words.contains(where: companyWords.contains), !LineWords.isSectionName(line),
      LineWords.agencies(in: line) == nil
    else { return nil }
    return name
  }

  /// Menu labels, makers of the site, and words that name nobody.
  private static func isSomethingElse(_ text: String) -> Bool {
    guard let line = PageLine.visibleLines(of: text).first, let first = line.key.words.first else {
      return true
    }
    return makerWords.contains(first) || line.key.words.allSatisfy(companyWords.contains)
      || line.key.words.allSatisfy(LineKey.isNumber) || Boilerplate.verdict(on: line) != nil
  }

  /// Words of companies, and words that stand for a holder without naming one.
  private static let companyWords = WordList.companyWord.words

  private static let makerWords = WordList.makerWord.words
}
