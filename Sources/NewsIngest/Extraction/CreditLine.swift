/// A line that says who wrote the article or who published it, as written: "كتب سمير نادر", "المصدر: رويترز".
struct CreditLine: Sendable, Equatable {
  /// The writer, without the label.
  var author: String?
  /// The publisher, without the label.
  var source: String?
  /// Whether a label with a colon or a known agency says so. "كتب جديدة" may as well be about books.
  private(set) var isLabelled = true

  /// - Returns: nil where the line is no such line, or is too long to be sure.
  init?(_ line: PageLine) {
    guard line.wordCount <= 12, !line.endsWithFullStop else { return nil }
    if let rest = Self.afterLabel(line, Self.sourceLabels),
      rest.split(whereSeparator: \.isWhitespace).count <= 6
    {
      source = LineWords.trim(rest)
    } else if let agencies = LineWords.agencies(in: line) {
      source = agencies
    } else if let rest = Self.afterLabel(line, Self.authorLabels) {
      let name = rest.split(whereSeparator: \.isWhitespace)
      guard name.count <= 5, !rest.contains(where: \.isNumber) else { return nil }
      author = LineWords.trim(rest)
    } else if let verb = line.key.words.first, Self.authorVerbs.contains(verb) {
      isLabelled = false
      readSentence(line)
    }
    if author?.isEmpty != false && source?.isEmpty != false { return nil }
  }

  /// "كتب سمير نادر", "كتبت منى صالح في «النهار»:", "By Jane Doe".
  private mutating func readSentence(_ line: PageLine) {
    let words = line.words.dropFirst()
    // "في", in.
    let place = words.firstIndex { LineKey($0).text == "في" || $0 == "in" }
    let name = words[..<(place ?? words.endIndex)]
    guard (2...4).contains(name.count), name.allSatisfy(Self.isNameWord) else { return }
    if let place {
      let publisher = words[(place + 1)...].joined(separator: " ")
      guard publisher.contains(where: { "\"«“".contains($0) }), words.endIndex - place <= 5 else { return }
      source = LineWords.trim(publisher)
    }
    author = LineWords.trim(name.joined(separator: " "))
  }

  /// What follows one of the labels and its colon, nil where the line has none.
  private static func afterLabel(_ line: PageLine, _ labels: [LineKey]) -> Substring? {
    guard labels.contains(where: { line.key.starts(with: $0) }),
      let colon = line.trimmed.firstIndex(where: { $0 == ":" || $0 == "：" }),
      labels.contains(LineKey(line.trimmed[..<colon]))
    else { return nil }
    return line.trimmed[colon...].dropFirst()
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    !word.contains { $0.isNumber || "،,؛.!؟?".contains($0) && word.count > 2 }
  }

  private static let sourceLabels = keys(
    """
    المصدر
    المصادر
    نقلاً عن
    Source
    Sources
    """)

  private static let authorLabels = keys(
    """
    بقلم
    الكاتب
    الكاتبة
    كتب
    كتبت
    المحرر
    حاوره
    حاورها
    حوار
    أجرى الحوار
    أجرت الحوار
    إعداد
    تحرير
    ترجمة
    By
    Written by
    Author
    Par
    Auteur
    """)

  private static let authorVerbs: Set<String> = Set(
    keys(
      """
      كتب
      كتبت
      بقلم
      إعداد
      By
      Par
      """
    ).map(\.text))

  private static func keys(_ lines: String) -> [LineKey] {
    lines.split(whereSeparator: \.isNewline).map { LineKey($0) }
  }
}
