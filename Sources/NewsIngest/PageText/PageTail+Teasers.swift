/// Headlines of other articles below the text.
extension PageTail {
  /// Headlines of other articles in a row below the last sentence, with a heading or without: lines of a headline's length
  /// and without a mark, where the article's paragraphs end as sentences do. A list of the article's own stands below a colon,
  /// and its sentences without full stops are joined to each other.
  static func removeTeasers(_ page: inout TextPage, after last: Int) {
    guard page.lines[last].endsWithFullStop, let text = page.paragraphs else { return }
    let paragraphs = text.filter(page.isParagraph)
    let sentences = paragraphs.filter { page.lines[$0].endsWithFullStop }
    guard sentences.count * 3 >= paragraphs.count * 2 else { return }
    let below = (last + 1..<max(last + 1, page.end)).prefix {
      page.uses[$0] != nil || mayBeTeaser(page, at: $0) || isHeading(page, at: $0)
    }
    let run = below.filter { page.uses[$0] == nil }
    let teasers = run.filter { mayBeTeaser(page, at: $0) }
    guard let first = teasers.first, !run.contains(where: { TextJoint.opens(page.lines[$0]) }) else {
      return
    }
    let isBelowFrame =
      !page.lines[first].trimmed.hasPrefix("\u{0648}")
      && (last + 1..<first).contains {
        switch page.uses[$0] {
        case .removed(let reason)?: closers.contains(reason)
        // The source closes the article.
        case .field?: true
        default: false
        }
      }
    let isBare = page.isBare(after: last)
    if isBare, page.article.published == nil || teasers.count < fewestTeasers {
      guard areStrange(teasers, in: page) else { return }
    }
    let isEnough =
      teasers.count >= fewestTeasers || isBelowFrame || teasers.count == 2 && isPair(teasers, in: page)
    guard isEnough else { return }
    for index in run { page.remove(index, .relatedLink) }
  }

  /// Four and more headlines after dashes below the last sentence, none of which the text knows. A list of the article's own
  /// stands below a colon, or says again what the text says.
  static func removeListedTeasers(_ page: inout TextPage, after last: Int) {
    guard page.endsInSentences, let text = page.paragraphs else { return }
    let run = (last + 1..<max(last + 1, page.end)).prefix { index in
      let line = page.lines[index]
      return page.uses[index] == nil && line.isListItem && (5...20).contains(line.wordCount)
        && line.ending?.isPunctuation != true
    }
    guard run.count >= fewestListed, run.dropFirst().allSatisfy({ page.lines[$0].startsBlock }),
      !LineKey(page.lines[last].trimmed).words.contains(where: announcing.contains)
    else { return }
    let known = Kinship(text.map { page.lines[$0] })
    let shares = run.map { known.share(of: page.lines[$0]) ?? 0 }
    guard shares.allSatisfy({ $0 < Kinship.near }), shares.count(where: { $0 < farShare }) * 2 > shares.count
    else { return }
    for index in run { page.remove(index, .relatedLink) }
  }

  /// What the last sentence says above a list of its own.
  private static let announcing = WordList.listAnnouncement.words
  private static let fewestListed = 4
  private static let farShare = 0.15

  /// Whether the text knows few of their words.
  private static func areStrange(_ teasers: [Int], in page: TextPage) -> Bool {
    guard let text = page.paragraphs else { return false }
    let known = Kinship(text.map { page.lines[$0] })
    return teasers.count { known.share(of: page.lines[$0]) ?? 0 < Kinship.near } * 3 >= teasers.count * 2
  }

  private static let ordinals: Set<String> = Set(
    ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا"].map { LineKey($0).text })

  private static func mayBeTeaser(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    let isOpen = line.ending.map { !$0.isPunctuation || "…!؟".contains($0) } ?? false
    // A quotation of one line is the text's.
    let first = line.key.words.first ?? ""
    if ordinals.contains(first) || LineKey.isNumber(first) { return false }
    let isQuotation =
      line.trimmed.first.map { "«“\"".contains($0) } == true
      && line.trimmed.last.map { "»”\"".contains($0) } == true
    return page.isText(index) && (5...20).contains(line.wordCount) && !line.isListItem && isOpen
      && !isQuotation
  }

  /// "قضايا ساخنة", above teasers.
  private static func isHeading(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    return page.isText(index) && (1...4).contains(line.wordCount) && line.ending?.isPunctuation == false
      && !line.isListItem && !line.trimmed.contains(where: \.isNumber)
  }

  /// Two headlines on a page with a frame, each with a blank line above it, or both below a date and a headline.
  private static func isPair(_ run: [Int], in page: TextPage) -> Bool {
    let isDated = page.article.published != nil
    return (!page.isPlain || isDated) && !run.contains { page.lines[$0].trimmed.hasPrefix("\u{0648}") }
      && (run.allSatisfy { page.lines[$0].startsBlock }
        || isDated && page.headline != nil && !page.isPlain)
  }

  /// Buttons and boxes that stand below an article's end and nowhere else.
  private static let closers: Set<RemovedLine.Reason> = [
    .share, .tags, .comments, .copyright, .followUs, .counter, .metadata,
  ]

  private static let fewestTeasers = 3
}
