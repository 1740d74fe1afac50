import Foundation

/// A page of the fixtures folder and what is expected of it, in a file beside it with one "field: value" a line.
///
/// `body` lists the page's lines that make the body; `removed` lists lines with their reasons and may be left out.
struct Fixture {
  let name: String
  let page: String
  let expected: [String: String]

  init(_ name: String) throws {
    self.name = name
    page = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    let lines = try String(contentsOf: Self.folder.appending(path: "\(name).expected"), encoding: .utf8)
    expected = lines.split(separator: "\n").reduce(into: [:]) { fields, line in
      guard let colon = line.firstIndex(of: ":") else { return }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      fields[String(line[..<colon])] = String(value)
    }
  }

  /// The page's lines without line ends, as they are.
  var lines: [Substring] { page.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The numbers of the body's lines, from 1.
  var bodyLineNumbers: [Int] { (expected["body"] ?? "").split(separator: " ").compactMap { Int($0) } }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let names = [
    "lebanon24", "agency-source", "breadcrumb-byline", "english", "french", "interview", "menu-ticker",
    "plain",
    "related-at-end", "short-notice", "undated-opinion", "vocalised", "window-title",
  ]
}
