public import ArgumentParser
import Foundation
public import NewsIngest

extension InputFormat: ExpressibleByArgument {}

/// How inputs are to be read; the same for `ingest` and `extract`.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Columns of tables or keys of JSON and the fields they hold, as in headline=title,text=body; one column a field.",
      valueName: "column=field,..."))
  var map: String?

  @Option(help: ArgumentHelp("The inputs' encoding where what they say of it is wrong, as in windows-1256."))
  var encoding: String?

  func validate() throws {
    do { _ = try FieldMap(map ?? "") } catch { throw ValidationError("\(error)") }
    if let encoding, !TextDecoder.knows(encoding) {
      throw ValidationError("unknown encoding \"\(encoding)\": write its name as in windows-1256 or utf-8")
    }
  }

  /// The options as reading takes them.
  func options(format: InputFormat) throws -> ReadingOptions {
    ReadingOptions(format: format, map: try FieldMap(map ?? ""), encoding: encoding)
  }
}
