import ArgumentParser
import Foundation

/// What an export is written as: what the user says, else what the file's name says, else CSV.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, tsv, xlsx, jsonl

  /// Whether it has columns.
  var isTable: Bool { self != .jsonl }

  private static let ofExtension: [String: ExportFormat] = [
    "csv": .csv, "tsv": .tsv, "tab": .tsv, "xlsx": .xlsx, "jsonl": .jsonl, "ndjson": .jsonl,
  ]

  /// Names that promise a format which is not written here: programs would refuse the file.
  private static let foreign: Set<String> = [
    "xls", "xlsm", "ods", "numbers", "json", "xml", "html", "htm", "pdf", "doc", "docx", "odt", "rtf",
    "md",
    "yaml", "yml", "sql", "db", "sqlite", "arshif", "parquet", "zip", "gz", "bz2", "xz", "zst", "rss", "atom",
    "bib",
    "ris",
  ]

  /// - Errors: `ValidationError`, which is exit code 64, for a name of another format.
  static func choose(_ named: ExportFormat?, path: String?) throws -> ExportFormat? {
    guard let path else { return named }
    let ending = URL(filePath: path).pathExtension.lowercased()
    if foreign.contains(ending) {
      throw ValidationError(
        "--output \(path): .\(ending) is not written: name a file .csv, .tsv, .xlsx or .jsonl")
    }
    let byName = ofExtension[ending]
    if let named, let byName, named != byName {
      throw ValidationError(
        "--output \(path) is a name for \(byName), not for \(named): name it .\(named), or leave --format out"
      )
    }
    return named ?? byName
  }
}
