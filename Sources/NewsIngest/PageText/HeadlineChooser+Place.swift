/// Where a line stands: what speaks for a headline, or for a caption.
extension HeadlineChooser {
  /// The candidate directly above.
  func candidate(above index: Int) -> Int? {
    candidates.last { $0 < index }.flatMap { $0 == index - 1 ? $0 : nil }
  }

  /// Of another article.
  static let farShare = 0.15
  static let joints = LineKey.words(of: "بعد\nبسبب\nرغم\nوسط\nخلال\nبحضور\nبمشاركة\nلأن\nوذلك")

  /// Whether no boilerplate parts the line from the next that may be the headline.
  func opensTheText(_ index: Int) -> Bool {
    guard let next = candidates.dropFirst().first else { return true }
    return !(index..<next).contains(where: page.isRemoved)
  }

  /// Whether the line stands on the page again, alone or with the site's name after it.
  func isRepeated(_ index: Int) -> Bool {
    let line = page.lines[index]
    guard line.wordCount >= 3 else { return false }
    if line.wordCount >= 4, page.occurrenceCount(index) > 1, !isCaptionPair(index) { return true }
    let opening = Array(line.key.words.prefix(Self.openingWordCount))
    return linesByOpening[opening, default: []].prefix(Self.longestHead).contains {
      TextPage.siteName(in: page.lines[$0], after: line) != nil
        || $0 < index && page.lines[$0].isCutOff && line.key.starts(with: page.lines[$0].key)
        || $0 > index && page.lines[$0].key.starts(with: line.key)
          && LineWords.isCaption(page.lines[$0])
    }
  }

  private static let picture = LineKey("صورة").text

  /// Whether a line and its twin directly below stand directly below another that may be the headline: a picture's
  /// text and its caption.
  func isCaptionPair(_ index: Int) -> Bool {
    guard
      let first = [index - 1, index].first(where: {
        page.lines.indices.contains($0) && page.lines.indices.contains($0 + 1)
          && page.lines[$0].key == page.lines[$0 + 1].key
      }), page.occurrenceCount(index) == 2, let above = candidates.last(where: { $0 < first })
    else { return false }
    let isPicture = page.lines[first].key.words.first == Self.picture
    return first - above <= 2 && page.lines[above].wordCount >= 5 && !page.lines[above].endsWithFullStop
      && (isPicture || page.lines[first].wordCount < page.lines[above].wordCount)
  }

  /// Whether the line and a neighbour begin alike, as a picture's hidden text and its caption do, below another candidate.
  func isCaptionOfTwoLengths(_ index: Int) -> Bool {
    guard
      candidates.contains(where: { $0 < index - 1 || $0 == index - 1 && !beginAlike(index - 1, and: index) })
    else {
      return false
    }
    return beginAlike(index - 1, and: index) || beginAlike(index, and: index + 1)
  }

  /// Whether the lower line is the upper one and a few words more, without a dash between.
  func beginAlike(_ upper: Int, and lower: Int) -> Bool {
    guard upper >= 0, lower < page.lines.count else { return false }
    let (first, second) = (page.lines[upper], page.lines[lower])
    return first.wordCount >= 2 && second.wordCount > first.wordCount && !first.isCutOff
      && second.wordCount <= first.wordCount + 5
      && second.key.starts(with: first.key) && !LineWords.isCaption(second)
      && TextPage.siteName(in: second, after: first) == nil
  }

  /// Whether a credit stands between this line and another that may be the headline, and none below it: what
  /// stands below writer and date is a caption or a subtitle.
  func isBelowHeadlineAndCredit(_ index: Int) -> Bool {
    guard let credit = credits.filter({ $0 < index && index - $0 <= 10 }).min(),
      !credits.contains(where: { $0 > index && $0 - index <= 10 }),
      let upper = candidates.last(where: { $0 < credit })
    else { return false }
    let line = page.lines[upper]
    // Points in short stand between them, too.
    let between = (upper + 1..<credit).count {
      !page.isRemoved($0) && !credits.contains($0) && !page.lines[$0].isListItem
    }
    return between <= 3 && line.wordCount >= 5 && !line.endsWithFullStop
      && !line.key.words.contains(where: LineWords.isPublisherWord)
  }

  /// How many visible lines away the nearest date or credit is; boilerplate does not count.
  func distanceToCredit(_ index: Int) -> Int {
    credits.filter { abs($0 - index) <= 60 }.map { credit in
      let between = min(index, credit)..<max(index, credit)
      return 1 + between.dropFirst().count { !page.isRemoved($0) }
    }.min() ?? .max
  }

  /// The candidates in a row with this one, nothing but blank lines between.
  func groupOfCandidates(around index: Int) -> [Int] {
    guard let position = candidates.firstIndex(of: index) else { return [index] }
    var low = position
    var high = position
    while low > 0, candidates[low - 1] == candidates[low] - 1 { low -= 1 }
    while high + 1 < candidates.count, candidates[high + 1] == candidates[high] + 1 { high += 1 }
    return Array(candidates[low...high])
  }

  func openLinesBelow(_ index: Int) -> Int {
    guard let paragraphs = page.paragraphs else { return 0 }
    let limit = min(paragraphs.lowerBound, index + 31)
    return (index + 1..<max(index + 1, limit)).count { page.isText($0) && !credits.contains($0) }
  }
}
