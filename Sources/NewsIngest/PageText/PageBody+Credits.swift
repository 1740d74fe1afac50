import ArabicCalendar

/// Who wrote the article and when, among and below the paragraphs.
extension PageBody {
  /// "ملف من إعداد: سمير الحلاق" between two paragraphs.
  static func takeCreditsAmong(_ page: inout TextPage) {
    guard let all = page.paragraphs else { return }
    for index in all.dropFirst().dropLast() where page.isText(index) && !page.lines[index].isParagraph {
      let line = page.lines[index]
      guard line.trimmed.contains(":"), line.startsBlock, line.ending.map({ ":؟?!".contains($0) }) == false,
        let credit = CreditLine(line), credit.isLabelled, let author = credit.author,
        page.article.author == nil,
        PersonName.isName(author) || line.key.words.prefix(2).contains(Self.preparation)
      else { continue }
      page.take(credit, at: index)
    }
  }

  private static let preparation = LineKey("إعداد").text

  /// "المصدر: رويترز" and the like below the last paragraph.
  static func takeCreditsBelow(_ page: inout TextPage) {
    guard let last = page.paragraphs?.upperBound else { return }
    for index in last + 1..<max(last + 1, page.end) where page.isText(index) {
      if page.takeLabelledCredit(page.lines[index], at: index) { continue }
      if let section = SectionLine.section(in: page.lines[index]),
        PageLine.visibleLines(of: section).first.map(LineWords.isSectionName) == true
          || page.lines[index].key.words.first == Self.categories && LineKey(section).words.count == 1
      {
        page.article.section = page.article.section ?? section
        page.read(index, into: "section", section)
      }
    }
    takeDateBelow(&page, after: last)
  }

  /// "تاريخ النشر: 3 آذار 2021" below the text. Only a label makes such a date the article's; a change's is none of the
  /// body's either.
  private static func takeDateBelow(_ page: inout TextPage, after last: Int) {
    let below = (last + 1..<max(last + 1, page.end)).prefix { !page.isFoot($0) }
    for index in below where page.isText(index) {
      // A date alone closes the page of an agency or ministry, below its name perhaps.
      let isLast = index <= last + 2 && index == page.lines.count - 1
      guard let line = DateStamp(page.lines[index], clock: nil, fetchedAt: nil),
        line.isLabelled || line.date == nil || isLast && line.rest == nil
          || isStamp(line, in: page, at: index, after: last)
      else { continue }
      if page.article.published == nil, !page.hasOpenDate, let date = line.date {
        page.article.published = date
        page.article.publishedRaw = line.raw
        page.article.publishedFrom = "page line \(page.lines[index].number)"
      }
      page.read(index, into: "published", nil)
    }
  }

  /// A day and its clock directly below a page's only text, with nothing but boilerplate below it.
  private static func isStamp(_ line: DateStamp, in page: TextPage, at index: Int, after last: Int) -> Bool {
    guard let date = line.date, date.precision != .day, line.rest == nil, index == last + 1,
      // What a notice announces has a weekday, or a month's name.
      !page.lines[index].trimmed.contains(where: \.isLetter), index + 1 < page.lines.count
    else { return false }
    return (index + 1..<page.lines.count).allSatisfy {
      page.uses[$0] != nil || page.boilerplate[$0] != nil
    }
  }

  private static let categories = LineKey("التصنيفات").text
}
