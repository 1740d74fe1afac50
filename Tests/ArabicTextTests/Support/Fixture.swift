import Foundation

/// The tests' own files, and the analyzer's data as it stands in the sources.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let data = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CWordTable/data")

  /// The rows of a tab-separated fixture, lines that begin with # left out. A header is a row.
  static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: tests.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    return lines(of: text).filter { !$0.hasPrefix("#") }.map(cells)
  }

  /// The rows of one of the analyzer's own data files.
  static func dataRows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: data.appending(path: name), encoding: .utf8)
    return lines(of: text).map(cells)
  }

  /// The bytes of one of the analyzer's own data files.
  static func dataBytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: data.appending(path: name)))
  }

  // By scalars, for a combining mark must never hide a tab or a line feed from the reader.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map { String($0) }
  }

  private static func cells(of line: String) -> [String] {
    line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
  }
}
