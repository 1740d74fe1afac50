import ArabicCalendar

/// The date of publication, from one value or from several that stand next to each other.
extension RecordFields {
  /// A date as it stands in the input, what it is called there, and what was read of it.
  struct Publication {
    var raw: String
    var label: String
    var date: PublicationDate?
    var doubtful: DoubtfulDate?
  }

  /// A value under a date's name.
  private struct DateValue {
    let label: String
    let text: String
    let found: FieldDate
    let mayBeSerial: Bool
    /// Whether it is a time of day under a name of one.
    let isClock: Bool

    init?(_ candidate: Candidate, order: DayOrder?, mayBeClock: Bool, mayBeSerial: Bool) {
      guard let (text, isNumber) = candidate.scalar else { return nil }
      (label, self.text) = (candidate.label, text)
      isClock =
        mayBeClock && ClockColumn.mayBeClock(text) && ClockColumn.isName(label) && ClockColumn.isClock(text)
      found = isClock ? .none : .read(text, name: label, isNumber: isNumber, order: order)
      self.mayBeSerial = mayBeSerial && candidate.name.tellsPublicationOrDay
    }

    /// What the record alone does not tell of it.
    var doubt: DateDoubt? {
      guard case .doubtful(let doubt) = found else { return nil }
      return doubt == .serial && !mayBeSerial ? .unread : doubt
    }

    var date: PublicationDate? { if case .date(let date) = found { date } else { nil } }

    /// How much is known of it; the greatest goes first.
    var certainty: Int {
      switch doubt {
      case nil: date == nil ? 0 : 3
      case .dayOrder: 3
      case .shortYear, .serial: 2
      case .unread: 1
      }
    }
  }

  /// The first date that can be read, with the time of day of another column; on the local clock where it stands next to the same
  /// time in UTC. Where none can be read, the first that stands there.
  mutating func publication(_ order: DayOrder?) -> Publication? {
    let candidates = take(.published)
    var used: Set<Int> = []
    let found =
      clockPair(candidates, order: order, used: &used) ?? dated(values(of: candidates, order), used: &used)
    for (place, candidate) in candidates.enumerated() where !used.contains(place) { leave(candidate) }
    return found
  }

  /// Up to the first that tells day and time; after that nothing counts.
  private func values(of candidates: [Candidate], _ order: DayOrder?) -> [DateValue?] {
    let mayBeClock = candidates.count > 1 || !dateParts.values.isEmpty
    var values: [DateValue?] = []
    for candidate in candidates {
      let value = DateValue(candidate, order: order, mayBeClock: mayBeClock, mayBeSerial: readsDaySerials)
      values.append(value)
      if let date = value?.date, !ClockColumn.mayTake(date) { break }
    }
    return values
  }

  /// A time on the local clock next to the same in UTC.
  private mutating func clockPair(
    _ candidates: [Candidate], order: DayOrder?, used: inout Set<Int>
  ) -> Publication? {
    func date(_ place: Int) -> DateValue? {
      DateValue(candidates[place], order: order, mayBeClock: false, mayBeSerial: false)
    }
    guard candidates.count > 1, let pair = ClockPair.places(candidates.map(\.label)),
      pair.local == 0 || pair.utc == 0, let value = date(pair.local), let local = value.date,
      let utc = date(pair.utc)?.date, let date = ClockPair.date(local: local, utc: utc)
    else { return nil }
    used = [pair.local, pair.utc]
    (notes.dateName, notes.dayOrder) = (value.label, NumericDay(value.text)?.evidence)
    leaveParts()
    return Publication(raw: value.text, label: value.label, date: date)
  }

  private mutating func dated(_ values: [DateValue?], used: inout Set<Int>) -> Publication? {
    let places = values.indices.filter { values[$0] != nil }
    let days = places.filter { values[$0]?.isClock == false }
    let greatest = days.compactMap { values[$0]?.certainty }.max() ?? 0
    var publication: Publication
    var usedParts: Set<DatePart> = []
    if greatest < 3, let date = dateParts.date {
      usedParts = [.year, .month, .day]
      publication = Publication(
        raw: dateParts.texts(of: usedParts), label: dateParts.labels(of: usedParts), date: date)
    } else if let place = days.first(where: { values[$0]?.certainty == greatest }) ?? places.first,
      let value = values[place]
    {
      used.insert(place)
      notes.dateName = value.label
      notes.dayOrder = value.certainty == 3 ? NumericDay(value.text)?.evidence : nil
      publication = Publication(
        raw: value.text, label: value.label, date: value.date,
        doubtful: value.doubt.map { DoubtfulDate(doubt: $0, text: value.text, name: value.label) })
    } else {
      leaveParts()
      return nil
    }
    let usedLabels = addClock(to: &publication, from: values, used: &used)
    leaveParts(except: usedParts, labels: usedLabels)
    return publication
  }

  /// Adds the one time of day that is the date's; two that contradict each other are as good as none.
  ///
  /// - Returns: what the parts are called that were used.
  private func addClock(
    to publication: inout Publication, from values: [DateValue?], used: inout Set<Int>
  ) -> Set<String> {
    guard publication.takesClock else { return [] }
    let places = Self.clockPlaces(values, of: publication).filter { !used.contains($0) }
    let parts = dateParts.clocks(of: publication.label)
    let texts = places.compactMap { values[$0]?.text } + parts.map(\.text)
    guard let text = texts.first, texts.allSatisfy({ $0 == text }) else { return [] }
    used.formUnion(places)
    let labels = parts.flatMap(\.labels)
    let value = places.first.flatMap { values[$0] }
    publication.add(text, called: value?.label ?? labels.joined(separator: ", "), isWhole: value?.date)
    return Set(labels)
  }

  /// The places of times of day that are the date's: clocks, or whole dates of the same day.
  private static func clockPlaces(_ values: [DateValue?], of publication: Publication) -> [Int] {
    let day = publication.date
    return values.indices.filter { place in
      guard let value = values[place], ClockColumn.isName(value.label),
        ClockColumn.belong(value.label, to: publication.label)
      else { return false }
      if value.isClock { return day.map { ClockColumn.date(of: $0, value.text) != nil } ?? true }
      return value.date.map { $0.hasClock && day?.precision == .day && $0.firstDay == day?.firstDay } ?? false
    }
  }

  private mutating func leaveParts(except used: Set<DatePart> = [], labels: Set<String> = []) {
    for value in dateParts.values where !used.contains(value.part) && !labels.contains(value.label) {
      notes.add(UnreadField(name: value.label, byteCount: value.text.utf8.count))
    }
  }
}

extension RecordFields.Publication {
  /// Whether a day is known, or may be yet, and no time.
  fileprivate var takesClock: Bool {
    guard let date else { return doubtful.map { $0.doubt != .unread } ?? false }
    return ClockColumn.mayTake(date)
  }

  /// Adds the time of day that another column has.
  fileprivate mutating func add(_ clock: String, called name: String, isWhole date: PublicationDate?) {
    if let date {
      self.date = date
      (raw, label) = (clock, name)
      return
    }
    let tellsUTC = FieldDate.tellsUTC(label) || FieldDate.tellsUTC(name)
    raw += " " + clock
    label += ", " + name
    doubtful?.clock = clock
    guard let day = self.date, let found = ClockColumn.date(of: day, clock) else { return }
    self.date =
      found.utcOffsetMinutes == nil && tellsUTC
      ? PublicationDate(iso8601: found.iso8601 + "Z") ?? found : found
  }
}
