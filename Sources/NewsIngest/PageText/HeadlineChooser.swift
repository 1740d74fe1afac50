/// Chooses the headline among the lines above the running text.
///
/// The points are few and each has one reason; a tie goes to the upper line. Known failure: a kicker of four
/// words or more directly above the headline is taken for it.
struct HeadlineChooser {
  let page: TextPage
  /// Lines that say when, by whom or where the article was published.
  let credits: Set<Int>
  let candidates: [Int]
  /// How many of a candidate's words the text has; none for short ones.
  private(set) var shares: [Int: Double] = [:]
  /// Lines by their first three words, to find a headline's repetitions.
  let linesByOpening: [[String]: [Int]]

  /// How many lines nearest to the running text are looked at.
  static let longestHead = 300
  static let openingWordCount = 3
  private static let readLines = 60

  /// - Parameters:
  ///   - credits: the indices of lines that say when, by whom or where the article was published.
  ///   - limit: the index of the first line of running text.
  init(_ page: TextPage, credits: Set<Int>, before limit: Int) {
    self.page = page
    self.credits = credits
    let opening = page.opening
    let lines = (0..<limit).filter {
      page.isText($0) && !credits.contains($0)
        && (Self.mayBeHeadline(page.lines[$0]) || $0 == 0 && Dateline.mayBeHeadline(page.lines[$0]))
        && !Self.isSubject(page, at: $0, of: opening) && !Self.isTwin(page, at: $0)
    }
    // Points in short stand below a headline; where nothing else does, a dash opens the headline itself.
    let isArabic = page.paragraphs.map { page.lines[$0.lowerBound].isArabic } ?? false
    let own = isArabic ? lines.filter { page.lines[$0].isArabic } : lines
    let statements = Self.withoutFragments(own.filter { !page.lines[$0].isListItem }, in: page)
    let named =
      statements.count > Self.longestHead
      ? statements
      : statements.filter { index in
        // The window's title: the headline and the site's name.
        !statements.contains { other in
          TextPage.siteName(in: page.lines[index], after: page.lines[other]) != nil
            || TextPage.siteName(in: page.lines[index], before: page.lines[other]) != nil
            || page.lines[other].isSectionless(page.lines[index])
        }
      }
    let texts = statements.isEmpty ? (own.count == 1 ? own : []) : named
    let others = texts.filter {
      !page.isPublisher($0) && !page.recurs($0) && !LineWords.isPublisher(page.lines[$0])
    }
    // The publisher may write about himself, and a column may have one headline every day.
    let all = others.isEmpty ? texts : others
    let open = page.paragraphs == nil ? all.prefix(Self.longestHead) : all.suffix(Self.longestHead)
    linesByOpening = Dictionary(grouping: page.lines.indices) {
      Array(page.lines[$0].key.words.prefix(Self.openingWordCount))
    }
    let long = open.filter { page.lines[$0].wordCount >= 4 || page.lines[$0].trimmed.count >= 18 }
    candidates = long.isEmpty ? Self.shortCandidates(Array(open), in: page, credits: credits) : Array(long)
    let text = page.paragraphs.map { Kinship(page.lines[$0].prefix(Self.readLines)) }
    for index in candidates { shares[index] = text?.share(of: page.lines[index]) }
  }

  /// The headline's index, and whether its place or its repetition speaks for it.
  func choose() -> (index: Int, isSure: Bool)? {
    let scored = candidates.map { (index: $0, points: points($0)) }
    guard let best = scored.max(by: { ($0.points, $1.index) < ($1.points, $0.index) }) else { return nil }
    let isKnown =
      candidates.contains { $0 < best.index && shares[$0] == 0 } && shares[best.index] ?? 0 >= Kinship.near
    return (best.index, isKnown || isRepeated(best.index) || distanceToCredit(best.index) <= 2)
  }

  private func points(_ index: Int) -> Double {
    let line = page.lines[index]
    var points = 0.0
    if isRepeated(index) { points += 4 }
    switch distanceToCredit(index) {
    // The date stands below the headline more often than above it.
    case 1: points += credits.contains { $0 > index && $0 - index < 10 } ? 3 : 2
    case 2...3: points += 1
    default: break
    }
    // Longer lines are sentences more often.
    if (5...16).contains(line.wordCount) {
      points += 2
    } else if (17...25).contains(line.wordCount) {
      points += 1
    }
    if LineWords.opensAsCaption(line) { points -= 3 }
    if isCaptionOfTwoLengths(index) || isCaptionPair(index) { points -= 4 }
    // Names of papers and sections are short.
    if line.wordCount <= 3, candidates.contains(where: { page.lines[$0].wordCount >= 5 }) { points -= 2 }
    if index == candidates.first, opensTheText(index) { points += 0.5 }
    // ARABIC COMMA next to the Latin one.
    if line.endsWithFullStop || line.ending.map({ ":,\u{060C}".contains($0) }) == true { points -= 3 }
    if CreditLine(line) != nil { points -= 3 }
    if isBelowHeadlineAndCredit(index) { points -= 4 }
    // Another article's headline, where one stands next to it that the text knows.
    if shares[index] == 0, shares.values.contains(where: { $0 >= Kinship.near }) { points -= 4 }
    // A subtitle goes on with the headline above it: "بعد حكم ألغى العقد".
    if let above = candidate(above: index), page.lines[above].wordCount >= 5,
      shares[above] ?? 1 > Self.farShare,
      line.key.words.first.map(Self.joints.contains) == true
    {
      points -= 2.5
    }
    if line.isListItem || MenuRow.mayBeMenu(line) { points -= 3 }
    points += pointsOfGroup(around: index)
    return points - 0.1 * Double(openLinesBelow(index))
  }

  /// What the candidates in a row with this one say of it.
  private func pointsOfGroup(around index: Int) -> Double {
    let group = groupOfCandidates(around: index)
    // A list of other articles' headlines; its last line may be ours.
    if group.count >= 4 { return index == group.last ? 0 : -2 }
    guard index == group.first else { return 0 }
    // A picture's caption stands below the headline.
    let line = page.lines[index]
    let isLonger = group.dropFirst().first.map {
      line.wordCount > page.lines[$0].wordCount && page.lines[$0].startsBlock
    }
    return line.wordCount >= 5 && isLonger == true ? 2.5 : 1
  }
}
