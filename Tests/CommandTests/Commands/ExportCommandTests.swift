import Foundation
import TestSupport
import Testing

/// `arshif export`: all hits, as a table or JSON lines.
@Suite("Export")
struct ExportCommandTests {
  private func export(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["export"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test func keepsTheRightsAndTheLinkOfWhatItReplaces() async throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("alt", to: "target.csv")
    let link = folder.path("link.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try await export("ميناء", "--output", link).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("rank,"))
    let rights = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test(arguments: [("csv", Unicode.Scalar(",")), ("tsv", "\t")])
  func tablesReadBackRowForRow(format: String, separator: Unicode.Scalar) async throws {
    let hits = try await export("ميناء", "--format", "jsonl").jsonLines(HitJSON.self)
    #expect(hits.count == 12)
    let run = try await export("ميناء", "--format", format)
    #expect((run.code, run.notes) == (0, "12 articles exported\n"))
    let rows = try DelimitedReader.rows(of: run.text, separator: separator)
    try #require(rows.count == hits.count + 1)
    for (row, hit) in zip(rows.dropFirst(), hits) {
      let article = hit.article
      #expect(row[0..<2] == ["\(hit.rank)", article.id])
      #expect(row[7] == article.title)
      #expect(row[10] == hit.body)
    }
  }

  /// Export gives the matching set whole: as many as search counts, in the same order, bodies as stored.
  @Test func agreesWithSearchAndShow() async throws {
    let archive = try await SampleData.archive.value.path
    for query in ["ميناء", "قرض", "وزار*", "عنوان:المشكاة"] {
      let found = try await arshif(
        "search", query, "--match", "all", "--limit", "100", "--format", "ids", archive: archive)
      let exported = try await export(query, "--format", "jsonl").jsonLines(HitJSON.self)
      #expect(exported.map(\.article.id) == found.lines)
      for hit in exported.prefix(2) {
        let shown = try await arshif("show", hit.article.id, "--format", "json", archive: archive).json(
          ShownJSON.self)
        #expect((hit.body, hit.article) == (shown.body, shown.article))
      }
    }
  }

  @Test func columnsAreThoseAskedForInThatOrder() async throws {
    let run = try await export(
      "قره باغ", "--columns", "title, published,score,external-id", "--from", "2020-11-10", "--to",
      "2020-11-10")
    let rows = try DelimitedReader.rows(of: run.text)
    #expect(rows.first == ["title", "published", "score", "external-id"])
    try #require(rows.count == 2)
    #expect(rows[1][0] == "اتفاق على وقف إطلاق النار في قره باغ برعاية روسية")
    #expect(rows[1][1] == "2020-11-10T14:05+02:00")
    #expect(try #require(Double(rows[1][2])) > 0)
    #expect(rows[1][3] == "MS-201")
  }

  @Test func sortsByDate() async throws {
    let dates = try await export("ميناء", "--columns", "published", "--sort", "oldest").lines.dropFirst()
    #expect(dates.count == 12)
    #expect(Array(dates) == dates.sorted())
  }

  @Test func nothingFoundIsExitOneWithTheHeaderAlone() async throws {
    let folder = try TemporaryFolder()
    let run = try await export("زبرجد", "--output", folder.path("none.csv"), "--columns", "id,title")
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines.first == "0 articles exported")
    #expect(try String(contentsOfFile: folder.path("none.csv"), encoding: .utf8) == "id,title\n")
  }

  @Test func receiptSaysWhatWasExported() async throws {
    let folder = try TemporaryFolder()
    let run = try await export(
      "قره باغ", "--output", folder.path("hits.csv"), "--receipt", "--from", "2021", "--source",
      "وكالة المشرق للأنباء")
    #expect(run.code == 0)
    #expect(try folder.names() == ["hits.csv", "hits.csv.receipt.json"])
    struct Receipt: Decodable {
      let query, understood, sort, archive, analyzer, program, exportedAt: String
      let from, to: String?
      let notes, sources, sections: [String]
      let articles, archiveArticles, archiveGeneration: Int
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let receipt = try decoder.decode(
      Receipt.self, from: Data(contentsOf: URL(filePath: folder.path("hits.csv.receipt.json"))))
    #expect((receipt.query, receipt.understood, receipt.sort) == ("قره باغ", "قره AND باغ", "relevance"))
    #expect((receipt.from, receipt.to, receipt.sources) == ("2021-01-01", nil, ["وكالة المشرق للأنباء"]))
    #expect((receipt.articles, receipt.archiveArticles, receipt.archiveGeneration) == (3, 49, 1))
    #expect(receipt.archive == (try await SampleData.archive.value.path))
    #expect(receipt.program.hasPrefix("arshif "))
    let stats = try await arshif("stats", "--format", "json", archive: receipt.archive).json(StatsJSON.self)
    #expect(receipt.analyzer == stats.analyzer)
    #expect(abs(try Date(receipt.exportedAt, strategy: .iso8601).timeIntervalSinceNow) < 300)
  }

  @Test func replacesAnOlderFileOnlyWhenComplete() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("قديم", to: "hits.csv")
    #expect(
      try await arshif(["export", "قره", "--output", file], archive: folder.path("none.arshif")).code == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "قديم")
    #expect(try await export("قره", "--output", file, "--columns", "rank").code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("rank\n1\n"))
    #expect(try folder.names() == ["hits.csv"])
  }

  @Test(arguments: [
    ["export"], ["export", "قره", "--receipt"], ["export", "قره", "--format", "xlsx"],
    ["export", "قره", "--format", "csv", "--output", "hits.xlsx"],
    ["export", "قره", "--format", "xlsx", "--output", "hits.csv"], ["export", "قره", "--output", "hits.ods"],
    ["export", "قره", "--sentences", "--format", "jsonl"], ["export", "قره", "--columns", "sentence"],
    ["export", "--all", "--sentences"], ["export", "--all", "--output", "all.xlsx"],
    ["export", "قره", "--excel", "--format", "jsonl"], ["export", "قره", "--columns", "title,colour"],
    ["export", "قره", "--columns", "title", "--format", "jsonl"],
  ])
  func wrongUsageIsExit64(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(arguments, archive: SampleData.archive.value.path, in: folder.path)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
    #expect(try folder.names() == [])
  }

  @Test func anUnknownColumnIsNamedWithTheKnown() async throws {
    let run = try await export("قره", "--columns", "title,colour")
    #expect(run.noteLines.first?.contains("'colour'") == true)
    #expect(run.noteLines.first?.contains("rank, id, published") == true)
  }
}
