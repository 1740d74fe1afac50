import Foundation
import NewsIngest

/// A page of the folder `Fixtures/html` and what is expected of it: "field: value" lines, a blank line, the body.
struct HTMLFixture {
  let bytes: Data
  /// The fields, those left out being nil.
  let expected: [String: String]
  let body: String

  init(_ name: String) throws {
    bytes = try Self.bytes(of: name)
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).expected"), encoding: .utf8)
    let parts = text.split(separator: "\n\n", maxSplits: 1)
    expected = (parts.first ?? "").split(separator: "\n").reduce(into: [:]) { fields, line in
      guard let colon = line.firstIndex(of: ":") else { return }
      fields[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    body = parts.dropFirst().joined().trimmingCharacters(in: .newlines)
  }

  static func bytes(of name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "\(name).html"))
  }

  private static let folder = Fixture.folder.appending(path: "html")

  /// Pages that hold an article.
  static let names = [
    "wordpress", "drupal", "breaks-only", "table-layout", "amp", "live-blog", "opinion", "broken-json",
    "microdata",
    "no-date", "only-updated", "long-comments", "french", "news-portal", "flat", "page-builder", "interview",
    "paywall",
  ]

  /// Pages that hold none.
  static let lists = ["home", "section"]
}
