import ArabicCalendar
import Foundation

extension PublicationDate {
  /// The moment; nil where only a day is known, or no zone.
  var moment: Date? { utc.flatMap { try? Date($0.iso8601, strategy: .iso8601) } }
}
