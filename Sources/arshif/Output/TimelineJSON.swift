import ArchiveOutput
import ArabicCalendar
import ArchiveStore
import NewsQuery

/// A timeline as JSON.
struct TimelineJSON: Encodable {
  struct Period: Encodable {
    let period: String
    /// The first day.
    let start: String
    let articles: Int
    /// Missing unless shares were asked for.
    let coverage: Int?
    /// 0...1; null where nothing was published.
    let share: Nullable<Double>?
  }

  let query: String
  let understood: String
  let unit: String
  let total: Int
  let undated: Int
  let imprecise: Int
  let periods: [Period]
  let notes: [String]

  init(_ timeline: Timeline, query: Query, notes: [String]) {
    self.query = query.text
    understood = query.understood
    unit = timeline.unit.rawValue
    total = timeline.total
    undated = timeline.undatedCount
    imprecise = timeline.impreciseCount
    self.notes = notes
    periods = timeline.periods.map { period in
      Period(
        period: timeline.name(of: period), start: period.start.description, articles: period.articles,
        coverage: period.coverage, share: period.coverage.map { _ in Nullable(wrappedValue: period.share) })
    }
  }
}
