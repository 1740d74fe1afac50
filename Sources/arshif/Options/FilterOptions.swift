import ArabicCalendar
import ArchiveStore
import ArgumentParser

/// Dates, sources and sections.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "First day, included: 2020-11-16, 2020-11, 2020, '16 تشرين الثاني 2020', ١٦/١١/٢٠٢٠, '15 رمضان 1446 هـ', 'رمضان 1446 هـ', أمس, 'قبل أسبوع'.",
      valueName: "date"
    ))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Last day, included; a month or year means its last day, a Hijri one too.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Only this source; may be repeated. Hamzas and case make no difference.", valueName: "name"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Only this section; may be repeated.", valueName: "name"))
  var section: [String] = []

  /// Whether nothing is filtered.
  var isEmpty: Bool { from == nil && to == nil && source.isEmpty && section.isEmpty }

  /// The filter; a date that cannot be read is wrong usage.
  func filter() throws -> ArticleFilter {
    let first = try Self.days(from, option: "--from")?.lowerBound
    let last = try Self.days(to, option: "--to")?.upperBound
    if let first, let last, last < first {
      throw ValidationError("--to \(last) is before --from \(first): swap them")
    }
    return ArticleFilter(from: first, to: last, sources: source, sections: section)
  }

  private static func days(_ text: String?, option: String) throws -> ClosedRange<CalendarDay>? {
    guard let text else { return nil }
    guard let days = ArabicDateParser().typedDays(text, now: LocalTime.now) else {
      throw ValidationError(
        "\(option) '\(text)' is no date: write 2020-11-16, 2020-11, 2020, '16 تشرين الثاني 2020', 'رمضان 1442 هـ' or 'قبل أسبوع'"
      )
    }
    return days
  }
}
