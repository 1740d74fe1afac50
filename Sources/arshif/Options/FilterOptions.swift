import ArabicCalendar
import ArchiveStore
import ArgumentParser

/// Dates, sources and sections.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "First day, included: 2020-11-16, 2020-11, 2020, '16 تشرين الثاني 2020', ١٦/١١/٢٠٢٠.", valueName: "date"
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
    guard let date = ArabicDateParser().typedDate(text) else {
      throw ValidationError(
        "\(option) '\(text)' is no date: write 2020-11-16, 2020-11, 2020 or '16 تشرين الثاني 2020'")
    }
    return date
  }
}
