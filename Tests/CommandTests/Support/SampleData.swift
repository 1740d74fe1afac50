import Foundation
import TestSupport

/// The sample data of the repository, and an archive of it.
enum SampleData {
  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder with the sample data.
  static let folder = repository.appending(path: "SampleData").path
  /// What `arshif ingest` is given: the pages and the JSON lines, not the tables about them.
  static let inputs = [folder + "/pages", folder + "/articles.jsonl"]

  /// An archive of all sample data, made once for all tests that only read. Its file must not be changed.
  static let archive = Task { try await SharedArchive.make(from: inputs) }

  /// A row of `manifest.tsv`: what must come out of one input.
  struct Expected: Sendable, CustomStringConvertible {
    let file: String
    let line: Int?
    let id: String?
    let source: String?
    let section: String?
    let published: String?
    let title: String
    let paragraphCount: Int?
    let firstWords: String?
    let lastWords: String?

    /// The hit's name in `queries.tsv`.
    var name: String { line.map { "\(file):\($0)/\(id ?? "")" } ?? file }
    var description: String { name }
  }

  /// A row of `queries.tsv`: a search and the hits it must find.
  struct Search: Sendable, CustomStringConvertible {
    let query: String
    let from: String?
    let to: String?
    let source: String?
    let must: [String]
    let first: String?
    let mustNot: [String]
    let remark: String

    var description: String { "\(query) (\(remark))" }

    /// The options and the query as `arshif search` takes them.
    var arguments: [String] {
      let options = [("--from", from), ("--to", to), ("--source", source)].flatMap { name, value in
        value.map { [name, $0] } ?? []
      }
      return options + [query]
    }
  }

  static let manifest: [Expected] = rows(of: "manifest.tsv").map { row in
    Expected(
      file: row["file"] ?? "", line: row["line"].flatMap { Int($0) }, id: row["id"], source: row["source"],
      section: row["section"], published: row["published"], title: row["title"] ?? "",
      paragraphCount: row["paragraphs"].flatMap { Int($0) }, firstWords: row["first_words"],
      lastWords: row["last_words"])
  }

  static let searches: [Search] = rows(of: "queries.tsv").map { row in
    Search(
      query: row["query"] ?? "", from: row["from"], to: row["to"], source: row["source"],
      must: list(row["must"]),
      first: row["first"], mustNot: list(row["must_not"]), remark: row["remark"] ?? "")
  }

  /// The rows of a table with a header; cells that hold `-` are left out.
  private static func rows(of name: String) -> [[String: String]] {
    let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      let cells = zip(header, line).map { (String($0), String($1)) }
      return Dictionary(cells, uniquingKeysWith: { first, _ in first }).filter { $0.value != "-" }
    }
  }

  private static func list(_ cell: String?) -> [String] { cell?.split(separator: ",").map(String.init) ?? [] }
}

/// An archive that several tests read; its folder goes when the tests end.
struct SharedArchive: Sendable {
  let path: String
  /// What the ingest said.
  let ingest: CommandRun

  static func make(from inputs: [String]) async throws -> SharedArchive {
    let folder = try TemporaryFolder()
    FolderBin.keepUntilExit(folder)
    let path = folder.path("shared.arshif")
    return SharedArchive(path: path, ingest: try await arshif(["ingest", "--archive", path] + inputs))
  }
}
