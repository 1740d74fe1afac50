import ArabicCalendar

/// A line of the head that holds a date.
struct DatedLine {
  let block: Int
  /// Nil where the line holds no sure date, or that of a change.
  let date: PublicationDate?
  let raw: String

  var candidate: DateCandidate {
    DateCandidate(text: raw, origin: "page line \(block + 1)", date: date, quoted: raw)
  }
}

extension PublicationDateFinder {
  /// The head's lines that hold a date, nearest below the headline first; those of a change keep their words only.
  func datedLines(_ page: inout HTMLPage) -> [DatedLine] {
    var lines: [DatedLine] = []
    for (position, block) in head.enumerated() where page.document.blocks[block].wordCount <= 25 {
      let line = page.line(block)
      let next = position + 1 < head.count ? page.line(head[position + 1]) : nil
      let clock = next.flatMap { DateStamp.isClock($0) ? $0 : nil }
      guard let dated = Self.dated(line, clock: clock, fetchedAt: fetchedAt) else { continue }
      let isUpdate =
        Self.isUpdateLabel(line.trimmed) || hasUpdateLabel(onLineAbove: block, isAtStart: true, in: page)
      let isRefused =
        isUpdate
        || fetchedAt != nil && (!countsFromFetch || isNextToYear(block, in: page))
          && Self.dated(line, clock: clock, fetchedAt: nil)?.date == nil
      lines.append(DatedLine(block: block, date: isRefused ? nil : dated.date, raw: dated.raw))
    }
    let headline = page.headline ?? 0
    return lines.filter { $0.block > headline }
      + lines.filter { $0.block < headline && standsWithHeadline($0.block, in: page) }.reversed()
  }

  /// Whether a year stands in a line, or in a box of its own next to it.
  func namesYear(at block: Int, in page: HTMLPage) -> Bool {
    page.document.blocks.indices.contains(block) && DateStamp.namesYear(page.document.string(block))
      || isNextToYear(block, in: page)
  }

  /// Whether the line above or below is a year: boxes have day, month and year apart.
  private func isNextToYear(_ block: Int, in page: HTMLPage) -> Bool {
    [block - 1, block + 1].contains { line in
      page.document.blocks.indices.contains(line) && page.document.blocks[line].wordCount == 1
        && DateStamp.namesYear(page.document.string(line))
    }
  }

  /// A line that is a date, or a short one that holds one apart from its other words, as next to the writer's name.
  private static func dated(_ line: PageLine, clock: PageLine?, fetchedAt: PublicationDate?)
    -> (date: PublicationDate?, raw: String)?
  {
    let whole = DateStamp(line, clock: clock, fetchedAt: fetchedAt)
    if let whole, whole.date != nil { return (whole.date, whole.raw) }
    guard line.wordCount <= longestCredit, !line.endsWithFullStop else {
      return whole.map { ($0.date, $0.raw) }
    }
    for text in [line.trimmed] + pieces(line) {
      guard let found = parser.publicationDate(in: text, fetchedAt: fetchedAt),
        found.date.precision != .month, found.date.precision != .year,
        !(found.isInferred && DateStamp.namesYear(line.trimmed))
      else { continue }
      return (found.date, found.rawText)
    }
    return whole.map { ($0.date, $0.raw) }
  }

  /// What stands between a line's dashes and bars, each with the piece after it first, which may be the time of day; and what
  /// follows a label of words that no date begins with, "Publié le".
  private static func pieces(_ line: PageLine) -> [String] {
    let isMark = { (word: Substring) in word.count == 1 && "|-–—•/".contains(word) }
    let parts = line.words.split(whereSeparator: isMark).map { $0.joined(separator: " ") }
    var pieces: [String] = []
    for (index, part) in parts.enumerated() where parts.count > 1 && part.contains(where: \.isNumber) {
      if index + 1 < parts.count { pieces.append("\(part) | \(parts[index + 1])") }
      pieces.append(part)
    }
    if line.key.words.first.map(DateStamp.publicationLabels.contains) == true,
      let number = line.words.firstIndex(where: { $0.first?.isNumber == true })
    {
      pieces.append(line.words[number...].filter { $0 != "à" }.joined(separator: " "))
    }
    return pieces
  }

  private static let longestCredit = 16
}
