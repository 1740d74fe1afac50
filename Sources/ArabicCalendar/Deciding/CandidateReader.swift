/// Finds the dates of one line that may be the article's, each with its label, weekdays and clock.
///
/// A date counts only where its segment holds nothing but date words: "ذكرى انفجار 4 آب 2020" is no date line, "محمد علي |
/// 14 يناير 2025" is one.
struct CandidateReader {
  private let segments: [DateSegment]
  private var pendingRole: LabelWords.Role?
  private var candidates: [DateCandidate] = []

  /// - Parameter pendingRole: the label that ends the line before; replaced with the one that ends this line.
  static func candidates(
    of line: ScannedLine, pendingRole: inout LabelWords.Role?
  ) -> [DateCandidate] {
    var reader = CandidateReader(
      segments: DateSegment.segments(of: ItemReader.items(of: line)), pendingRole: pendingRole)
    for index in reader.segments.indices { reader.read(index) }
    let isLabelLine = reader.segments.allSatisfy { segment in
      segment.items.allSatisfy { if case .label = $0.kind { true } else { false } }
    }
    pendingRole = isLabelLine ? reader.pendingRole : nil
    return reader.candidates
  }

  private init(segments: [DateSegment], pendingRole: LabelWords.Role?) {
    self.segments = segments
    self.pendingRole = pendingRole
  }

  private mutating func read(_ index: Int) {
    let segment = segments[index]
    guard segment.hasDate || isYearAlone else { return carryLabel(over: segment) }
    let dates = segment.items.indices.filter { segment.items[$0].isDate }
    if segment.isPure, !segment.isOfToday, !isSpan(index) {
      for (order, position) in dates.enumerated() {
        let start = order == 0 ? 0 : dates[order - 1] + 1
        let end = order == dates.count - 1 ? segment.items.count : dates[order + 1]
        add(DateSurroundings(segment: index, position: position, start: start, end: end))
      }
    } else if isYearAlone {
      addYear(segment)
    }
    pendingRole = nil
  }

  /// A label on its own holds for the next date; a segment of other words ends "published", never "updated".
  private mutating func carryLabel(over segment: DateSegment) {
    if let role = segment.lastLabel {
      pendingRole = segment.isPure || role == .updated ? role : nil
    } else if !segment.isPure, pendingRole == .published {
      pendingRole = nil
    }
  }

  /// Whether a dash ties the segment to a number or another date: `14 - 16 يناير 2025`, or the dates of a life.
  private func isSpan(_ index: Int) -> Bool {
    let items = segments[index].items
    if index > 0, segments[index].separatorBefore != "|", let before = segments[index - 1].items.last,
      before.isPartial || before.isDate && items.first?.isDate == true
    {
      return true
    }
    guard index + 1 < segments.count, segments[index + 1].separatorBefore != "|" else { return false }
    let next = segments[index + 1]
    guard let after = next.items.first else { return false }
    return after.isPartial && next.strangerCount == 0 || after.isDate && items.last?.isDate == true
  }

  private mutating func add(_ place: DateSurroundings) {
    let item = segments[place.segment].items[place.position]
    let role = role(of: place)
    guard role != nil || !isAmongWords(place.segment), let value = value(of: item) else { return }
    let clock = clock(of: place)
    let weekdays = weekdays(of: place)
    let parts = [item] + weekdays + (clock.map { [$0] } ?? [])
    let start = parts.map(\.range.lowerBound).min() ?? item.range.lowerBound
    let end = parts.map(\.range.upperBound).max() ?? item.range.upperBound
    var time: (clock: WallClock, zone: ZoneNames.Zone?)?
    if case .clock(let wall, let zone) = clock?.kind { time = (wall, zone) }
    candidates.append(
      DateCandidate(
        value: value, clock: time?.clock, zone: time?.zone, role: role,
        weekdays: weekdays.compactMap { if case .weekday(let day) = $0.kind { day } else { nil } },
        isAlone: isAlone, range: start..<end))
  }

  private func value(of item: DateItem) -> DateCandidate.Value? {
    switch item.kind {
    case .date(let date): .written(date)
    case .relative(let distance): .relative(distance)
    default: nil
    }
  }
}

