/// The few sentences between headline and writer, which many magazines print.
extension PageHead {
  /// Lets the running text begin below the date that stands, with the writer or the headline again next to it, under one or two
  /// paragraphs on top. These stay the article's.
  func startBelowStandfirst(_ page: inout TextPage) {
    guard let all = page.paragraphs, all.lowerBound <= Self.longestTop, all.count > 2,
      let date = (all.lowerBound + 1..<all.upperBound).prefix(Self.furthestDate).first(where: {
        isLoneDate($0) && isNextToName(page, at: $0)
      }),
      (all.lowerBound..<date).count(where: page.isParagraph) <= Self.mostParagraphs,
      // Days next to names make a list of people.
      !dates.keys.contains(where: { $0 > date && isLoneDate($0) }),
      !speaksOfNeighbour(page, at: date, since: all.lowerBound),
      let rest = page.paragraphRange(from: date + 1)
    else { return }
    page.paragraphs = rest
    let last = (all.lowerBound..<date).last(where: page.isParagraph) ?? date
    for index in last + 1..<max(last + 1, date) where isLabel(page, at: index) {
      page.remove(index, .beforeArticle)
    }
    removeNote(&page, at: rest.lowerBound)
  }

  /// Whether the sentences above the date name whoever stands next to it.
  private func speaksOfNeighbour(_ page: TextPage, at date: Int, since first: Int) -> Bool {
    let above = Kinship.words(of: (first..<date).filter(page.isParagraph).map { page.lines[$0] })
    return [date - 1, date + 1].contains { other in
      page.lines.indices.contains(other) && page.lines[other].wordCount <= Self.longestOffice
        && Kinship.stems(page.lines[other].trimmed).contains(where: above.contains)
    }
  }

  /// A few words next to writer and date: the section.
  private func isLabel(_ page: TextPage, at index: Int) -> Bool {
    page.isText(index) && credits[index] == nil && dates[index] == nil
      && page.lines[index].wordCount <= 3
      && page.lines[index].ending?.isPunctuation != true
      && !PersonName.isName(page.lines[index].trimmed)
      && !CreditLine.isOffice(page.lines[index].trimmed)
      && !isAboveNote(page, at: index)
  }

  private func isLoneDate(_ index: Int) -> Bool {
    guard let line = dates[index], line.date != nil else { return false }
    return !line.isAfterPlace && !line.isLoose && line.rest == nil
  }

  private func isNextToName(_ page: TextPage, at index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard page.lines.indices.contains(other) else { return false }
      let line = page.lines[other]
      return credits[other] != nil || PersonName.isName(line.trimmed)
        || line.wordCount <= Self.longestOffice && CreditLine.isOffice(line.trimmed)
        || line.wordCount <= Self.longestOffice && isAboveNote(page, at: other)
    } || isAboveHeadlineAgain(page, at: index)
  }

  /// Whether the line below tells who somebody is: "كاتب سوري مقيم في حلب".
  private func isAboveNote(_ page: TextPage, at index: Int) -> Bool {
    guard page.lines.indices.contains(index + 1), let first = page.lines[index + 1].words.first else {
      return false
    }
    return Self.occupations.contains(LineKey(first).text)
  }

  private func isAboveHeadlineAgain(_ page: TextPage, at index: Int) -> Bool {
    let next = page.lines[index + 1]
    return next.wordCount >= 4 && page.lines.first?.key == next.key
  }

  /// "كاتب سوري مقيم في حلب. …": who the writer is, in a paragraph below the name.
  private func removeNote(_ page: inout TextPage, at index: Int) {
    guard isAboveNote(page, at: index - 1), page.lines[index - 1].wordCount <= Self.longestOffice,
      let rest = page.paragraphRange(from: index + 1)
    else { return }
    page.remove(index, .authorNote)
    page.paragraphs = rest
  }

  /// In lines.
  private static let longestTop = 2
  private static let furthestDate = 5
  private static let mostParagraphs = 2
  /// In words.
  private static let longestOffice = 4
}
