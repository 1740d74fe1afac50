import ArabicCalendar

/// A line that says when the article was published, and nothing else.
struct DateStamp: Sendable, Equatable {
  /// The date, nil where none could be read surely.
  private(set) var date: PublicationDate?
  /// The words it was read from; the whole line where there is no date.
  let raw: String

  /// The longest line that is tried, in words.
  static let longestWordCount = 24
  private static let longestChange = 14

  /// Whether the date stands after a place, as in "بيروت، 14 كانون الثاني 2022": a picture's caption may look so.
  let isAfterPlace: Bool

  /// Whether a word next to the date says that it is that of publication.
  let isLabelled: Bool

  /// Whether that word may as well speak of the day of the visit, or of the paper's issue: "التاريخ", "العدد".
  let isWeaklyLabelled: Bool

  /// What stands in the line next to the date and its label: a writer or source, as written. Nil where nothing does.
  let rest: String?

  /// The day and clock of a line that names both calendars, as a site's own clock does.
  private(set) var clockOfSite: PublicationDate?

  /// The same line with that date as its own.
  var asArticleDate: DateStamp {
    var line = self
    line.date = date ?? clockOfSite
    return line
  }

  /// Whether names stand around the date that nothing proves: a headline may end in a day, too.
  private(set) var isLoose = false

  /// Whether the line names a day of the week, as the clock on top of a page does.
  let hasWeekday: Bool

  /// - Parameter clock: the line below where it holds the time of day alone, else nil.
  /// - Returns: nil for lines that hold other things besides a date, such as headlines.
  init?(_ line: PageLine, clock: PageLine?, fetchedAt: PublicationDate?) {
    guard line.wordCount <= Self.longestWordCount, !line.endsWithFullStop, Self.mayHoldDate(line) else {
      return nil
    }
    let reader = Reader(clock: clock, fetchedAt: fetchedAt, line: line.trimmed)
    let words = FoldedWords(line.words)
    // "آخر تحديث: 12 أيار 2024": whatever else stands there, it is no publication.
    if Self.opensWithChange(line, words: words, reader: reader) {
      // "تعديل قانون الانتخاب 2025" is a headline.
      let isDated =
        reader.firstDate(in: Self.spaced(line.trimmed).split(separator: " ")) != nil
        || Self.isLabelledWithoutDate(line)
      guard isDated, line.wordCount <= Self.longestChange else { return nil }
      self.init(undated: line)
      return
    }
    if Self.isOfSomethingElse(line) { return nil }
    if Self.hasOpenOrder(line.trimmed), !line.key.words.contains(where: Self.weekdays.contains),
      Self.spaced(line.trimmed) == line.trimmed
    {
      self.init(undated: line)
      return
    }
    if let finding = DateStampLine(line, own: words, reader: reader).finding {
      self.init(line, finding)
    } else if Self.isLabelledWithoutDate(line) || Self.holdsChange(line, reader: reader) {
      self.init(undated: line)
    } else {
      return nil
    }
  }

  private init(_ line: PageLine, _ finding: DateStampLine.Finding) {
    self.init(
      line, date: finding.date, raw: finding.raw, isAfterPlace: finding.isAfterPlace, rest: finding.rest)
    isLoose = finding.isLoose
    clockOfSite = finding.clockOfSite
  }

  /// A line that speaks of a date which cannot be read surely.
  private init(undated line: PageLine) {
    self.init(line, date: nil, raw: line.trimmed, isAfterPlace: false, rest: nil)
  }

  private init(_ line: PageLine, date: PublicationDate?, raw: String, isAfterPlace: Bool, rest: String?) {
    self.date = date
    self.raw = raw
    self.isAfterPlace = isAfterPlace
    self.rest = rest
    // "في Saturday 23 October, 2021": a site's clock has no preposition.
    let labels = line.key.words.filter(Self.publicationLabels.contains)
    isWeaklyLabelled = !labels.isEmpty && labels.allSatisfy(Self.weakLabels.contains)
    isLabelled =
      !labels.isEmpty
      || line.wordCount <= 7 && line.key.words.first == Self.on && date != nil
        && line.trimmed.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    hasWeekday = line.key.words.contains(where: Self.weekdays.contains)
  }

  /// Whether four digits stand in the text that may be a year's, of either calendar.
  static func namesYear(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { digits in
      guard digits.count == 4, let year = Int(LineKey(digits).text) else { return false }
      return (1300...2100).contains(year)
    }
  }

  /// Whether a digit stands in the line, or it begins as times without one do: "منذ ساعتين". Most lines of a page go no further.
  private static func mayHoldDate(_ line: PageLine) -> Bool {
    if line.trimmed.unicodeScalars.contains(where: isDigit) { return true }
    return line.key.words.first.map {
      relativeWords.contains($0) || todayWords.contains($0) || roundings.contains($0) || $0 == clockOf
    } == true
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII, Arabic and Persian digits.
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  static let clockOf = LineKey("توقيت").text
  static let on = LineKey("في").text
}
