package import ArabicCalendar

/// What stands in one cell of a table, with its kind for formats that have kinds.
package enum TableCell: Equatable {
  case text(String)
  case integer(Int)
  case number(Double)
  case date(PublicationDate)
  /// An address, or what a source gave for one.
  case link(String)

  /// A date, or an empty cell where there is none.
  static func date(ifKnown date: PublicationDate?) -> TableCell { date.map { .date($0) } ?? .text("") }

  /// As tables of plain text have it. A date is as precise as it is known.
  package var text: String {
    switch self {
    case .text(let text), .link(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .date(let date): date.iso8601
    }
  }
}
