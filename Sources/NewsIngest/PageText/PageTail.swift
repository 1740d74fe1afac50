/// What a page prints below the article: other articles, their teasers, labels.
enum PageTail {
  /// Ends the article at a heading such as "إقرأ أيضاً" where another article's text follows it: the article was
  /// closed before by its source, its key words or its comments, or no sentence ends below.
  ///
  /// - Known failure: a text whose second half has no full stop is cut where such a heading stands in its middle.
  static func cut(_ reading: inout TextPage) {
    guard let all = reading.paragraphs else { return }
    let lastSentence = reading.lines.lastIndex { $0.endsWithFullStop && $0.wordCount >= 4 } ?? 0
    let isDated = (0..<all.lowerBound).contains { isDate(reading, $0) }
    // Once a page: it may have as many lines that ask for it as it has lines.
    var text: Kinship?
    let lines = reading.lines
    func isStrange(_ index: Int) -> Bool {
      let known = text ?? Kinship(all.map { lines[$0] })
      text = known
      return known.share(of: lines[index]) ?? 0 < Kinship.near
    }
    for index in all.lowerBound + 1..<reading.lines.count {
      let isHeading = reading.boilerplate[index]?.reason == .relatedHeading
      let isEnd =
        isHeading
        && (isClosed(reading, before: index)
          || endsNoSentence(reading, after: index) && !goesOn(reading, after: index))
        || isAboutSite(reading, index, in: all) || isAboutWriter(reading, index, in: all)
        || isNoteHeading(reading, index, in: all)
        || isLiveTicker(reading, index)
        || isDated && isNextHeadline(reading, index)
        || isNextArticle(reading, index, in: all, lastSentence, isStrange)
      guard isEnd else { continue }
      reading.end = index
      reading.paragraphs = reading.paragraphRange()
      for below in index..<reading.lines.count where reading.uses[below] == nil {
        let isLink =
          isHeading && reading.lines[below].wordCount >= 3 && !reading.lines[below].endsWithFullStop
        reading.remove(below, isLink ? .relatedLink : .afterArticle)
      }
      return
    }
  }

  /// Whether another article begins here: with the dateline that opens this one, with a headline that stands twice below the
  /// source, or with a headline above a teaser that is cut off, where no sentence ends below.
  private static func isNextArticle(
    _ reading: TextPage, _ index: Int, in all: ClosedRange<Int>, _ lastSentence: Int,
    _ isStrange: (Int) -> Bool
  ) -> Bool {
    let line = reading.lines[index]
    if index > all.lowerBound, all.lowerBound > 0, line.key == reading.lines[0].key, !line.key.words.isEmpty,
      CreditLine(line)?.isLabelled == true
    {
      return true
    }
    if index > all.lowerBound, let first = reading.lines.first, all.lowerBound > 0, line.isParagraph,
      Dateline(first) != nil, LineKey(line.words.prefix(first.wordCount).joined(separator: " ")) == first.key
    {
      return true
    }
    guard index > all.lowerBound, reading.isText(index), (3...20).contains(line.wordCount),
      line.startsBlock || isStrange(index), !line.endsWithFullStop, line.ending != ":",
      index + 1 < reading.lines.count
    else { return false }
    let next = reading.lines[index + 1]
    if next.key == line.key { return isClosed(reading, before: index) }
    return next.isCutOff && next.wordCount >= 8 && all.lowerBound < index
      && (all.lowerBound..<index).contains { reading.lines[$0].endsWithFullStop }
      && lastSentence <= index
  }

