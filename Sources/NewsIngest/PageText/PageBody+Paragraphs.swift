/// Where the running text begins and ends.
extension PageBody {
  /// How many invitations to comment among the paragraphs are weighed.
  private static let mostInvitations = 30

  /// Finds where the comments begin, and the first and last paragraph before them.
  static func findParagraphs(_ page: inout TextPage) {
    page.paragraphs = page.paragraphRange()
    leaveOutDescription(&page)
    leaveOutTwin(&page)
    ArticleEnd.cut(&page)
    defer { includeShortEnding(&page) }
    guard let all = page.paragraphs else { return }
    let invitations = page.lines.indices.filter {
      $0 > all.lowerBound && page.boilerplate[$0]?.reason == .comments
    }
    let last = invitations.first { $0 > all.upperBound }
    for index in invitations.prefix(mostInvitations) + (last.map { [$0] } ?? []) {
      guard opensComments(page, at: index, in: all) else { continue }
      page.end = index
      page.paragraphs = page.paragraphRange()
      for comment in index..<page.lines.count where page.uses[comment] == nil {
        page.remove(comment, .comments)
      }
      return
    }
  }

  /// The article's beginning stands above its headline, too, as its description: the text begins where its first words
  /// stand again.
  private static func leaveOutDescription(_ page: inout TextPage) {
    // Only on top of the page: elsewhere a text may repeat its words.
    guard let all = page.paragraphs, all.lowerBound == 0 else { return }
    let opening = opening(of: page.lines[all.lowerBound])
    let again = all.dropFirst().prefix(furthestRepetition).first {
      page.isParagraph($0) && self.opening(of: page.lines[$0]) == opening
    }
    guard let again, opening.count == openingWords else { return }
    if leaveOutCopy(&page, from: again) { return }
    let counts = page.lines.map(\.wordCount)
    let words = { (range: Range<Int>) in counts[range].reduce(0, +) }
    guard words(all.lowerBound..<again) <= words(again..<page.lines.count) else { return }
    for index in all.lowerBound..<again where page.isParagraph(index) {
      page.remove(index, .repetition)
    }
    page.paragraphs = again...all.upperBound
  }

  /// The whole text stands twice, with teasers of other articles between: what stands below its first copy goes.
  private static func leaveOutCopy(_ page: inout TextPage, from again: Int) -> Bool {
    let count = page.lines.count - again
    guard (1...again).contains(count),
      (0..<count).allSatisfy({ page.lines[$0].trimmed == page.lines[again + $0].trimmed })
    else { return false }
    for index in again..<page.lines.count { page.remove(index, .repetition) }
    for index in count..<again { page.remove(index, .sidebar) }
    page.paragraphs = page.paragraphRange()
    return true
  }

  /// The last paragraphs, where they stand once more below the credits; the last may be cut off.
  private static func leaveOutTwin(_ page: inout TextPage) {
    guard let all = page.paragraphs else { return }
    let paragraphs = all.filter(page.isParagraph)
    for count in stride(from: paragraphs.count / 2, to: 0, by: -1) {
      let copies = paragraphs.suffix(count)
      let own = paragraphs.dropLast(count).suffix(count)
      guard let last = own.last, let first = copies.first, first - last > 1,
        (last + 1..<first).allSatisfy({ CreditLine(page.lines[$0])?.isLabelled == true }),
        zip(own, copies).allSatisfy({ page.lines[$0].trimmed.hasPrefix(page.lines[$1].withoutEllipsis) }
        )
      else { continue }
      for index in copies { page.remove(index, .repetition) }
      page.paragraphs = page.paragraphRange(from: all.lowerBound)
      return
    }
  }

  private static func opening(of line: PageLine) -> [String] {
    let words = line.words.prefix(2 * openingWords).joined(separator: " ")
    return Array(LineKey(words).words.prefix(openingWords))
  }

  private static let openingWords = 8
  private static let furthestRepetition = 30

  /// Leaves out stray paragraphs of the page's frame: a long menu or a notice, many short lines away from the
  /// main text and on the other side of the headline's date, or of the heading of the page's foot.
  static func leaveOutStrays(_ page: inout TextPage, dates: Set<Int>) {
    while let all = page.paragraphs, let next = nextParagraph(page, after: all.lowerBound, in: all),
      dates.contains(where: { $0 > all.lowerBound && $0 < next }),
      !dates.contains(where: { $0 < all.lowerBound }), next - all.lowerBound > strayDistance
    {
      page.paragraphs = next...all.upperBound
    }
    while let all = page.paragraphs, let last = lastParagraph(page, before: all.upperBound, in: all),
      all.upperBound - last > strayDistance,
      (last..<all.upperBound).contains(where: { page.boilerplate[$0]?.reason == .relatedHeading })
    {
      page.paragraphs = all.lowerBound...last
    }
  }

  /// An article may end in short sentences: they belong to the running text up to the foot's first heading.
  private static func includeShortEnding(_ page: inout TextPage) {
    guard let all = page.paragraphs else { return }
    let ending = (all.upperBound..<page.end).prefix {
      !page.isRemoved($0) || page.boilerplate[$0].map { !footOpeners.contains($0.reason) } ?? true
    }
    let last = ending.last {
      page.isText($0) && page.lines[$0].endsWithFullStop
        && page.lines[$0].wordCount >= shortestSentence
    }
    page.paragraphs = all.lowerBound...max(all.upperBound, last ?? 0)
  }

  /// More visible lines than a list inside an article has.
  private static let strayDistance = 15

  private static func nextParagraph(_ page: TextPage, after index: Int, in all: ClosedRange<Int>)
    -> Int?
  {
    all.first { $0 > index && page.isParagraph($0) }
  }

  private static func lastParagraph(_ page: TextPage, before index: Int, in all: ClosedRange<Int>)
    -> Int?
  {
    all.last { $0 < index && page.isParagraph($0) }
  }

  /// An invitation to comment may stand among the paragraphs. It ends the article where none follow, or where
  /// more than half of the words precede it and further lines of a comment form follow.
  private static func opensComments(_ page: TextPage, at index: Int, in all: ClosedRange<Int>) -> Bool {
    guard index <= all.upperBound else { return true }
    let words = { (range: Range<Int>) in
      range.filter(page.isParagraph).reduce(0) { $0 + page.lines[$1].wordCount }
    }
    let isFollowed =
      (index + 1..<page.lines.count).contains { page.boilerplate[$0]?.reason == .comments }
      || index + 1 < page.lines.count && page.lines[index + 1].trimmed.hasPrefix("1.")
    return isFollowed && words(0..<index) >= words(index..<page.lines.count)
  }
}

extension PageLine {
  /// The line without the dots that it is cut off with.
  fileprivate var withoutEllipsis: Substring {
    isCutOff ? trimmed.trimmingSuffix { ".… ".contains($0) } : trimmed[...]
  }
}
