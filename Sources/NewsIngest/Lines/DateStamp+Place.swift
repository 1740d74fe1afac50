import ArabicCalendar

extension DateStamp {
  /// Reads the date of one line, with the clock of the line below where that holds nothing else.
  struct Reader {
    let clock: PageLine?
    let fetchedAt: PublicationDate?
    /// The whole line: where it names a year, no date of it is one without.
    var line = ""

    /// A date of a day or finer, wherever it stands in `text`.
    ///
    /// - Returns: the date with its clock; the range is that of the day alone where the clock stands below.
    func date(in text: String) -> FoundDate? {
      let parser = ArabicDateParser()
      // "20th, September 2023 GMT": a zone without a clock means nothing.
      let text = text.hasSuffix(" GMT") && !DateStamp.holdsClock(text) ? String(text.dropLast(4)) : text
      guard let found = parser.publicationDate(in: text, fetchedAt: fetchedAt),
        found.date.precision != .year, found.date.precision != .month,
        !(found.isInferred && DateStamp.namesYear(line))
      else { return nil }
      guard found.date.precision == .day, let clock = clock?.trimmed ?? DateStamp.clock(in: text),
        let whole = parser.publicationDate(in: "\(found.rawText) | \(clock)", fetchedAt: fetchedAt),
        whole.date.precision != .day
      else { return found }
      return FoundDate(
        date: whole.date, rawText: whole.rawText, isInferred: whole.isInferred, range: found.range)
    }

    /// A date where `text` holds nothing else but labels of dates.
    func dateAlone(in text: String) -> FoundDate? {
      date(in: text).flatMap { DateStamp.rest(of: text, around: $0.range).words.isEmpty ? $0 : nil }
    }

    /// The date of "تونس، 24 جانفي 2023 - 09:05" or "الرباط في 3 مارس 2021", which stands behind the place that the
    /// news come from.
    ///
    /// - Returns: nil unless all the rest is the date, and nil for places that are not known: captions look like
    ///   that. A clock, which captions have none of, speaks for an unknown one.
    func date(behindPlaceIn line: PageLine) -> FoundDate? {
      guard line.wordCount <= Self.longestDateline, let (place, rest) = Self.split(line),
        let found = dateAlone(in: rest)
      else { return nil }
      let isTimed = found.date.precision != .day && line.trimmed.contains(":")
      return LineWords.isPlace(place.text) || isTimed && place.isSetOff ? found : nil
    }

    private static let longestDateline = 12
    private static let longestPlace = 3

    /// The place with whether a comma or dash sets it off, and what follows. Nil where no place may stand there.
    private static func split(_ line: PageLine) -> (place: (text: String, isSetOff: Bool), rest: String)? {
      // ARABIC COMMA beside the Latin one.
      let separators: Set<Character> = ["\u{060C}", ",", "-", "–", "—", ":", "|", "/"]
      let text = line.trimmed
      if let mark = text.firstIndex(where: separators.contains), isName(text.prefix(upTo: mark)) {
        let rest = LineWords.trim(text.suffix(from: mark).dropFirst())
        return ((LineWords.trim(text.prefix(upTo: mark)), true), rest)
      }
      // "في", on.
      guard let on = line.words.dropFirst().firstIndex(where: { LineKey($0).text == "في" }) else {
        return nil
      }
      let place = line.words[..<on].joined(separator: " ")
      guard isName(place) else { return nil }
      let rest = line.words[on...].dropFirst().joined(separator: " ")
      return ((place, false), rest)
    }

    private static func isName(_ text: some StringProtocol) -> Bool {
      let words = LineKey(text).words
      return (1...longestPlace).contains(words.count) && !words.contains { $0.contains(where: \.isNumber) }
        && !words.contains(where: DateStamp.publicationLabels.union(DateStamp.updateLabels).contains)
    }
  }
}