  /// A name, and below it who that is: "كاتب مصري، أكتب في الموقع منذ سنوات …", with no text behind.
  private static func isAboutWriter(_ reading: TextPage, _ index: Int, in all: ClosedRange<Int>) -> Bool {
    guard index + 1 < reading.lines.count, index > all.lowerBound, index + 1 >= all.upperBound,
      PersonName.isName(reading.lines[index].trimmed), let first = reading.lines[index + 1].words.first,
      // One of several portraits, or of the people of the text, is the article's.
      !all.dropLast(2).contains(where: { $0 < index && PersonName.isName(reading.lines[$0].trimmed) }),
      !Kinship.words(of: all.prefix { $0 < index }.filter(reading.isParagraph).map { reading.lines[$0] })
        .contains(where: Kinship.stems(reading.lines[index].trimmed).contains)
    else { return false }
    return PageHead.occupations.contains(LineKey(first).text)
  }

  /// In lines.
  private static let longestFoot = 60
  private static let readLines = 200

  /// "نبذة عن المؤلف", above a paragraph or two, the page's last.
  private static func isNoteHeading(_ reading: TextPage, _ index: Int, in all: ClosedRange<Int>) -> Bool {
    guard reading.boilerplate[index]?.reason == .authorNote, reading.boilerplate[index]?.isWeak == false,
      reading.lines[index].wordCount <= 3, index > all.lowerBound
    else { return false }
    guard reading.lines.count - index <= longestFoot else { return false }
    let below = (index + 1..<reading.lines.count).filter(reading.isText)
    guard below.count <= 2, let note = below.first else { return false }
    // Of whom the article speaks, the note is a part of it.
    let text = Kinship.words(
      of: (0..<index).filter(reading.isText).prefix(readLines).map { reading.lines[$0] })
    let opening = reading.lines[note].words.prefix(4).joined(separator: " ")
    return !Kinship.stems(opening).contains(where: text.contains)
  }

  /// "عاجل 24/7", above times of day that stand alone, each with its news below.
  private static func isLiveTicker(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    guard line.wordCount <= 3, line.key.words.contains("24"),
      line.key.words.first.map({ LineWords.flashKeys.contains(LineKey($0)) }) == true
    else { return false }
    let below = reading.lines[(index + 1)...].prefix(8)
    return below.count(where: DateStamp.isClock) >= 2
  }

  /// "عن شبكة الجنوب الإخبارية", above a paragraph that begins with the site's name.
  private static func isAboutSite(_ reading: TextPage, _ index: Int, in all: ClosedRange<Int>) -> Bool {
    guard index > all.lowerBound, index + 1 >= all.upperBound, !reading.isPlain else { return false }
    if index >= all.upperBound, reading.boilerplate[index - 1]?.isFrame == true,
      Boilerplate.isAboutSite(reading.lines[index])
    {
      return true
    }
    let words = reading.lines[index].key.words
    guard (3...6).contains(words.count), words.first == about, index + 1 < reading.lines.count,
      LineWords.isPublisherLike(reading.lines[index].trimmed)
    else { return false }
    let opening = reading.lines[index + 1].words.prefix(words.count).joined(separator: " ")
    return LineKey(opening).words.prefix(words.count - 1) == words.dropFirst()
  }

  private static let about = LineKey("عن").text

  private static func isDate(_ reading: TextPage, _ index: Int) -> Bool {
    guard let line = DateStamp(reading.lines[index], clock: nil, fetchedAt: nil) else { return false }
    return line.date != nil && !line.isBehindPlace
  }

  /// Whether the next article of a list begins here: a headline, its date and its text, as above.
  private static func isNextHeadline(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return (4...25).contains(line.wordCount) && line.ending?.isPunctuation != true && reading.isText(index)
      && index + 2 < reading.lines.count && isDate(reading, index + 1) && !isDate(reading, index)
  }

  /// Labels that stand alone below the text: "أخبار عاجلة", "رياضة", and words of the headline in a row.
  static func removeLabels(_ reading: inout TextPage, after last: Int) {
    for index in last + 1..<max(last + 1, reading.end) where reading.isText(index) {
      let line = reading.lines[index]
      if LineWords.isNewsFlash(line) || LineWords.isSectionName(line) {
        reading.remove(index, .afterArticle)
      } else if isTagRow(line, reading) || isTagList(line, reading) {
        reading.remove(index, .tags)
      } else {
        return
      }
    }
  }

