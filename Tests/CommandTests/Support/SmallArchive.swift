import Foundation
import TestSupport

/// A new archive of a few articles, in a folder of its own.
struct SmallArchive {
  let folder: TemporaryFolder
  /// The archive's file.
  let path: String
  /// What the ingest said.
  let ingest: CommandRun

  /// Ingests `articles` as JSON lines.
  init(_ articles: [[String: String]], options: [String] = []) async throws {
    folder = try TemporaryFolder()
    path = folder.path("small.arshif")
    let input = try folder.write(try jsonLines(articles), to: "small.jsonl")
    ingest = try await arshif(["ingest", "--archive", path] + options + [input])
  }

  /// An archive for all tests of a suite, which only read; its folder goes when the tests end.
  static func shared(_ articles: [[String: String]]) async throws -> SmallArchive {
    let archive = try await SmallArchive(articles)
    FolderBin.keepUntilExit(archive.folder)
    return archive
  }

  /// Runs a command on this archive.
  func run(_ arguments: String...) async throws -> CommandRun { try await arshif(arguments, archive: path) }
}

/// Articles as JSON lines.
func jsonLines(_ articles: [[String: String]]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try articles.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
}

/// `count` short articles, all different: each holds خبر, every tenth also هدنة, spread over 2020.
func manyArticles(_ count: Int) throws -> String {
  let words = ["بيروت", "دمشق", "القاهرة", "بغداد", "عمّان", "تونس", "الرباط", "الجزائر", "صنعاء", "مسقط"]
  let articles = (0..<count).map { index in
    let city = words[index % words.count]
    let other = words[index / words.count % words.count]
    return [
      "id": "m-\(index)", "title": "خبر رقم \(index) من \(city)",
      "body": "وصل الوفد من \(city) إلى \(other) اليوم" + (index % 10 == 0 ? " وأُعلنت هدنة." : "."),
      "published": "2020-\(two(index % 12 + 1))-\(two(index % 28 + 1))", "source": "وكالة \(index % 3)",
    ]
  }
  return try jsonLines(articles)
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
