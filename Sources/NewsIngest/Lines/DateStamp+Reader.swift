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

    /// The first stretch of words that is a date with its day, and where it begins.
    func firstDate(in words: [Substring]) -> (found: FoundDate, start: Int)? {
      // "سبتمبر 11, 2022", too.
      let isStart = { (index: Int) in
        words[index].first?.isNumber == true
          || index + 1 < words.count && words[index + 1].first?.isNumber == true
            && words[index].allSatisfy(\.isLetter)
            && DateStamp.isMonth(words[index])
      }
      for start in words.indices where isStart(start) {
        for end in (start..<min(words.count, start + 8)).reversed() {
          let stretch = words[start...end].joined(separator: " ")
          if let found = dateAlone(in: stretch) {
            return (found, start)
          }
        }
      }
      return nil
    }
  }
}
