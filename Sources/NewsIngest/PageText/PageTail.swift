/// What a page prints below the article: other articles, their teasers, labels.
enum PageTail {
  /// Labels that stand alone below the text: "أخبار عاجلة", "رياضة", and words of the headline in a row.
  static func removeLabels(_ page: inout TextPage, after last: Int) {
    for index in last + 1..<max(last + 1, page.end) where page.isText(index) {
      let line = page.lines[index]
      if LineWords.isNewsFlash(line) || LineWords.isSectionName(line) {
        page.remove(index, .afterArticle)
      } else if isTagRow(line, in: page) || isTagList(line, in: page) {
        page.remove(index, .tags)
      } else {
        return
      }
    }
  }

  /// "مشاركة الخبر: … على وسائل التواصل": a line below the text that holds the whole headline and a few words more.
  static func removeHeadlineLines(_ page: inout TextPage) {
    guard let headline = page.headline.map({ page.lines[$0].key }), headline.words.count >= 4,
      let text = page.paragraphs
    else { return }
    for index in max(text.lowerBound + 1, text.upperBound)..<max(text.upperBound + 1, page.end)
    where page.isText(index) {
      let line = page.lines[index]
      guard line.key.words.count > headline.words.count, line.key.contains(headline),
        line.wordCount <= headline.words.count + longestAround, !line.endsWithFullStop,
        line.key.words.contains(where: sharing.contains)
      else { continue }
      page.remove(index, .afterArticle)
    }
  }

  private static let sharing = LineKey.words(of: "مشاركة\nشارك\nشاركوا\nالتواصل\nappeared")
  private static let longestAround = 12

  /// Lines without a mark below the last sentence, none of whose words the article has. One that opens with WAW, "and", or
  /// quotes somebody, goes on with it.
  static func removeStrangers(_ page: inout TextPage, after last: Int) {
    guard page.endsInSentences, let text = page.paragraphs, page.lines[last].isArabic,
      !page.isBare(after: last)
    else { return }
    let known = Kinship(
      text.map { page.lines[$0] } + [page.headline].compactMap { $0 }.map { page.lines[$0] })
    let run = (last + 1..<max(last + 1, page.end)).prefix { index in
      let line = page.lines[index]
      guard page.uses[index] == nil else { return true }
      return page.isText(index) && (4...20).contains(line.wordCount) && line.ending?.isPunctuation == false
        && !line.trimmed.contains(where: { $0.isNumber || "،()".contains($0) }) && !line.isListItem
        && !line.trimmed.hasPrefix("\u{0648}")
        && !line.trimmed.contains { "«»\"“”".contains($0) } && known.share(of: line) == 0
    }
    for index in run where page.uses[index] == nil { page.remove(index, .afterArticle) }
  }

  /// A few Latin words, or a clock, below an Arabic text.
  static func removeForeign(_ page: inout TextPage, after last: Int) {
    guard page.lines[last].isArabic, page.lines[last].ending != ":" else { return }
    for index in last + 1..<max(last + 1, page.end) where page.uses[index] == nil {
      let line = page.lines[index]
      // "19:30 ت م", an agency's clock.
      let isClock = line.wordCount <= 3 && DateStamp.holdsClock(line.trimmed)
      let isLatin = !line.isArabic && line.trimmed.contains { $0.isASCII && $0.isLetter }
      if isLatin || isClock { page.remove(index, .afterArticle) }
    }
  }

  /// "تونس، الداخلية، مواقع التواصل": names between commas below the last sentence. A list of the article's own stands
  /// below a colon.
  private static func isTagList(_ line: PageLine, in page: TextPage) -> Bool {
    let parts = line.trimmed.split { "،,|#".contains($0) }.map { LineKey($0).words }
      .filter { !$0.isEmpty }
    let isOpen = line.ending.map { !$0.isPunctuation || "،,".contains($0) } ?? false
    guard parts.count >= 3, parts.allSatisfy({ (1...4).contains($0.count) }),
      isOpen, !line.trimmed.contains(where: { ".:؛؟!".contains($0) }), let text = page.paragraphs
    else { return false }
    return page.lines[text.upperBound].endsWithFullStop
  }

  /// Four words and more without a mark, nearly all of which the headline and the text have.
  private static func isTagRow(_ line: PageLine, in page: TextPage) -> Bool {
    guard (4...30).contains(line.wordCount), line.ending?.isPunctuation != true,
      let text = page.paragraphs,
      !line.trimmed.contains(where: { ".:،؛؟!".contains($0) })
    else { return false }
    let counts = line.key.words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= 2 }) else { return false }
    let known = Set(text.flatMap { page.lines[$0].key.words } + LineKey(page.article.title).words)
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
