import ArabicText
import ArgumentParser
import GRDBSQLite

/// `bench versions`: what a stored run names next to its figures.
struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "The versions of analyzer and SQLite.")

  private struct Versions: Encodable {
    let analyzer: String
    let sqlite: String
  }

  func run() throws {
    try printJSON(Versions(analyzer: Analyzer.version, sqlite: String(cString: sqlite3_libversion())))
  }
}
