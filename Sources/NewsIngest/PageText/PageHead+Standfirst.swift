/// The few sentences between headline and writer, which many magazines print.
extension PageHead {
  /// Lets the running text begin below the date that stands, with the writer or the headline again beside it, under one or two
  /// paragraphs on top. These stay the article's.
  func startBelowStandfirst(_ reading: inout TextPage) {
    guard let all = reading.paragraphs, all.lowerBound <= Self.longestTop, all.count > 2,
      let date = (all.lowerBound + 1..<all.upperBound).prefix(Self.furthestDate).first(where: {
        isLoneDate($0) && isBesideName(reading, $0)
      }),
      (all.lowerBound..<date).count(where: reading.isParagraph) <= Self.mostParagraphs,
      // Days beside names make a list of people.
      !dates.keys.contains(where: { $0 > date && isLoneDate($0) }),
      !speaksOfNeighbour(reading, date, since: all.lowerBound),
      let rest = reading.paragraphRange(from: date + 1)
    else { return }
    reading.paragraphs = rest
    let last = (all.lowerBound..<date).last(where: reading.isParagraph) ?? date
    for index in last + 1..<max(last + 1, date) where isLabel(reading, index) {
      reading.remove(index, .beforeArticle)
    }
    removeNote(&reading, at: rest.lowerBound)
  }

  /// Whether the sentences above the date name whoever stands beside it.
  private func speaksOfNeighbour(_ reading: TextPage, _ date: Int, since first: Int) -> Bool {
    let above = Kinship.words(of: (first..<date).filter(reading.isParagraph).map { reading.lines[$0] })
    return [date - 1, date + 1].contains { other in
      reading.lines.indices.contains(other) && reading.lines[other].wordCount <= Self.longestOffice
        && Kinship.stems(reading.lines[other].trimmed).contains(where: above.contains)
    }
  }

  /// A few words beside writer and date: the section.
  private func isLabel(_ reading: TextPage, _ index: Int) -> Bool {
    reading.isText(index) && credits[index] == nil && dates[index] == nil
      && reading.lines[index].wordCount <= 3
      && reading.lines[index].ending?.isPunctuation != true
      && !PersonName.isName(reading.lines[index].trimmed)
      && !CreditLine.isOffice(reading.lines[index].trimmed)
      && !isAboveNote(reading, index)
  }

  private func isLoneDate(_ index: Int) -> Bool {
    guard let line = dates[index], line.date != nil else { return false }
    return !line.isBehindPlace && !line.isLoose && line.rest == nil
  }

  private func isBesideName(_ reading: TextPage, _ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard reading.lines.indices.contains(other) else { return false }
      let line = reading.lines[other]
      return credits[other] != nil || PersonName.isName(line.trimmed)
        || line.wordCount <= Self.longestOffice && CreditLine.isOffice(line.trimmed)
        || line.wordCount <= Self.longestOffice && isAboveNote(reading, other)
    } || isAboveHeadlineAgain(reading, index)
  }

  /// Whether the line below tells who somebody is: "كاتب سوري مقيم في حلب".
  private func isAboveNote(_ reading: TextPage, _ index: Int) -> Bool {
    guard reading.lines.indices.contains(index + 1), let first = reading.lines[index + 1].words.first else {
      return false
    }
    return Self.occupations.contains(LineKey(first).text)
  }

  private func isAboveHeadlineAgain(_ reading: TextPage, _ index: Int) -> Bool {
    let next = reading.lines[index + 1]
    return next.wordCount >= 4 && reading.lines.first?.key == next.key
  }

  /// "كاتب سوري مقيم في حلب. …": who the writer is, in a paragraph below the name.
  private func removeNote(_ reading: inout TextPage, at index: Int) {
    guard isAboveNote(reading, index - 1), reading.lines[index - 1].wordCount <= Self.longestOffice,
      let rest = reading.paragraphRange(from: index + 1)
    else { return }
    reading.remove(index, .authorNote)
    reading.paragraphs = rest
  }

  /// In lines.
  private static let longestTop = 2
  private static let furthestDate = 5
  private static let mostParagraphs = 2
  /// In words.
  private static let longestOffice = 4
}
