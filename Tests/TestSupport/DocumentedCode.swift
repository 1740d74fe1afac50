import Foundation

/// Code that a test runs and a documentation page shows.
///
/// A test marks it with the comments `// snippet.show` and `// snippet.hide`, as the snippets of SwiftPM do. What a line gives
/// stands after it, as in `let stems = tokens.map(\.lightStem)  // ["كتاب"]`.
public struct DocumentedCode: Equatable, Sendable {
  /// Without imports, which stand at the top of a test's file, and without the margin.
  public let code: String

  /// What the lines give, as their comments say it.
  public var results: [String] {
    code.split(separator: "\n").compactMap { line in
      line.range(of: "  // ").map { String(line[$0.upperBound...]) }
    }
  }

  /// The snippets of a test's file, in order.
  public static func shown(in file: String = #filePath) throws -> [DocumentedCode] {
    try sections(of: file, from: "// snippet.show", to: "// snippet.hide")
  }

  /// The blocks of Swift on the first page of a target's DocC catalogue.
  public static func page(of target: String) throws -> [DocumentedCode] {
    let page = root.appending(path: "Sources/\(target)/\(target).docc/\(target).md")
    return try sections(of: page.path, from: "```swift", to: "```")
  }

  /// What the documentation of a file of Sources says that an expression gives; nil where it holds no such example.
  ///
  /// Examples stand as `/// expression  // result`.
  public static func documentedResult(of expression: String, in source: String) throws -> String? {
    let lines = try String(contentsOf: root.appending(path: "Sources/\(source)"), encoding: .utf8).split(
      separator: "\n")
    let line = lines.first { $0.drop { $0 == " " }.hasPrefix("/// \(expression) ") }
    return line.flatMap { line in line.range(of: "  // ").map { String(line[$0.upperBound...]) } }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  private static func sections(of path: String, from start: String, to end: String) throws -> [DocumentedCode]
  {
    var snippets: [DocumentedCode] = []
    var lines: [Substring]?
    for line in try String(contentsOf: URL(filePath: path), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      switch line.drop(while: { $0 == " " }) {
      case start[...]: lines = []
      case end[...]:
        if let lines { snippets.append(DocumentedCode(lines)) }
        lines = nil
      default: lines?.append(line)
      }
    }
    return snippets
  }

  private init(_ lines: [Substring]) {
    let margin = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let code = lines.filter { !$0.hasPrefix("import ") }.map { $0.dropFirst(margin) }.joined(separator: "\n")
    self.code = code.trimmingCharacters(in: .newlines)
  }
}
