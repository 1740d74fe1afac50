/// Chooses the headline among the lines above the running text.
///
/// The points are few and each has one reason; a tie goes to the upper line. Known failure: a kicker of four
/// words or more directly above the headline is taken for it.
struct HeadlineChooser {
  private let reading: TextPage
  /// Lines that say when, by whom or where the article was published.
  private let credits: Set<Int>
  private let candidates: [Int]
  /// How many of a candidate's words the text has; none for short ones.
  private var shares: [Int: Double] = [:]
  /// Lines by their first three words, to find a headline's repetitions.
  private let linesByOpening: [[String]: [Int]]

  /// How many lines nearest to the running text are looked at.
  private static let longestHead = 300
  private static let openingWordCount = 3
  private static let readLines = 60

  /// - Parameters:
  ///   - credits: the indices of lines that say when, by whom or where the article was published.
  ///   - limit: the index of the first line of running text.
  init(_ reading: TextPage, credits: Set<Int>, before limit: Int) {
    self.reading = reading
    self.credits = credits
    let opening = reading.opening
    let lines = (0..<limit).filter {
      reading.isText($0) && !credits.contains($0)
        && (Self.mayBeHeadline(reading.lines[$0]) || $0 == 0 && Dateline.mayBeHeadline(reading.lines[$0]))
        && !Self.isSubject(reading, $0, of: opening) && !Self.isTwin(reading, $0)
    }
    // Points in short stand below a headline; where nothing else does, a dash opens the headline itself.
    let isArabic = reading.paragraphs.map { reading.lines[$0.lowerBound].isArabic } ?? false
    let own = isArabic ? lines.filter { reading.lines[$0].isArabic } : lines
    let statements = Self.withoutFragments(own.filter { !reading.lines[$0].isListItem }, reading)
    let named =
      statements.count > Self.longestHead
      ? statements
      : statements.filter { index in
        // The window's title: the headline and the site's name.
        !statements.contains { other in
          TextPage.siteName(in: reading.lines[index], after: reading.lines[other]) != nil
            || TextPage.siteName(in: reading.lines[index], before: reading.lines[other]) != nil
            || reading.lines[other].isSectionless(reading.lines[index])
        }
      }
    let texts = statements.isEmpty ? (own.count == 1 ? own : []) : named
    let others = texts.filter {
      !reading.isPublisher($0) && !reading.recurs($0) && !LineWords.isPublisher(reading.lines[$0])
    }
    // The publisher may write about himself, and a column may have one headline every day.
    let all = others.isEmpty ? texts : others
    let open = reading.paragraphs == nil ? all.prefix(Self.longestHead) : all.suffix(Self.longestHead)
    linesByOpening = Dictionary(grouping: reading.lines.indices) {
      Array(reading.lines[$0].key.words.prefix(Self.openingWordCount))
    }
    let long = open.filter { reading.lines[$0].wordCount >= 4 || reading.lines[$0].trimmed.count >= 18 }
    candidates = long.isEmpty ? Self.shortCandidates(Array(open), reading, credits) : Array(long)
    let text = reading.paragraphs.map { Kinship(reading.lines[$0].prefix(Self.readLines)) }
    for index in candidates { shares[index] = text?.share(of: reading.lines[index]) }
  }

  /// Without a teaser that another line has in full: "حديث مع …".
  private static func withoutFragments(_ lines: [Int], _ reading: TextPage) -> [Int] {
    lines.filter { index in
      let line = reading.lines[index]
      guard line.trimmed.hasSuffix("…") || line.trimmed.hasSuffix("..") else { return true }
      let own = line.withoutSite
      return !lines.contains { other in
        other != index && reading.lines[other].key.words.count > own.words.count
          && reading.lines[other].key.starts(with: own)
      }
    }
  }