  /// Headlines of other articles in a row below the last sentence, with a heading or without: lines of a headline's length
  /// and without a mark, where the article's paragraphs end as sentences do. A list of the article's own stands below a colon,
  /// and its sentences without full stops are joined to each other.
  static func removeTeasers(_ reading: inout TextPage, after last: Int) {
    guard reading.lines[last].endsWithFullStop, let text = reading.paragraphs else { return }
    let paragraphs = text.filter(reading.isParagraph)
    let sentences = paragraphs.filter { reading.lines[$0].endsWithFullStop }
    guard sentences.count * 3 >= paragraphs.count * 2 else { return }
    let below = (last + 1..<max(last + 1, reading.end)).prefix {
      reading.uses[$0] != nil || mayBeTeaser(reading, $0) || isHeading(reading, $0)
    }
    let run = below.filter { reading.uses[$0] == nil }
    let teasers = run.filter { mayBeTeaser(reading, $0) }
    guard let first = teasers.first, !run.contains(where: { TextJoint.opens(reading.lines[$0]) }) else {
      return
    }
    let isBelowFrame =
      !reading.lines[first].trimmed.hasPrefix("\u{0648}")
      && (last + 1..<first).contains {
        switch reading.uses[$0] {
        case .removed(let reason)?: closers.contains(reason)
        // The source closes the article.
        case .field?: true
        default: false
        }
      }
    let isBare = reading.isBare(after: last)
    if isBare, reading.article.published == nil || teasers.count < fewestTeasers {
      guard areStrange(teasers, reading) else { return }
    }
    let isEnough =
      teasers.count >= fewestTeasers || isBelowFrame || teasers.count == 2 && isPair(teasers, reading)
    guard isEnough else { return }
    for index in run { reading.remove(index, .relatedLink) }
  }

  /// Four and more headlines behind dashes below the last sentence, none of which the text knows. A list of the article's own
  /// stands below a colon, or says again what the text says.
  static func removeListedTeasers(_ reading: inout TextPage, after last: Int) {
    guard reading.endsInSentences, let text = reading.paragraphs else { return }
    let run = (last + 1..<max(last + 1, reading.end)).prefix { index in
      let line = reading.lines[index]
      return reading.uses[index] == nil && line.isListItem && (5...20).contains(line.wordCount)
        && line.ending?.isPunctuation != true
    }
    guard run.count >= fewestListed, run.dropFirst().allSatisfy({ reading.lines[$0].startsBlock }),
      !LineKey(reading.lines[last].trimmed).words.contains(where: announcing.contains)
    else { return }
    let known = Kinship(text.map { reading.lines[$0] })
    let shares = run.map { known.share(of: reading.lines[$0]) ?? 0 }
    guard shares.allSatisfy({ $0 < Kinship.near }), shares.count(where: { $0 < farShare }) * 2 > shares.count
    else { return }
    for index in run { reading.remove(index, .relatedLink) }
  }

  /// What the last sentence says above a list of its own.
  private static let announcing = WordList.listAnnouncement.words
  private static let fewestListed = 4
  private static let farShare = 0.15

  /// "مشاركة الخبر: … على وسائل التواصل": a line below the text that holds the whole headline and a few words more.
  static func removeHeadlineLines(_ reading: inout TextPage) {
    guard let headline = reading.headline.map({ reading.lines[$0].key }), headline.words.count >= 4,
      let text = reading.paragraphs
    else { return }
    for index in max(text.lowerBound + 1, text.upperBound)..<max(text.upperBound + 1, reading.end)
    where reading.isText(index) {
      let line = reading.lines[index]
      guard line.key.words.count > headline.words.count, line.key.contains(headline),
        line.wordCount <= headline.words.count + longestAround, !line.endsWithFullStop,
        line.key.words.contains(where: sharing.contains)
      else { continue }
      reading.remove(index, .afterArticle)
    }
  }

