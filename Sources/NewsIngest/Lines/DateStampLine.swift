import ArabicCalendar

/// A line that may say when the article was published, cut once for all that look for a date in it.
struct DateStampLine {
  let line: PageLine
  /// The line's own words.
  let own: FoldedWords
  let reader: DateStamp.Reader
  /// The line's text as the reader of dates knows dates.
  let text: String
  /// The words of `text`.
  let spelled: FoldedWords

  init(_ line: PageLine, own: FoldedWords, reader: DateStamp.Reader) {
    self.line = line
    self.own = own
    self.reader = reader
    text = DateStamp.cleaned(line.trimmed)
    spelled = FoldedWords(text)
  }

  /// The date that was found in a line, and how.
  struct Finding {
    /// Nil where it is the site's own clock.
    var date: PublicationDate?
    let raw: String
    /// What stands next to the date: a writer or source.
    var rest: String?
    var isAfterPlace = false
    /// Whether nothing proves the names around the date.
    var isLoose = false
    var clockOfSite: PublicationDate?

    init(_ found: FoundDate, rest: String? = nil, isAfterPlace: Bool = false, isLoose: Bool = false) {
      date = found.date
      raw = found.rawText
      self.rest = rest
      self.isAfterPlace = isAfterPlace
      self.isLoose = isLoose
    }
  }

  /// What the first form that fits finds.
  var finding: Finding? {
    for form in Self.forms {
      if let finding = form(self) { return finding }
    }
    return nil
  }

  /// The forms of such lines, the surest first. What is more than date and labels is proven by less and less further down.
  private static let forms: [@Sendable (DateStampLine) -> Finding?] = [
    // Nothing but the date and its labels: no other form may read a part of it.
    { $0.alone() },
    { $0.amongLabels() },
    // A known place, before its words are taken for a credit's.
    { $0.afterPlace() },
    { $0.betweenPlaceAndAgency() },
    // A label parts writer or source from the date.
    { $0.nextToCredit() },
    // Two calendars: only where no label says whose date it is.
    { $0.inTwoCalendars() },
    { $0.beforeUpdate() },
    // No label: a clock proves that the line is no sentence.
    { $0.nextToClock() },
    { $0.afterOpener() },
    { $0.beforeCounts() },
    { $0.afterBy() },
    { $0.beforePaper() },
    // Loose forms, in which a headline may end in a day, too.
    { $0.beforeLabels() },
    { $0.afterNames() },
    { $0.afterWords() },
  ]

  /// In words, of lines that share date and names.
  static let longestShared = 18

  /// The line holds the date, its labels, a place and punctuation, and no more.
  private func alone() -> Finding? {
    guard let found = reader.date(in: text),
      DateStamp.isNothingElse(text, dateRange: found.range, hasClock: found.date.precision != .day)
    else { return nil }
    return Finding(found, rest: DateStamp.nameNextTo(found.range, in: text))
  }

  /// Both calendars. With a clock they are the site's own, on top of every page.
  private func inTwoCalendars() -> Finding? {
    guard let found = DateStamp.withoutHijri(text).flatMap({ reader.date(in: $0) }) else { return nil }
    var finding = Finding(found)
    guard found.date.precision != .day else { return finding }
    finding.clockOfSite = found.date
    finding.date = nil
    return finding
  }
}
