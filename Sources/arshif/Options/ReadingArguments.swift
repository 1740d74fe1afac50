public import ArgumentParser
import Foundation
public import NewsIngest

extension InputFormat: ExpressibleByArgument {}
extension DayOrder: ExpressibleByArgument {}

/// How inputs are to be read; the same for `ingest` and `extract`.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Columns of tables or keys of JSON and the fields they hold, as in claim=title,finding=body; one column a field. Of a table without header the columns' numbers, as in 1=title,6=body.",
      valueName: "column=field,..."))
  var map: String?

  @Option(help: ArgumentHelp("The inputs' encoding where what they say of it is wrong, as in windows-1256."))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The order of day and month in dates like 3/4/2025 and 3/4/25, dmy or mdy; by default the one that other dates of the input show.",
      valueName: "order"))
  var dateOrder: DayOrder?

  @Flag(
    help: "Store the articles of inputs most of whose text stands under unknown names, without that text.")
  var ignoreUnread = false

  func validate() throws {
    do { _ = try FieldMap(map ?? "") } catch { throw ValidationError("\(error)") }
    if let encoding, !TextDecoder.knows(encoding) {
      throw ValidationError("unknown encoding \"\(encoding)\": write its name as in windows-1256 or utf-8")
    }
  }

  /// The options as reading takes them.
  func options(format: InputFormat) throws -> ReadingOptions {
    ReadingOptions(
      format: format, map: try FieldMap(map ?? ""), encoding: encoding, dateOrder: dateOrder,
      ignoresUnread: ignoreUnread)
  }
}
