import ArabicCalendar

/// Forms in which labels, counters or other words of the page's own stand around the date.
extension DateStampLine {
  /// The date of a line whose other words are labels that make no sense to a reader of dates, a spoken clock, a zone or
  /// a section: the longest stretch from the first number that is a date.
  func amongLabels() -> Finding? {
    let keys = LineKey(text).words
    // A change is no publication, a wrong weekday no date, and a place has its own rule.
    guard !keys.contains(where: { DateStamp.updateLabels.contains($0) || DateStamp.weekdays.contains($0) }),
      let opening = keys.first, !LineWords.isPlace(opening)
    else { return nil }
    let words = spelled.words
    guard words.count <= Self.longestShared,
      let first = words.firstIndex(where: { $0.first?.isNumber == true })
    else { return nil }
    for end in (first..<words.count).reversed() {
      let stretch = spelled.text(first...end)
      guard let place = text.firstRange(of: stretch), let found = reader.date(in: stretch) else { continue }
      let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let range = found.range.lowerBound + offset..<found.range.upperBound + offset
      guard DateStamp.isLabelsOnly(text, dateRange: range) else { return nil }
      return Finding(withClock(found, at: range), rest: DateStamp.nameNextTo(range, in: text))
    }
    return nil
  }

  private func withClock(_ found: FoundDate, at range: Range<Int>) -> FoundDate {
    guard found.date.precision == .day, let clock = DateStamp.clock(in: text),
      let whole = ArabicDateParser().publicationDate(
        in: "\(found.rawText) | \(clock)", fetchedAt: reader.fetchedAt)
    else {
      return FoundDate(date: found.date, rawText: found.rawText, isInferred: found.isInferred, range: range)
    }
    return FoundDate(
      date: whole.date, rawText: stretch(from: found.rawText, to: clock), isInferred: whole.isInferred,
      range: range)
  }

  /// Date and clock with what stands between them; the date alone where the clock is spoken.
  private func stretch(from date: String, to clock: String) -> String {
    guard let day = text.firstRange(of: date), let time = text.firstRange(of: clock) else { return date }
    return String(text[min(day.lowerBound, time.lowerBound)..<max(day.upperBound, time.upperBound)])
  }

  /// "نُشر: 02/02/2017 13:45, آخر تحديث: 16:14": what stands before the change, after a label of publication.
  func beforeUpdate() -> Finding? {
    guard spelled.count <= Self.longestShared, let first = spelled.keys.first,
      DateStamp.publicationLabels.contains(first),
      var update = spelled.keys.firstIndex(where: DateStamp.updateLabels.contains)
    else { return nil }
    if spelled.keys[update - 1] == Self.last { update -= 1 }
    return reader.dateAlone(in: spelled.text(..<update)).map { Finding($0) }
  }

  /// "آخر", as in "آخر تحديث".
  static let last = LineKey("آخر").text

  /// "نُشرت بواسطة: سمير في محليات 12 أيار، 2024 0 23 زيارة": a label opens the line, and one date stands in it.
  func afterOpener() -> Finding? {
    guard (4...Self.longestShared).contains(spelled.count), Self.openers.contains(spelled.keys[0]),
      spelled.words[0].hasSuffix(":") || Self.openedWords.contains(spelled.keys[1]),
      !spelled.holdsOne(of: DateStamp.updateLabels)
    else { return nil }
    return reader.firstDate(in: spelled.words).map { Finding($0.found) }
  }

  /// Words that open a line about publication, and those that follow them.
  static let openers = LineKey.words(
    of: "نشر\nنشرت\nتاريخ\nالتاريخ\nأضيف\nأضيفت\nتم\nPublished\nPosted\nPublié")
  static let followers = LineKey.words(of: "في\nبتاريخ\nيوم\nالنشر\nنشر\nنشره\nالإضافة\non\nle\nat")
  private static let openedWords = followers.union(LineKey.words(of: "بواسطة\nمن\nبقلم\nby\npar"))

  /// "12 أيار، 2024 محليات أضف تعليق 30 زيارة": a date opens the line, and counts close it.
  func beforeCounts() -> Finding? {
    guard spelled.count <= Self.longestShared, let last = spelled.keys.last, Boilerplate.isCountedThing(last),
      let (found, start) = reader.firstDate(in: spelled.words), start == 0
    else { return nil }
    return Finding(found)
  }

  /// "لا توجد تعليقات 2 دقائق", "3 تعليقات".
  static func opensCount(_ keys: some Collection<String>) -> Bool {
    let keys = Array(keys.prefix(3))
    return zip(keys, keys.dropFirst()).contains { before, word in
      (LineKey.isNumber(before) || before == none) && Boilerplate.isCountedThing(word)
    }
  }

  private static let none = LineKey("توجد").text
}