  /// Captions, writers and datelines stand beside headlines and are none.
  private static func mayBeHeadline(_ line: PageLine) -> Bool {
    let isLabel = line.key.words.prefix(2).contains(where: DateStamp.publishingWords.contains)
    if isLabel && line.trimmed.contains(where: \.isNumber) || PageHead.isAccount(line) { return false }
    if line.wordCount <= 8, Masthead.holdsLabel(line) || LineWords.isNewsFlash(line) { return false }
    if line.ending == ":", line.wordCount <= longestBeforeColon { return false }
    if CreditLine.nameBeforePaper(line) != nil { return false }
    if line.endsInDash || LineWords.isRowOfNames(line) || LineWords.isPaperAndSection(line) { return false }
    // "صوت الجنوب/صور".
    if line.wordCount <= 4, line.trimmed.contains("/"), LineWords.parts(of: line).count == 2 { return false }
    if LineWords.isPlace(line.trimmed) || LineWords.isSectionName(line) || LineWords.isOutlet(line) {
      return false
    }
    if LineWords.namesPhotographerAlone(line) { return false }
    if TornDateline.name(in: line) != nil || LineWords.isPaper(line) { return false }
    return !LineWords.isCaption(line) && !PersonName.isName(line.trimmed) && Dateline(line) == nil
  }

  /// What a picture shows has no date below it.
  private static func isSubject(_ reading: TextPage, _ index: Int, of opening: [LineKey]) -> Bool {
    guard !reading.isPlain, PictureSubject.isSubject(reading.lines[index], of: opening) else { return false }
    let next = reading.lines.dropFirst(index + 1).first
    return next.flatMap { DateStamp($0, clock: nil, fetchedAt: nil) } == nil
  }

  /// A few words that stand twice without a blank line between: a picture's hidden text and its caption.
  private static func isTwin(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    guard line.wordCount <= longestTwin else { return false }
    let isAbove = index > 0 && !line.startsBlock && reading.lines[index - 1].key == line.key
    let isBelow =
      index + 1 < reading.lines.count && !reading.lines[index + 1].startsBlock
      && reading.lines[index + 1].key == line.key
    return isAbove || isBelow
  }

  private static let longestTwin = 5
  private static let longestBeforeColon = 3

  /// The headline's index, and whether its place or its repetition speaks for it.
  func choose() -> (index: Int, isSure: Bool)? {
    let scored = candidates.map { (index: $0, points: points($0)) }
    guard let best = scored.max(by: { ($0.points, $1.index) < ($1.points, $0.index) }) else { return nil }
    let isKnown =
      candidates.contains { $0 < best.index && shares[$0] == 0 } && shares[best.index] ?? 0 >= Kinship.near
    return (best.index, isKnown || isRepeated(best.index) || distanceToCredit(best.index) <= 2)
  }

  private func points(_ index: Int) -> Double {
    let line = reading.lines[index]
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
    if line.wordCount <= 3, candidates.contains(where: { reading.lines[$0].wordCount >= 5 }) { points -= 2 }
    if index == candidates.first, opensTheText(index) { points += 0.5 }
    // ARABIC COMMA beside the Latin one.
    if line.endsWithFullStop || line.ending.map({ ":,\u{060C}".contains($0) }) == true { points -= 3 }
    if CreditLine(line) != nil { points -= 3 }
    if isBelowHeadlineAndCredit(index) { points -= 4 }
    // Another article's headline, where one stands beside it that the text knows.
    if shares[index] == 0, shares.values.contains(where: { $0 >= Kinship.near }) { points -= 4 }
    // A subtitle goes on with the headline above it: "بعد حكم ألغى العقد".
    if let above = candidate(above: index), reading.lines[above].wordCount >= 5,
      shares[above] ?? 1 > Self.farShare,
      line.key.words.first.map(Self.joints.contains) == true
    {
      points -= 2.5
    }
    if line.isListItem || MenuRow.mayBeMenu(line) { points -= 3 }
    let group = groupOfCandidates(around: index)
    if group.count >= 4 {
      // A list of other articles' headlines; its last line may be ours.
      if index != group.last { points -= 2 }
    } else if index == group.first {
      // A picture's caption stands below the headline.
      let isLonger = group.dropFirst().first.map {
        line.wordCount > reading.lines[$0].wordCount && reading.lines[$0].startsBlock
      }
      points += line.wordCount >= 5 && isLonger == true ? 2.5 : 1
    }
    return points - 0.1 * Double(openLinesBelow(index))
  }

  /// The candidate directly above.
  private func candidate(above index: Int) -> Int? {
    candidates.last { $0 < index }.flatMap { $0 == index - 1 ? $0 : nil }
  }

