import ArabicCalendar

/// Judges what only many records of an input tell: in which order its dates have day and month, and whether its texts are read.
///
/// Records wait in it until that is known, within bounds; then they are handed out in their order. The order of dates is the one
/// that some date of the input allows alone; where none does, or two contradict each other, dates that may be either stay unread.
/// An input most of whose prose stands under unknown names is refused before any of it is handed out.
///
/// `Carrier` is what goes along with a record.
public struct InputJudge<Carrier> {
  /// This many records tell whether the texts are read.
  private static var sampleCount: Int { 200 }
  private static var sampleBytes: Int { 1 << 20 }
  /// At most this many bytes of text wait for a date that tells the order.
  private static var heldBytesLimit: Int { 32 << 20 }

  /// What was not read of the input until now.
  public private(set) var unread = UnreadTally()
  /// Dates that were given and not read.
  public private(set) var undated = UndatedTally()
  /// Whether the input is refused: nothing more of it is handed out.
  public private(set) var isRefused = false

  private let options: ReadingOptions
  private var held: [(record: ExtractedRecord, carrier: Carrier)] = []
  private var heldBytes = 0
  private var holdsUnsureDate = false
  private var serialDays = SerialColumns()
  private var hasJudgedTexts = false
  private var textByteCount = 0
  private var bodyCount = 0
  private var order: DayOrder?
  private var isContradictory = false

  /// A judge of one input.
  public init(_ options: ReadingOptions) {
    self.options = options
    order = options.dateOrder
    hasJudgedTexts = options.ignoresUnread || !options.map.isEmpty
  }

  /// Takes the next record, and hands out those that need not wait any longer.
  public mutating func take(
    _ record: ExtractedRecord, carrier: Carrier, onRecord body: (ExtractedRecord, Carrier) throws -> Void
  ) throws {
    guard !isRefused else { return }
    unread.add(record.notes.unread)
    // Pages and feeds have no names that could be unknown.
    guard record.notes.hasFields else { return try body(record, carrier) }
    count(record)
    held.append((record, carrier))
    if !hasJudgedTexts, held.count >= Self.sampleCount || heldBytes >= Self.sampleBytes {
      try judgeTexts(body)
    }
    guard hasJudgedTexts else { return }
    let waits = holdsUnsureDate && order == nil && !isContradictory || serialDays.mayBe
    if !waits || heldBytes >= Self.heldBytesLimit { try handOut(body) }
  }

  /// Hands out all that waits, as where an input ends, or brings nothing at the moment.
  public mutating func release(_ body: (ExtractedRecord, Carrier) throws -> Void) throws {
    if !hasJudgedTexts, !held.isEmpty { try judgeTexts(body) }
    try handOut(body)
  }

  private mutating func count(_ record: ExtractedRecord) {
    if let order = record.notes.dayOrder {
      isContradictory = isContradictory || (self.order.map { $0 != order } ?? false)
      self.order = self.order ?? order
    }
    if record.notes.doubtfulDate?.doubt == .dayOrder { holdsUnsureDate = true }
    guard case .article(let article) = record.outcome else { return }
    serialDays.count(record.notes)
    if !article.body.isEmpty { bodyCount += 1 }
    textByteCount += article.title.utf8.count + article.body.utf8.count
    heldBytes += article.title.utf8.count + article.body.utf8.count + 200
  }

  /// Refuses the input where more than nine tenths of its prose are not read, or where there are titles alone and more of it.
  private mutating func judgeTexts(_ body: (ExtractedRecord, Carrier) throws -> Void) throws {
    hasJudgedTexts = true
    let unreadBytes = unread.textByteCount
    guard unreadBytes > textByteCount * (bodyCount == 0 ? 1 : 9), let first = held.first else { return }
    isRefused = true
    held = []
    let names = unread.entries.filter { $0.textByteCount > 0 }.sorted { $0.textByteCount > $1.textByteCount }
    let error = IngestError.unreadTexts(names: names.prefix(5).map(\.name))
    try body(ExtractedRecord(place: .whole, outcome: .failure(error)), first.carrier)
  }

  private mutating func handOut(_ body: (ExtractedRecord, Carrier) throws -> Void) throws {
    let ready = held
    (held, heldBytes, holdsUnsureDate) = ([], 0, false)
    for (record, carrier) in ready { try body(dated(record), carrier) }
  }

  private mutating func dated(_ record: ExtractedRecord) -> ExtractedRecord {
    guard let doubtful = record.notes.doubtfulDate, case .article(var article) = record.outcome else {
      return record
    }
    guard let date = date(doubtful) else {
      undated.add(doubtful)
      return record
    }
    var record = record
    article.published = date
    record.outcome = .article(article)
    return record
  }

  private func date(_ doubtful: DoubtfulDate) -> PublicationDate? {
    switch doubtful.doubt {
    case .dayOrder: isContradictory ? nil : order.flatMap { doubtful.date(order: $0) }
    case .serial: serialDays.isSure(of: doubtful.name) ? doubtful.serialDate : nil
    // What the user says was known when the record was read.
    case .shortYear, .unread: nil
    }
  }
}

/// Which columns hold days as spreadsheets count them, and nothing else.
private struct SerialColumns {
  /// One may be any number.
  private static let fewest = 2

  private var counts: [String: Int] = [:]
  private var others: Set<String> = []
  /// Most records have the same.
  private var lastOther: String?

  /// Whether some column may be one.
  var mayBe: Bool { counts.keys.contains { !others.contains($0) } }

  func isSure(of name: String) -> Bool { counts[name, default: 0] >= Self.fewest && !others.contains(name) }

  mutating func count(_ notes: ReadingNotes) {
    guard let name = notes.dateName else { return }
    if notes.doubtfulDate?.doubt == .serial {
      counts[name, default: 0] += 1
    } else if name != lastOther {
      others.insert(name)
      lastOther = name
    }
  }
}
