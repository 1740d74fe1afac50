import Foundation
import TestSupport
import Testing

/// `arshif export -o F.xlsx`: a workbook with all that the archive has.
@Suite("Export as a workbook")
struct ExportCommandWorkbookTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func export(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["export"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test func theFilesNameChooses() async throws {
    #expect(try await export("ميناء", "--output", folder.path("a.XLSX")).code == 0)
    #expect(try await export("ميناء", "--format", "xlsx", "--output", folder.path("plain")).code == 0)
    for name in ["a.XLSX", "plain"] {
      #expect(try Workbook(path: folder.path(name)).sheetNames == ["hits", "receipt"])
    }
    #expect(try await export("ميناء", "--output", folder.path("a.tsv")).code == 0)
    #expect(try String(contentsOfFile: folder.path("a.tsv"), encoding: .utf8).hasPrefix("rank\tid\t"))
  }

  @Test func everyCellIsTheArchives() async throws {
    let hits = try await export("ميناء", "--format", "jsonl").jsonLines(HitJSON.self)
    let run = try await export("ميناء", "--output", folder.path("a.xlsx"))
    #expect((run.code, run.text, run.notes) == (0, "", "12 articles exported\n"))
    let workbook = try Workbook(path: folder.path("a.xlsx"))
    let cells = workbook.cells(0)
    #expect(workbook.rows(0, columnCount: 11).count == 13)
    for (index, hit) in hits.enumerated() {
      let article = hit.article
      let row = workbook.rows(0, columnCount: 11)[index + 1]
      #expect(row[0..<2] == ["\(hit.rank)", article.id])
      #expect(
        row[4..<8] == [article.source ?? "", article.section ?? "", article.author ?? "", article.title])
      #expect(row[9..<11] == [article.url ?? "", hit.body ?? ""])
      #expect(cells["C\(index + 2)"]?.isText == ["month", "year"].contains(article.precision))
    }
  }

  @Test func theReceiptIsTheSecondSheet() async throws {
    let file = folder.path("a.xlsx")
    #expect(try await export("قره باغ", "--output", file, "--from", "2021").code == 0)
    let rows = try Workbook(path: file).rows(1, columnCount: 2)
    for line in [
      ["query", "قره باغ"], ["understood", "قره AND باغ"], ["from", "2021-01-01"], ["sort", "relevance"],
    ] {
      #expect(rows.contains(line))
    }
    #expect(rows.contains { $0[0] == "analyzer" && !$0[1].isEmpty })
    #expect(rows.contains { $0[0] == "exported at" && $0[1].hasSuffix("Z") })
    #expect(!rows.contains { $0[0] == "to" })
  }

  @Test func nothingFoundIsAHeadAndExitOne() async throws {
    let run = try await export("زبرجد", "--output", folder.path("a.xlsx"), "--columns", "id,title")
    #expect(run.code == 1)
    #expect(try Workbook(path: folder.path("a.xlsx")).rows(0, columnCount: 2) == [["id", "title"]])
  }

  @Test func whatIsCutIsSaid() async throws {
    let long = String(repeating: "كلمة الهدنة هنا ", count: 3_000)
    let archive = try await SmallArchive([["title": "=1+1 هدنة", "body": long]])
    let run = try await archive.run("export", "هدنة", "--output", folder.path("a.xlsx"), "--receipt")
    #expect(run.code == 0)
    #expect(run.noteLines.count == 2)
    #expect(run.notes.contains("note: 1 cell cut: "))
    let workbook = try Workbook(path: folder.path("a.xlsx"))
    #expect(workbook.cells(0)["H2"]?.text == "=1+1 هدنة")
    #expect(workbook.cells(0)["K2"]?.text.hasSuffix("…") == true)
    #expect(workbook.rows(1, columnCount: 2).contains { $0[1].hasSuffix("characters, cut") })
    let receipt = try String(contentsOfFile: folder.path("a.xlsx.receipt.json"), encoding: .utf8)
    #expect(receipt.contains("characters, cut"))
  }

  /// Our own reader of spreadsheets makes the same articles of it.
  @Test func ingestReadsItBack() async throws {
    let file = folder.path("a.xlsx")
    #expect(
      try await export("ميناء", "--output", file, "--columns", "title,body,published,source,url").code == 0)
    let copy = folder.path("copy.arshif")
    let ingest = try await arshif(["ingest", "--archive", copy, file])
    #expect(ingest.code == 3 || ingest.code == 0, "\(ingest.notes)")
    let titles = try await arshif("list", "--format", "jsonl", "--limit", "50", archive: copy).jsonLines(
      ArticleJSON.self)
    let hits = try await export("ميناء", "--format", "jsonl").jsonLines(HitJSON.self)
    #expect(Set(titles.map(\.title)) == Set(hits.map(\.article.title)))
    #expect(
      Set(titles.map { $0.published?.prefix(10) }) == Set(hits.map { $0.article.published?.prefix(10) }))
  }
}
