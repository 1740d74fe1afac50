import Foundation

/// The files that the tests read.
enum Fixture {
  /// Lines of input, expected ISO 8601 or `-`, and why; tabs between.
  static func dates() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Fixtures/dates.tsv"), encoding: .utf8)
  }
}
