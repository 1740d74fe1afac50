/// The items between two separators.
struct DateSegment {
  /// Without the quiet ones.
  let items: [DateItem]
  /// The mark between it and the segment before; nil for the first.
  let separatorBefore: Unicode.Scalar?

  /// Cuts a line at its separators; empty segments are left out.
  static func segments(of items: [DateItem]) -> [DateSegment] {
    var segments: [DateSegment] = []
    var current: [DateItem] = []
    var separator: Unicode.Scalar?
    func close() {
      if !current.isEmpty { segments.append(DateSegment(items: current, separatorBefore: separator)) }
      current = []
    }
    for item in items {
      switch item.kind {
      case .separator(let mark):
        close()
        separator = mark
      case .quiet: break
      default: current.append(item)
      }
    }
    close()
    return segments
  }

  var hasDate: Bool { items.contains(where: \.isDate) }

  var strangerCount: Int { items.count { $0.kind == .stranger } }

  /// Whether nothing but dates, times, weekdays, labels and a byline with its name stands here.
  var isPure: Bool {
    var namesLeft = 0
    for item in items {
      switch item.kind {
      case .number: return false
      case .byline: namesLeft = DateLimits.bylineStrangers
      case .stranger:
        guard namesLeft > 0 else { return false }
        namesLeft -= 1
      default: namesLeft = 0
      }
    }
    return true
  }

  /// Whether it names a day both by word and by date, as page headers print the visitor's today: `اليوم الثلاثاء 14 يناير
  /// 2025`.
  var isOfToday: Bool {
    items.contains { if case .relative(.days) = $0.kind { true } else { false } }
      && items.contains { if case .date = $0.kind { true } else { false } }
  }

  /// The last label, if there is one.
  var lastLabel: LabelWords.Role? {
    for item in items.reversed() {
      if case .label(let role) = item.kind { return role }
    }
    return nil
  }

  /// The clocks, where there is nothing else here.
  var clocksAlone: [DateItem] {
    items.allSatisfy { if case .clock = $0.kind { true } else { false } } ? items : []
  }

  /// The weekdays, where there is nothing else here.
  var weekdaysAlone: [DateItem] {
    items.allSatisfy { if case .weekday = $0.kind { true } else { false } } ? items : []
  }
}