  private static let sharing = LineKey.words(of: "مشاركة\nشارك\nشاركوا\nالتواصل\nappeared")
  private static let longestAround = 12

  /// Whether the text knows few of their words.
  private static func areStrange(_ teasers: [Int], _ reading: TextPage) -> Bool {
    guard let text = reading.paragraphs else { return false }
    let known = Kinship(text.map { reading.lines[$0] })
    return teasers.count { known.share(of: reading.lines[$0]) ?? 0 < Kinship.near } * 3 >= teasers.count * 2
  }

  private static let ordinals: Set<String> = Set(
    ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا"].map { LineKey($0).text })

  private static func mayBeTeaser(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    let isOpen = line.ending.map { !$0.isPunctuation || "…!؟".contains($0) } ?? false
    // A quotation of one line is the text's.
    let first = line.key.words.first ?? ""
    if ordinals.contains(first) || LineKey.isNumber(first) { return false }
    let isQuotation =
      line.trimmed.first.map { "«“\"".contains($0) } == true
      && line.trimmed.last.map { "»”\"".contains($0) } == true
    return reading.isText(index) && (5...20).contains(line.wordCount) && !line.isListItem && isOpen
      && !isQuotation
  }

  /// "قضايا ساخنة", above teasers.
  private static func isHeading(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return reading.isText(index) && (1...4).contains(line.wordCount) && line.ending?.isPunctuation == false
      && !line.isListItem && !line.trimmed.contains(where: \.isNumber)
  }

  /// Two headlines on a page with a frame, each with a blank line above it, or both below a date and a headline.
  private static func isPair(_ run: [Int], _ reading: TextPage) -> Bool {
    let isDated = reading.article.published != nil
    return (!reading.isPlain || isDated) && !run.contains { reading.lines[$0].trimmed.hasPrefix("\u{0648}") }
      && (run.allSatisfy { reading.lines[$0].startsBlock }
        || isDated && reading.headline != nil && !reading.isPlain)
  }

  /// Lines without a mark below the last sentence, none of whose words the article has. One that opens with WAW, "and", or
  /// quotes somebody, goes on with it.
  static func removeStrangers(_ reading: inout TextPage, after last: Int) {
    guard reading.endsInSentences, let text = reading.paragraphs, reading.lines[last].isArabic,
      !reading.isBare(after: last)
    else { return }
    let known = Kinship(
      text.map { reading.lines[$0] } + [reading.headline].compactMap { $0 }.map { reading.lines[$0] })
    let run = (last + 1..<max(last + 1, reading.end)).prefix { index in
      let line = reading.lines[index]
      guard reading.uses[index] == nil else { return true }
      return reading.isText(index) && (4...20).contains(line.wordCount) && line.ending?.isPunctuation == false
        && !line.trimmed.contains(where: { $0.isNumber || "،()".contains($0) }) && !line.isListItem
        && !line.trimmed.hasPrefix("\u{0648}")
        && !line.trimmed.contains { "«»\"“”".contains($0) } && known.share(of: line) == 0
    }
    for index in run where reading.uses[index] == nil { reading.remove(index, .afterArticle) }
  }

  /// A few Latin words, or a clock, below an Arabic text.
  static func removeForeign(_ reading: inout TextPage, after last: Int) {
    guard reading.lines[last].isArabic, reading.lines[last].ending != ":" else { return }
    for index in last + 1..<max(last + 1, reading.end) where reading.uses[index] == nil {
      let line = reading.lines[index]
      // "19:30 ت م", an agency's clock.
      let isClock = line.wordCount <= 3 && DateStamp.holdsClock(line.trimmed)
      let isLatin = !line.isArabic && line.trimmed.contains { $0.isASCII && $0.isLetter }
      if isLatin || isClock { reading.remove(index, .afterArticle) }
    }
  }

  /// Buttons and boxes that stand below an article's end and nowhere else.
  private static let closers: Set<RemovedLine.Reason> = [
    .share, .tags, .comments, .copyright, .followUs, .counter, .metadata,
  ]

  private static let fewestTeasers = 3

  /// How many lines may lie between the article's source and the heading.
  private static let closingLines = 4

  private static func isClosed(_ reading: TextPage, before heading: Int) -> Bool {
    for index in (0..<heading).reversed().prefix(closingLines) {
      if reading.isParagraph(index) { return false }
      let reason = reading.boilerplate[index]?.reason
      if reason == .tags || reason == .comments || reason == .copyright { return true }
      if let credit = CreditLine(reading.lines[index]), credit.source != nil, credit.isLabelled {
        return true
      }
    }
    return false
  }

  /// Whether nothing below the heading ends as a sentence does, teasers above a date aside.
  private static func endsNoSentence(_ reading: TextPage, after heading: Int) -> Bool {
    for index in heading + 1..<max(heading + 1, reading.lines.count) {
      let line = reading.lines[index]
      guard reading.isText(index), line.endsWithFullStop, line.wordCount >= 4 else { continue }
      let next =
        index + 1 < reading.lines.count
        ? DateStamp(reading.lines[index + 1], clock: nil, fetchedAt: nil) : nil
      if next?.date == nil { return false }
    }
    return true
  }

  /// Whether the next line is a long one that goes on with the text: a box stood among the paragraphs, the last of which is cut off.
  private static func goesOn(_ reading: TextPage, after heading: Int) -> Bool {
    guard let next = (heading + 1..<reading.lines.count).first(where: reading.isText) else { return false }
    // WAW, "and".
    return reading.isParagraph(next) && reading.lines[next].trimmed.hasPrefix("\u{0648}")
  }

  /// "تونس، الداخلية، مواقع التواصل": names between commas below the last sentence. A list of the article's own stands
  /// below a colon.
  private static func isTagList(_ line: PageLine, _ reading: TextPage) -> Bool {
    let parts = line.trimmed.split { "،,|#".contains($0) }.map { LineKey($0).words }
      .filter { !$0.isEmpty }
    let isOpen = line.ending.map { !$0.isPunctuation || "،,".contains($0) } ?? false
    guard parts.count >= 3, parts.allSatisfy({ (1...4).contains($0.count) }),
      isOpen, !line.trimmed.contains(where: { ".:؛؟!".contains($0) }), let text = reading.paragraphs
    else { return false }
    return reading.lines[text.upperBound].endsWithFullStop
  }

  /// Four words and more without a mark, nearly all of which the headline and the text have.
  private static func isTagRow(_ line: PageLine, _ reading: TextPage) -> Bool {
    guard (4...30).contains(line.wordCount), line.ending?.isPunctuation != true,
      let text = reading.paragraphs,
      !line.trimmed.contains(where: { ".:،؛؟!".contains($0) })
    else { return false }
    let counts = line.key.words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= 2 }) else { return false }
    let known = Set(text.flatMap { reading.lines[$0].key.words } + LineKey(reading.article.title).words)
    return line.key.words.count(where: known.contains) * 4 >= line.key.words.count * 3
  }
}

extension TextPage {
  /// Whether the text stands on a plain page, with nothing below its last sentence that is boilerplate: what stands there is its own.
  func isBare(after last: Int) -> Bool {
    isPlain
      && !(last + 1..<max(last + 1, lines.count)).contains {
        boilerplate[$0] != nil || uses[$0] != nil
      }
  }

  /// Whether the line opens the page's foot.
  func isFoot(_ index: Int) -> Bool {
    boilerplate[index].map { PageBody.footOpeners.contains($0.reason) } ?? false
  }
}