/// Where a date stands: its segment, its position there, and the items that are nearer to it than to another date.
struct DateSurroundings {
  let segment: Int
  let position: Int
  let start: Int
  let end: Int
}

// MARK: - What stands next to a date
extension CandidateReader {
  /// The label before it, else the one carried from before its segment, else one after it.
  private func role(of place: DateSurroundings) -> LabelWords.Role? {
    let items = segments[place.segment].items
    func lastRole(_ range: Range<Int>) -> LabelWords.Role? {
      DateSegment(items: Array(items[range]), separatorBefore: nil).lastLabel
    }
    if let before = lastRole(place.start..<place.position) { return before }
    if place.start == 0, let pendingRole { return pendingRole }
    return place.end == items.count ? lastRole(place.position + 1..<place.end) : nil
  }

  /// Those before it, and for the last date of a segment also those after it; else those alone in a neighbouring segment.
  private func weekdays(of place: DateSurroundings) -> [DateItem] {
    let items = segments[place.segment].items
    let end = place.end == items.count ? place.end : place.position
    let near = items[place.start..<end].filter { if case .weekday = $0.kind { true } else { false } }
    if !near.isEmpty { return near }
    if place.start == 0, place.segment > 0, !segments[place.segment - 1].weekdaysAlone.isEmpty {
      return segments[place.segment - 1].weekdaysAlone
    }
    guard place.end == items.count, place.segment + 1 < segments.count else { return [] }
    return segments[place.segment + 1].weekdaysAlone
  }

  /// The clock after it, else before it, else alone in the segment after, else alone in the one before.
  private func clock(of place: DateSurroundings) -> DateItem? {
    let items = segments[place.segment].items
    func clocks(_ range: Range<Int>) -> [DateItem] {
      items[range].filter { if case .clock = $0.kind { true } else { false } }
    }
    let after = clocks(place.position + 1..<place.end)
    if !after.isEmpty { return single(after) }
    let before = place.start == 0 ? clocks(0..<place.position) : []
    if !before.isEmpty { return single(before) }
    if place.end == items.count, place.segment + 1 < segments.count {
      let next = segments[place.segment + 1].clocksAlone
      if !next.isEmpty { return single(next) }
    }
    guard place.start == 0, place.segment > 0 else { return nil }
    return single(segments[place.segment - 1].clocksAlone)
  }

  /// The one clock, or the first where the others say the same moment in other zones.
  private func single(_ clocks: [DateItem]) -> DateItem? {
    let othersHaveZones = clocks.dropFirst().allSatisfy {
      if case .clock(_, let zone) = $0.kind { zone != nil } else { false }
    }
    return othersHaveZones ? clocks.first : nil
  }
}

// MARK: - What stands in the line
extension CandidateReader {
  private var isAlone: Bool {
    // A dash before it makes it one of a list.
    segments.first?.separatorBefore == nil
      && segments.allSatisfy { segment in
        segment.items.allSatisfy {
          switch $0.kind {
          case .stranger, .number, .byline: false
          default: true
          }
        }
      } && segments.flatMap(\.items).count(where: \.isDate) == 1
  }

  /// Whether too many words share the line, or the stretch between two `|`.
  private func isAmongWords(_ index: Int) -> Bool {
    var first = index
    while first > 0, segments[first].separatorBefore != "|" { first -= 1 }
    var last = index
    while last + 1 < segments.count, segments[last + 1].separatorBefore != "|" { last += 1 }
    let others = (first...last).filter { $0 != index }
    return others.reduce(0) { $0 + segments[$1].strangerCount } > DateLimits.strangersAcrossDashes
      || segments.reduce(0) { $0 + $1.strangerCount } > DateLimits.strangers
  }

  private var isYearAlone: Bool {
    guard segments.count == 1, segments[0].separatorBefore == nil,
      case .number(.some) = segments[0].items.last?.kind
    else { return false }
    return segments[0].items.dropLast().allSatisfy { $0.kind == .label(.published) }
  }

  private mutating func addYear(_ segment: DateSegment) {
    guard let item = segment.items.last, case .number(.some(let year)) = item.kind else { return }
    candidates.append(
      DateCandidate(
        value: .written(.year(year)), clock: nil, zone: nil, role: segment.lastLabel ?? pendingRole,
        weekdays: [], isAlone: true, range: item.range))
  }
}
