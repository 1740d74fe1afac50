import ArabicCalendar
import ArchiveStore
import ArgumentParser
import Foundation

/// Dates, sources and sections.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "First day, included: 2020-11-16, 2020-11, 2020, '16 تشرين الثاني 2020', ١٦/١١/٢٠٢٠, '15 رمضان 1446 هـ', أمس, 'قبل أسبوع'.",
      valueName: "date"
    ))
  var from: String?

  @Option(help: ArgumentHelp("Last day, included; a month or year means its last day.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Only this source; may be repeated. Hamzas and case make no difference.", valueName: "name"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Only this section; may be repeated.", valueName: "name"))
  var section: [String] = []

  /// The filter; a date that cannot be read is wrong usage.
  func filter() throws -> ArticleFilter {
    let first = try Self.date(from, "--from")?.firstDay
    let last = try Self.date(to, "--to")?.lastDay
    if let first, let last, last < first {
      throw ValidationError("--to \(last) is before --from \(first): swap them")
    }
    return ArticleFilter(from: first, to: last, sources: source, sections: section)
  }

  private static func date(_ text: String?, _ option: String) throws -> PublicationDate? {
    guard let text else { return nil }
    guard let date = ArabicDateParser().typedDate(text, now: now) else {
      throw ValidationError(
        "\(option) '\(text)' is no date: write 2020-11-16, 2020-11, 2020, '16 تشرين الثاني 2020' or 'قبل أسبوع'"
      )
    }
    return date
  }

  /// The local time, to the minute: what "أمس" counts back from.
  private static var now: PublicationDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
      let minute = parts.minute
    else { return nil }
    let digits = [month, day, hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return PublicationDate(iso8601: "\(year)-\(digits[0])-\(digits[1])T\(digits[2]):\(digits[3])")
  }
}