  /// Of another article.
  private static let farShare = 0.15
  private static let joints = LineKey.words(of: "بعد\nبسبب\nرغم\nوسط\nخلال\nبحضور\nبمشاركة\nلأن\nوذلك")

  /// Whether no boilerplate parts the line from the next that may be the headline.
  private func opensTheText(_ index: Int) -> Bool {
    guard let next = candidates.dropFirst().first else { return true }
    return !(index..<next).contains(where: reading.isRemoved)
  }

  /// Whether the line stands on the page again, alone or with the site's name behind it.
  private func isRepeated(_ index: Int) -> Bool {
    let line = reading.lines[index]
    guard line.wordCount >= 3 else { return false }
    if line.wordCount >= 4, reading.occurrenceCount(index) > 1, !isCaptionPair(index) { return true }
    let opening = Array(line.key.words.prefix(Self.openingWordCount))
    return linesByOpening[opening, default: []].prefix(Self.longestHead).contains {
      TextPage.siteName(in: reading.lines[$0], after: line) != nil
        || $0 < index && reading.lines[$0].isCutOff && line.key.starts(with: reading.lines[$0].key)
        || $0 > index && reading.lines[$0].key.starts(with: line.key)
          && LineWords.isCaption(reading.lines[$0])
    }
  }

  private static let picture = LineKey("صورة").text

  /// Whether a line and its twin directly below stand directly below another that may be the headline: a picture's
  /// text and its caption.
  private func isCaptionPair(_ index: Int) -> Bool {
    guard
      let first = [index - 1, index].first(where: {
        reading.lines.indices.contains($0) && reading.lines.indices.contains($0 + 1)
          && reading.lines[$0].key == reading.lines[$0 + 1].key
      }), reading.occurrenceCount(index) == 2, let above = candidates.last(where: { $0 < first })
    else { return false }
    let isPicture = reading.lines[first].key.words.first == Self.picture
    return first - above <= 2 && reading.lines[above].wordCount >= 5 && !reading.lines[above].endsWithFullStop
      && (isPicture || reading.lines[first].wordCount < reading.lines[above].wordCount)
  }

  /// Whether the line and a neighbour begin alike, as a picture's hidden text and its caption do, below another candidate.
  private func isCaptionOfTwoLengths(_ index: Int) -> Bool {
    guard candidates.contains(where: { $0 < index - 1 || $0 == index - 1 && !beginAlike(index - 1, index) })
    else {
      return false
    }
    return beginAlike(index - 1, index) || beginAlike(index, index + 1)
  }

  /// Whether the lower line is the upper one and a few words more, without a dash between.
  private func beginAlike(_ upper: Int, _ lower: Int) -> Bool {
    guard upper >= 0, lower < reading.lines.count else { return false }
    let (first, second) = (reading.lines[upper], reading.lines[lower])
    return first.wordCount >= 2 && second.wordCount > first.wordCount && !first.isCutOff
      && second.wordCount <= first.wordCount + 5
      && second.key.starts(with: first.key) && !LineWords.isCaption(second)
      && TextPage.siteName(in: second, after: first) == nil
  }

  /// Whether a credit stands between this line and another that may be the headline, and none below it: what
  /// stands below writer and date is a caption or a subtitle.
  private func isBelowHeadlineAndCredit(_ index: Int) -> Bool {
    guard let credit = credits.filter({ $0 < index && index - $0 <= 10 }).min(),
      !credits.contains(where: { $0 > index && $0 - index <= 10 }),
      let upper = candidates.last(where: { $0 < credit })
    else { return false }
    let line = reading.lines[upper]
    // Points in short stand between them, too.
    let between = (upper + 1..<credit).count {
      !reading.isRemoved($0) && !credits.contains($0) && !reading.lines[$0].isListItem
    }
    return between <= 3 && line.wordCount >= 5 && !line.endsWithFullStop
      && !line.key.words.contains(where: LineWords.isPublisherWord)
  }

  /// How many visible lines away the nearest date or credit is; boilerplate does not count.
  private func distanceToCredit(_ index: Int) -> Int {
    credits.filter { abs($0 - index) <= 60 }.map { credit in
      let between = min(index, credit)..<max(index, credit)
      return 1 + between.dropFirst().count { !reading.isRemoved($0) }
    }.min() ?? .max
  }

