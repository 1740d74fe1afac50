import ArabicText
import Foundation

/// A line of the query file: a class, and words that the class joins.
struct BenchQuery {
  /// How a class joins its words, by its name's beginning: `or`, `phrase`, `prefix`; all words otherwise.
  enum Joining {
    case all, any, phrase, prefix
  }

  let className: String
  let words: [String]

  var joining: Joining {
    if className.hasPrefix("or") { return .any }
    if className.hasPrefix("phrase") { return .phrase }
    return className.hasPrefix("prefix") ? .prefix : .all
  }

  /// The query as a user types it.
  var text: String {
    switch joining {
    case .all: words.joined(separator: " ")
    case .any: words.joined(separator: " OR ")
    case .phrase: "\"" + words.joined(separator: " ") + "\""
    case .prefix: words.joined(separator: " ") + "*"
    }
  }

  /// The same matching set as an FTS5 expression of light stems; stop words go unless they are quoted or nothing else is left.
  func expression(_ analyzer: Analyzer, _ index: PlainFTS5) throws -> String {
    if joining == .phrase { return Self.sequence(analyzer.tokens(of: words.joined(separator: " "))) }
    if joining == .prefix {
      guard let token = analyzer.tokens(of: words.joined(separator: " ")).first else { return "" }
      let stems = try index.stems(of: token.normalized)
      // Where no stem begins so, nothing is found: a term that no index holds stands in.
      return (stems.isEmpty ? ["\u{02}" + token.normalized] : stems).map(Self.lightTerm).joined(
        separator: " OR ")
    }
    let tokens = words.map(analyzer.tokens)
    let content = tokens.filter { word in word.contains { $0.kind == .content } }
    let operands = (content.isEmpty ? tokens : content).filter { !$0.isEmpty }.map {
      "(\(Self.sequence($0)))"
    }
    return operands.joined(separator: joining == .any ? " OR " : " AND ")
  }

  private static func sequence(_ tokens: [AnalyzedToken]) -> String {
    tokens.map { $0.kind == .content ? lightTerm($0.lightStem) : stopTerm($0.normalized) }.joined(
      separator: " + ")
  }

  private static func lightTerm(_ stem: String) -> String { quoted(TermMark.lightStem, stem) }

  private static func stopTerm(_ form: String) -> String { quoted(TermMark.stopWord, form) }

  // Terms hold letters and digits alone, so no quotation mark has to be doubled.
  private static func quoted(_ mark: UInt8, _ term: String) -> String {
    "\"\(Character(UnicodeScalar(mark)))\(term)\""
  }

  /// The queries of a file in its order.
  static func read(path: String) throws -> [BenchQuery] {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return try text.split(whereSeparator: \.isNewline).enumerated().map { index, line in
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else { throw BenchError.badQueryLine(path: path, number: index + 1) }
      return BenchQuery(className: String(cells[0]), words: cells[1].split(separator: " ").map(String.init))
    }
  }
}
