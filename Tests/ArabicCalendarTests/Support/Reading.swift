@testable import ArabicCalendar

/// The publication date in ISO 8601, or "-" where there is none.
func published(_ text: String, fetchedAt: String? = nil) -> String {
  let fetch = fetchedAt.flatMap { PublicationDate(iso8601: $0) }
  return ArabicDateParser().publicationDate(in: text, fetchedAt: fetch)?.date.iso8601 ?? "-"
}

/// The date of a field in ISO 8601, or "-" where there is none.
func published(ofField text: String) -> String {
  ArabicDateParser().publicationDate(ofField: text)?.date.iso8601 ?? "-"
}

/// The typed date in ISO 8601, or "-" where there is none.
func typed(_ text: String) -> String {
  ArabicDateParser().typedDate(text)?.iso8601 ?? "-"
}

extension ScannedLine {
  init(_ text: String) {
    self.init(text[...], byteOffset: 0)
  }
}

extension WrittenDate {
  /// ISO 8601, `--01-14` for a day with no year.
  var text: String {
    switch self {
    case .dayOfYear(let month, let day): "--\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    default: publicationDate?.iso8601 ?? "-"
    }
  }
}
