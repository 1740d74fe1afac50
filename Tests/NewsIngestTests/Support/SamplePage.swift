import Foundation
import Testing

/// A page of the sample data: a line of `manifest.tsv` that names a file of its own.
struct SamplePage: Sendable, CustomTestStringConvertible {
  private let fields: [String: String]

  /// A column's value, nil where the manifest has "-".
  subscript(column: String) -> String? { fields[column].flatMap { $0 == "-" ? nil : $0 } }

  /// The page, as it is.
  var text: String {
    get throws {
      let data = try Data(contentsOf: Self.folder.appending(path: self["file"] ?? ""))
      return String(decoding: data, as: UTF8.self)
    }
  }

  var testDescription: String { self["file"] ?? "" }

  /// All pages of the manifest; none where it cannot be read.
  static let all: [SamplePage] = {
    let data = try? Data(contentsOf: folder.appending(path: "manifest.tsv"))
    let rows = String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    guard let columns = rows.first else { return [] }
    return rows.dropFirst().map { SamplePage(fields: Dictionary(zip(columns, $0)) { first, _ in first }) }
      .filter { $0["file"]?.hasPrefix("pages/") == true }
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../SampleData").standardized
}
