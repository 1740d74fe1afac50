/// Reads a line into items, from its start to its end; what no rule takes is kept as what it is.
struct ItemReader {
  private let line: ScannedLine
  private var position = 0
  private var items: [DateItem] = []

  static func items(of line: ScannedLine) -> [DateItem] {
    var reader = ItemReader(line: line)
    reader.run()
    return reader.items
  }

  private init(line: ScannedLine) {
    self.line = line
  }

  private mutating func run() {
    while position < line.count {
      if readClock() || readDate() || readRelative() { continue }
      append(plainKind(), end: position + 1)
    }
  }

  private mutating func readClock() -> Bool {
    guard let clock = ClockRule.match(line, at: position) else { return false }
    let zone = ZoneRule.match(line, at: clock.end, hasSecond: clock.value.second != nil)
    append(.clock(clock.value, zone: zone?.value), end: zone?.end ?? clock.end)
    return true
  }

  private mutating func readDate() -> Bool {
    guard let match = DateRule.match(line, at: position) else { return false }
    append(.date(match.date), end: match.end)
    readISOClock()
    return true
  }

  /// `T10:30:00Z`, glued to its date.
  private mutating func readISOClock() {
    guard line.word(at: position) == .clockLetter, line.isGlued(at: position), line.isGlued(at: position + 1),
      let clock = ClockRule.match(line, at: position + 1)
    else { return }
    let zone = ZoneRule.match(line, at: clock.end, hasSecond: true)
    append(.clock(clock.value, zone: zone?.value), end: zone?.end ?? clock.end)
  }

  private mutating func readRelative() -> Bool {
    guard let match = RelativeRule.match(line, at: position) else { return false }
    append(.relative(match.value), end: match.end)
    return true
  }

  private func plainKind() -> DateItem.Kind {
    switch line.kind(at: position) {
    case .number: .number(year: line.year(at: position))
    case .mark(let mark): kind(of: mark)
    case .word(let word): kind(of: word)
    case .stranger, nil: .stranger
    }
  }

  private func kind(of word: DateWord) -> DateItem.Kind {
    switch word {
    case .weekday(let weekday): .weekday(weekday)
    case .label(let role): .label(role)
    case .byline: .byline
    case .filler, .dayWord: .quiet
    default: .stranger
    }
  }

  private func kind(of mark: Unicode.Scalar) -> DateItem.Kind {
    switch mark {
    case "|": .separator(mark)
    case "-", "/": line.isJoint(at: position) ? .quiet : .separator(mark)
    case "+", "_": .stranger
    default: .quiet
    }
  }

  private mutating func append(_ kind: DateItem.Kind, end: Int) {
    let range = line.symbols[position].range.lowerBound..<line.symbols[end - 1].range.upperBound
    items.append(DateItem(kind: kind, range: range))
    position = end
  }
}
