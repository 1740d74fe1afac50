/// A line of places, publishers and writers between dashes or slashes, which stands above the text.
///
/// ```swift
/// Dateline(line)  // "بغداد - نصير سالم:", "صوت الجنوب/ البصرة", "غزة - صفا"
/// ```
/// - Known failure: a short headline of a name, a dash and a name ("محمد صلاح - عودة القائد") looks like one.
struct Dateline: Sendable, Equatable {
  private(set) var author: String?
  private(set) var source: String?
  /// Whether one of the parts is a place or agency that is known, so that the line can be nothing else.
  private(set) var hasPlace = false

  private static let longestPart = 3

  /// - Returns: nil where the line is no such line.
  init?(_ line: PageLine) {
    guard line.wordCount <= 9, line.ending == ":" || LineWords.holdsPartMark(line), !line.endsWithFullStop,
      !line.key.words.contains(where: LineKey.isNumber)
    else { return nil }
    if let quoted = Self.quoted(line) {
      self = quoted
      return
    }
    let parts = LineWords.parts(of: line).filter {
      !LineKey($0).words.isEmpty && (!CreditLine.isLabel($0) || LineWords.isReporting($0))
    }
    guard (2...4).contains(parts.count),
      parts.allSatisfy({
        LineKey($0).words.count { !PersonName.joinsNames($0) } <= Self.longestPart
          && !$0.contains { "،؟!؛«»\"".contains($0) }
      })
    else { return nil }
    for part in parts { read(part, among: parts, endsInColon: line.trimmed.hasSuffix(":")) }
    guard hasPlace || author != nil else { return nil }
  }

  /// "حيفا: عودة إلى البيت" on top of the page: a place or a paper, and after its colon no name.
  static func mayBeHeadline(_ line: PageLine) -> Bool {
    guard let colon = line.trimmed.firstIndex(of: ":") else { return false }
    let (place, rest) = (String(line.trimmed[..<colon]), CreditLine.name(line.trimmed[colon...].dropFirst()))
    return LineKey(rest).words.count >= 2 && (LineWords.isPlace(place) || LineWords.isNewspaper(place))
      && !PersonName.isName(rest) && !LineWords.isAgency(rest) && !LineWords.isReporting(rest)
      && !LineWords.isPublisherLike(rest)
  }

  private init() {}

  /// "> عدن «الجنوب» سالم العبيدي:": place, paper in quotes and writer, and nothing else.
  private static func quoted(_ line: PageLine) -> Dateline? {
    guard line.ending == ":", let open = line.trimmed.firstIndex(of: "«"),
      let close = line.trimmed[open...].firstIndex(of: "»")
    else { return nil }
    let paper = LineWords.trim(line.trimmed[open..<close])
    let sides = [line.trimmed[..<open], line.trimmed[close...]].map { part in
      CreditLine.name(part.drop { !$0.isLetter })
    }
    guard (1...3).contains(LineKey(paper).words.count),
      sides.allSatisfy({ LineKey($0).words.count <= longestPart }), !sides[0].isEmpty,
      LineWords.isPlace(sides[0]) || line.trimmed.hasPrefix(">"),
      sides[1].isEmpty || PersonName.isName(sides[1]) || LineWords.isReporting(sides[1])
    else { return nil }
    var line = Dateline()
    line.source = paper
    line.hasPlace = true
    line.author = PersonName.isName(sides[1]) ? sides[1] : nil
    return line
  }

  private mutating func read(_ part: String, among parts: [String], endsInColon: Bool) {
    // "صلالة - من سالم العبري", "الشارقة - بواسطة سالم العبري".
    let words = part.split(separator: " ")
    if words.count >= 3, let first = words.first, ["من", CreditLine.by].contains(first),
      PersonName.isName(words.dropFirst().joined(separator: " "))
    {
      author = author ?? words.dropFirst().joined(separator: " ")
      return
    }
    if LineWords.isPlace(part) || LineWords.isReporting(part) {
      hasPlace = true
    } else if PersonName.isName(part) {
      author = author ?? part
    } else if LineWords.isAgency(part) || LineWords.isPublisherLike(part)
      || part == parts.last && LineWords.isNewspaper(part)
    {
      hasPlace = true
      source = source ?? part
    } else if LineKey(part).words.count == 1
      || LineKey(part).words.allSatisfy({ $0.hasPrefix("\u{0627}\u{0644}") })
    {
      // One word, or words with the article (ALEF LAM): a publisher's name rather than a person's.
      if parts.contains(where: { LineWords.isPlace($0) || LineWords.isReporting($0) }) {
        source = source ?? part
      }
    } else if parts.contains(where: { LineWords.isPlace($0) || $0 == parts.last && LineWords.isNewspaper($0) }
    ) {
      author = author ?? part
    } else if parts.contains(where: PersonName.isName) {
      // The other part is a person: this one is an unknown place where a colon ends the line, else the paper.
      if !endsInColon { source = source ?? part }
    }
  }
}