  /// The candidates in a row with this one, nothing but blank lines between.
  private func groupOfCandidates(around index: Int) -> [Int] {
    guard let position = candidates.firstIndex(of: index) else { return [index] }
    var low = position
    var high = position
    while low > 0, candidates[low - 1] == candidates[low] - 1 { low -= 1 }
    while high + 1 < candidates.count, candidates[high + 1] == candidates[high] + 1 { high += 1 }
    return Array(candidates[low...high])
  }

  private func openLinesBelow(_ index: Int) -> Int {
    guard let paragraphs = reading.paragraphs else { return 0 }
    let limit = min(paragraphs.lowerBound, index + 31)
    return (index + 1..<max(index + 1, limit)).count { reading.isText($0) && !credits.contains($0) }
  }

  /// Where every line is short: the one directly above the date, else the longest, the last of equals, so that a section above
  /// it stays a section.
  private static func shortCandidates(_ open: [Int], _ reading: TextPage, _ credits: Set<Int>) -> [Int] {
    let dated = open.filter { credits.contains($0 + 1) && !reading.lines[$0 + 1].startsBlock }
    if dated.count == 1 { return dated }
    let longest = open.map { reading.lines[$0].wordCount }.max() ?? 0
    return open.last { reading.lines[$0].wordCount == longest }.map { [$0] } ?? []
  }
}

extension PageLine {
  /// The words of a window's title that is cut off, without the site's name before them and the last word, which may be a part:
  /// "صوت الجنوب | افتتاح معرض الكتاب في المر...".
  fileprivate var withoutSite: LineKey {
    guard let bar = words.prefix(6).firstIndex(of: "|"), words.count - bar >= 5 else { return key }
    return LineKey(words[(bar + 1)...].dropLast().joined(separator: " "))
  }

  /// Whether `other` is this headline with the name of a section before it: "أخبار محلية: …".
  func isSectionless(_ other: PageLine) -> Bool {
    let extra = other.key.words.count - key.words.count
    // "الرئيسية الأعداد السابقة …", a path without its arrows.
    let most = other.key.words.first.map(PagePath.isHome) == true ? 8 : 3
    guard wordCount >= 4, (1...most).contains(extra) else { return false }
    let before = other.key.words.dropLast(key.words.count)
    return other.key.words.suffix(key.words.count) == key.words[...]
      && (wordCount >= 6 || before.allSatisfy(LineWords.isSectionWord))
  }
}

extension TextPage {
  /// The words of the first two paragraphs.
  var opening: [LineKey] {
    guard let paragraphs else { return [] }
    return paragraphs.prefix(12).filter(isParagraph).prefix(2).map {
      LineKey(lines[$0].words.prefix(200).joined(separator: " "))
    }
  }

  /// The site's name where `line` is the headline with that name and a dash before it: "صوت الجنوب - …".
  static func siteName(in line: PageLine, before headline: PageLine) -> String? {
    guard line.wordCount > headline.wordCount, line.wordCount <= headline.wordCount + 5,
      line.key.words.count > headline.key.words.count,
      line.key.words.suffix(headline.key.words.count) == headline.key.words[...],
      let mark = line.words.prefix(6).firstIndex(where: { $0.last.map { "|-–—".contains($0) } == true }),
      mark > 0 || line.words[mark].count > 1,
      LineKey(line.words[(mark + 1)...].joined(separator: " ")) == headline.key
    else { return nil }
    return CreditLine.name(line.words[...mark].joined(separator: " "))
  }

  /// The site's name where `line` is the headline with that name behind a bar or dash, as in a window's title.
  static func siteName(in line: PageLine, after headline: PageLine) -> String? {
    guard line.wordCount > headline.wordCount, line.wordCount <= headline.wordCount + 6,
      line.key.starts(with: headline.key), line.trimmed.hasPrefix(headline.trimmed)
    else { return nil }
    let rest = line.trimmed.dropFirst(headline.trimmed.count).drop(while: \.isWhitespace)
    guard let mark = rest.first, "|-–—".contains(mark) else { return nil }
    let name = LineWords.trim(rest.dropFirst())
    return name.isEmpty ? nil : name
  }
}
