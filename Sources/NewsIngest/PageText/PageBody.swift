/// Decides which lines among and below the paragraphs are none of the article's.
struct PageBody {
  /// Lines of these reasons below the last paragraph open the page's foot: what follows belongs to it.
  static let footOpeners: Set<RemovedLine.Reason> = [
    .relatedHeading, .comments, .tags, .copyright, .navigation,
  ]

  /// In words; two or three are a signature.
  static let shortestSentence = 4

  /// Settles everything below the headline.
  static func settle(_ page: inout TextPage) {
    for index in page.lines.indices where page.uses[index] == nil && page.recurs(index) {
      page.remove(index, page.boilerplate[index]?.reason ?? .recurring)
    }
    removeRelatedBoxes(&page)
    removePictureLinks(&page)
    removeForeign(&page)
    PageCaptions.remove(from: &page)
    takeCreditsAmong(&page)
    takeCreditsBelow(&page)
    settleWeakBoilerplate(&page)
    removeFoot(&page)
    removeRepetitions(&page)
    OpeningLines.remove(from: &page)
  }

  /// Words that may be body text go where they stand outside the paragraphs, next to boilerplate, or twice.
  private static func settleWeakBoilerplate(_ page: inout TextPage) {
    if page.isPlain { return settleBelowPlainText(&page) }
    let weak = page.lines.indices.compactMap { index -> LineUses.WeakLine? in
      guard let verdict = page.boilerplate[index], page.uses[index] == nil else { return nil }
      let isOutside = page.paragraphs.map { !$0.contains(index) } ?? false
      return LineUses.WeakLine(
        line: index, position: index, reason: verdict.reason,
        isSure: isOutside || page.occurrenceCount(index) > 1)
    }
    page.uses.removeWeak(weak, among: page.lines.indices)
  }

  /// Plain text keeps such words, but for those below the last of its sentences.
  private static func settleBelowPlainText(_ page: inout TextPage) {
    guard let last = page.paragraphs?.upperBound, page.endsInSentences else { return }
    for index in last + 1..<max(last + 1, page.end) where page.uses[index] == nil {
      let line = page.lines[index]
      // A sentence is the text's, whatever its words are.
      if line.endsWithFullStop, line.wordCount > shortestSentence { continue }
      if let verdict = page.boilerplate[index] { page.remove(index, verdict.reason) }
    }
  }

  private static func removeFoot(_ page: inout TextPage) {
    guard let last = page.paragraphs?.upperBound ?? page.headline else { return }
    removeBareTags(&page, after: last)
    PageTail.removeLabels(&page, after: last)
    PageTail.removeTeasers(&page, after: last)
    PageTail.removeListedTeasers(&page, after: last)
    PageTail.removeHeadlineLines(&page)
    PageTail.removeForeign(&page, after: last)
    PageTail.removeStrangers(&page, after: last)
    ClosingLines.removeNeighbours(&page, after: last)
    ClosingLines.remove(from: &page, after: last)
    var opener: RemovedLine.Reason?
    for index in last + 1..<max(last + 1, page.end) {
      if case .removed(let reason)? = page.uses[index],
        footOpeners.contains(reason) || reason == .afterArticle
      {
        opener = reason
      }
      guard let opener, page.uses[index] == nil, isFootLine(page.lines[index], below: opener) else {
        continue
      }
      page.remove(index, reason(of: page.lines[index], below: opener))
    }
  }

  /// A sentence below "related" may be the end of an article whose box stands late; it stays.
  private static func isFootLine(_ line: PageLine, below opener: RemovedLine.Reason) -> Bool {
    opener == .copyright || !(line.endsWithFullStop && line.wordCount >= 4)
  }

  private static func reason(of line: PageLine, below opener: RemovedLine.Reason) -> RemovedLine.Reason {
    switch opener {
    case .tags where line.wordCount <= 4: .tags
    case .relatedHeading where line.wordCount >= 3: .relatedLink
    default: .afterArticle
    }
  }

  /// Three and more lines of one or two words directly below the last paragraph, most of them words of the
  /// headline. A list that a colon announces is no such row.
  private static func removeBareTags(_ page: inout TextPage, after last: Int) {
    guard page.lines[last].ending != ":" else { return }
    let known = Set(LineKey(page.article.title + " " + (page.article.section ?? "")).words)
    let run = (last + 1..<max(last + 1, page.end)).prefix {
      page.isText($0) && page.lines[$0].wordCount <= 2 && !page.lines[$0].endsWithFullStop
    }
    let matching = run.count { page.lines[$0].key.words.contains { known.contains($0) } }
    guard run.count >= 3, matching * 2 > run.count else { return }
    for index in run { page.remove(index, .tags) }
  }

  /// Short lines that stand both in the page's frame and elsewhere go from the frame.
  private static func removeRepetitions(_ page: inout TextPage) {
    guard let paragraphs = page.paragraphs else { return }
    let above = Set(page.lines[..<paragraphs.lowerBound].map(\.key))
    var isBelowBoilerplate = false
    for index in paragraphs.upperBound + 1..<max(paragraphs.upperBound + 1, page.end) {
      isBelowBoilerplate = isBelowBoilerplate || page.isRemoved(index)
      guard page.isText(index), page.lines[index].wordCount <= 6, page.occurrenceCount(index) > 1
      else { continue }
      let standsAbove = above.contains(page.lines[index].key)
      if isBelowBoilerplate || standsAbove { page.remove(index, .repetition) }
    }
  }
}
