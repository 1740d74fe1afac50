/// Chooses one date of a text, or none where two contradict each other.
struct DateDecision {
  /// A candidate with its value.
  struct Option {
    let date: PublicationDate
    let isInferred: Bool
    let role: LabelWords.Role?
    let range: Range<Int>
  }

  private let options: [Option]
  private let fetchedAt: PublicationDate?

  init(_ candidates: [DateCandidate], fetchedAt: PublicationDate?) {
    self.fetchedAt = fetchedAt
    options = candidates.compactMap { candidate in
      candidate.found(fetchedAt: fetchedAt).map {
        Option(date: $0.date, isInferred: $0.isInferred, role: candidate.role, range: candidate.range)
      }
    }
  }

  /// Labelled dates count before others, written ones before inferred ones; an update is never the answer.
  var answer: Option? {
    let usable = options.filter { $0.role != .updated }
    let labelled = usable.filter { $0.role == .published }
    let pool = labelled.isEmpty ? usable : labelled
    let written = pool.filter { !$0.isInferred }
    guard let chosen = agreed(written.isEmpty ? pool : written), !isUpdatedBefore(chosen.date),
      Self.isCredible(chosen.date, fetchedAt: fetchedAt)
    else { return nil }
    return chosen
  }

  /// The most precise of them, if all are of one day.
  private func agreed(_ pool: [Option]) -> Option? {
    guard let first = pool.first, pool.count > 1 else { return pool.first }
    guard pool.allSatisfy({ $0.date.hasDay && $0.date.firstDay == first.date.firstDay }) else { return nil }
    let clocked = pool.filter(\.date.hasClock)
    guard let timed = clocked.first else { return first }
    if clocked.allSatisfy({ $0.date == timed.date }) { return timed }
    // The day is sure, the time is not.
    return Option(
      date: PublicationDate(day: first.date.firstDay), isInferred: first.isInferred, role: first.role,
      range: first.range)
  }

  private func isUpdatedBefore(_ date: PublicationDate) -> Bool {
    options.contains { $0.role == .updated && $0.date.lastDay < date.firstDay }
  }

  /// Within the years of newspapers, not after the fetch (with a day for zones), and not the zero of a computer's clock.
  static func isCredible(_ date: PublicationDate, fetchedAt: PublicationDate?) -> Bool {
    guard DateLimits.years.contains(date.firstDay.year) else { return false }
    if let fetchedAt, date.firstDay.ordinal > fetchedAt.lastDay.ordinal + 1 { return false }
    return !isClockZero(date)
  }

  /// 1970-01-01T00:00:00Z, in any zone: a missing value that a program printed.
  private static func isClockZero(_ date: PublicationDate) -> Bool {
    guard (1969...1970).contains(date.firstDay.year), let utc = date.utc else { return false }
    return utc.wallMinutes == 719_162 * 1440 && utc.second == 0
  }
}
