/// Reads dates as Arabic news writes them: which day does this text mean?
///
/// ```swift
/// ArabicDateParser().publicationDate(in: "16-11-2020 | 09:06")?.date.iso8601  // "2020-11-16T09:06"
/// ArabicDateParser().publicationDate(in: "الاثنين 14 يناير 2025")             // nil: it was a Tuesday
/// ArabicDateParser().typedDate("تشرين الثاني 2020")?.iso8601                  // "2020-11"
/// ```
/// It finds nothing rather than a wrong date. A date counts only where it stands apart from other words: alone, next to
/// a label ("نشر في"), or between separators. It leaves dates in prose alone.
/// - Known failure: a headline that ends in a dash and the date of its event is taken for a date line.
public struct ArabicDateParser: Sendable {
  /// A parser; it holds no state.
  public init() {}

  /// The publication date in `text`, or nil where there is none or it is unsure. Never today's date.
  ///
  /// A clock's second of zero is not kept: machines print `:00` where only the minute is known.
  /// - Parameters:
  ///   - text: a line of a page, a feed's or a metadata field; several lines are taken as one statement, and dates
  ///     that contradict each other are none.
  ///   - fetchedAt: what relative dates (`منذ 3 ساعات`) and days without a year count from; a date after it is refused.
  public func publicationDate(in text: String, fetchedAt: PublicationDate? = nil) -> FoundDate? {
    if let date = ISO8601Reader.read(text, form: .feed) {
      return machineDate(date, in: text, fetchedAt: fetchedAt)
    }
    guard let answer = DateDecision(candidates(in: text), fetchedAt: fetchedAt).answer else { return nil }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: answer.range.lowerBound)
    let end = bytes.index(start, offsetBy: answer.range.count)
    return FoundDate(
      date: answer.date, rawText: String(text[start..<end]), isInferred: answer.isInferred,
      range: answer.range)
  }

  /// The date in a field that holds a date and nothing else, or nil as in ``publicationDate(in:fetchedAt:)``.
  ///
  /// It reads what a line may say, and also compact stamps (`20201116`, `20201116T103000Z`, `20201116103000`),
  /// a named zone after the time (`Asia/Beirut`) and a comment after an offset.
  public func publicationDate(ofField text: String, fetchedAt: PublicationDate? = nil) -> FoundDate? {
    guard text.utf8.count <= DateLimits.lineBytes else {
      return publicationDate(in: text, fetchedAt: fetchedAt)
    }
    if let suffix = ZoneSuffix(of: text) {
      guard let found = publicationDate(ofField: String(suffix.before), fetchedAt: fetchedAt) else {
        return nil
      }
      return FoundDate(
        date: suffix.applied(to: found.date), rawText: found.rawText, isInferred: found.isInferred,
        range: found.range)
    }
    if let date = ISO8601Reader.read(DigitFolding.plain(text), form: .field) {
      return machineDate(date, in: text, fetchedAt: fetchedAt)
    }
    return publicationDate(in: text, fetchedAt: fetchedAt)
  }

  /// A date that a user typed: the whole string must be the date, of any precision, in ISO 8601 or as
  /// ``publicationDate(in:fetchedAt:)`` reads it. Nil for days without a year.
  ///
  /// - Parameter now: the user's local time, without a zone, that "أمس" and "قبل أسبوع" count back from; without it they are no dates.
  public func typedDate(_ text: String, now: PublicationDate? = nil) -> PublicationDate? {
    if let date = ISO8601Reader.read(text, form: .feed) { return date }
    guard text.utf8.count <= DateLimits.lineBytes else { return nil }
    let reader = TypedDateReader(ScannedLine(text[...], byteOffset: 0))
    return reader.date() ?? reader.relativeDate(now: now)
  }

  private func machineDate(
    _ date: PublicationDate, in text: String, fetchedAt: PublicationDate?
  ) -> FoundDate? {
    guard DateDecision.isCredible(date, fetchedAt: fetchedAt) else { return nil }
    let bytes = text.utf8
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.startIndex
    let end = bytes.lastIndex { !isSpace($0) }.map(bytes.index(after:)) ?? bytes.endIndex
    let offset = bytes.distance(from: bytes.startIndex, to: start)
    return FoundDate(
      date: date.withoutZeroSecond, rawText: String(text[start..<end]), isInferred: false,
      range: offset..<offset + bytes.distance(from: start, to: end))
  }

  private func candidates(in text: String) -> [DateCandidate] {
    var found: [DateCandidate] = []
    var pendingRole: LabelWords.Role?
    var offset = 0
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for line in lines {
      defer { offset += line.count + 1 }
      guard !line.isEmpty else { continue }
      guard mayHoldDate(line) else {
        pendingRole = nil
        continue
      }
      let symbols = ScannedLine(Substring(line), byteOffset: offset)
      found += CandidateReader.candidates(of: symbols, pendingRole: &pendingRole)
    }
    // A month or a year is a date only where the whole text is.
    let isOneLine = lines.count { line in line.contains { $0 > 0x20 } } == 1
    return isOneLine ? found : found.filter(\.isOfOneDay)
  }

  /// Whether the line is short enough. The question is cheap and saves the reading of most paragraphs.
  private func mayHoldDate(_ line: Substring.UTF8View) -> Bool {
    if line.count <= DateLimits.digitlessLineBytes { return true }
    guard line.count <= DateLimits.lineBytes else { return false }
    return DigitFolding.mayHoldDigit(line)
  }
}
