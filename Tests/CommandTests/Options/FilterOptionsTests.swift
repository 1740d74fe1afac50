import Foundation
import Testing

/// Dates, sources and sections, as search, list and export share them.
@Suite("Filters")
struct FilterOptionsTests {
  private static let articles: [[String: String]] = [
    [
      "id": "oct", "title": "خبر تشرين", "published": "2020-10-31", "source": "صحيفة الأهرام",
      "section": "سياسة",
    ],
    [
      "id": "nov", "title": "خبر ثان", "published": "2020-11-01T00:00", "source": "Reuters",
      "section": "رياضة",
    ],
    [
      "id": "mid", "title": "خبر ثالث", "published": "2020-11-16T09:06", "source": "صحيفة الاهرام",
      "section": "سياسة",
    ],
    [
      "id": "end", "title": "خبر رابع", "published": "2020-11-30T23:59+02:00", "source": "رويترز",
      "section": "رياضة",
    ],
    ["id": "year", "title": "خبر خامس", "published": "2021", "source": "رويترز"],
    ["id": "bare", "title": "خبر سادس", "source": "رويترز"],
  ]
  private static let archive = Task { try await SmallArchive.shared(articles) }

  private func list(_ arguments: [String]) async throws -> (run: CommandRun, ids: [String]) {
    let run = try await arshif(["list", "--format", "json"] + arguments, archive: Self.archive.value.path)
    return (run, try run.json(ListJSON.self).articles.compactMap(\.externalId))
  }

  @Test(arguments: [
    (["--from", "2020-11-01", "--to", "2020-11-30"], ["end", "mid", "nov"]),
    (["--from", "2020-11", "--to", "2020-11"], ["end", "mid", "nov"]),
    (["--from", "تشرين الثاني 2020", "--to", "نوفمبر ٢٠٢٠"], ["end", "mid", "nov"]),
    (["--from", "١٦ تشرين الثاني ٢٠٢٠"], ["year", "end", "mid"]),
    (["--from", "١٦/١١/٢٠٢٠", "--to", "۱۶/۱۱/۲۰۲۰"], ["mid"]),
    (["--from", "16 novembre 2020", "--to", "16 نونبر 2020"], ["mid"]),
    (["--to", "2020-11-01"], ["nov", "oct"]),
    (["--to", "31 أكتوبر 2020"], ["oct"]),
    (["--from", "2021", "--to", "2021"], ["year"]),
    (["--from", "2022"], []),
    (["--from", "12 ربيع الأول 1442 هـ", "--to", "31 أكتوبر 2020"], ["oct"]),
    (["--from", "أمس"], []),
    (["--from", "قبل ٣ أيام", "--to", "اليوم"], []),
    (["--to", "قبل أسبوع"], ["year", "end", "mid", "nov", "oct"]),
    ([], ["year", "end", "mid", "nov", "oct", "bare"]),
    (["--oldest-first"], ["oct", "nov", "mid", "end", "year", "bare"]),
    (["--source", "صحيفه الاهرام"], ["mid", "oct"]),
    (["--source", "REUTERS", "--source", "صحيفة الأهرام"], ["mid", "nov", "oct"]),
    (["--section", "سِياسة"], ["mid", "oct"]),
    (["--section", "رياضة", "--source", "رويترز"], ["end"]),
  ])
  func lets(through arguments: [String], ids: [String]) async throws {
    let (run, found) = try await list(arguments)
    #expect(found == ids)
    #expect(run.code == (ids.isEmpty ? 1 : 0))
  }

  @Test func searchAndExportFilterAlike() async throws {
    let filters = ["--from", "2020-11", "--to", "2020-11", "--source", "صحيفة الاهرام"]
    let archive = try await Self.archive.value.path
    let search = try await arshif(["search", "خبر", "--format", "json"] + filters, archive: archive)
    #expect(try search.json(SearchJSON.self).hits.map(\.article.externalId) == ["mid"])
    #expect(try search.json(SearchJSON.self).total == 1)
    let export = try await arshif(["export", "خبر", "--columns", "external-id"] + filters, archive: archive)
    #expect(export.text == "external-id\nmid\n")
  }

  @Test(arguments: ["list", "search", "export", "timeline"])
  func aReversedRangeIsWrongUsage(command: String) async throws {
    let query = command == "list" ? [] : ["خبر"]
    let run = try await arshif([command] + query + ["--from", "2021", "--to", "تشرين الثاني 2020"])
    #expect((run.code, run.text) == (64, ""))
    #expect(run.noteLines.first == "Error: --to 2020-11-30 is before --from 2021-01-01: swap them")
  }

  @Test(arguments: ["غدا", "2020-13-01", "2020-02-30", "x", "", "16"])
  func anUnknownDateIsWrongUsage(date: String) async throws {
    for option in ["--from", "--to"] {
      let run = try await arshif(["list", option, date])
      #expect((run.code, run.text) == (64, ""), "\(date)")
      #expect(
        run.noteLines.first?.hasPrefix("Error: \(option) '\(date)' is no date: ") == true, "\(run.notes)")
    }
  }

  @Test func anUnknownSourceIsSaidWithTheKnownOnes() async throws {
    let (run, found) = try await list(["--source", "الشرق"])
    #expect((run.code, found) == (1, []))
    let note = "no source is called الشرق; there are: Reuters, رويترز, صحيفة الأهرام, صحيفة الاهرام"
    #expect(run.noteLines.contains("note: " + note))
    #expect(try run.json(ListJSON.self).notes == [note])
  }

  @Test func anUnknownSectionIsSaid() async throws {
    let run = try await arshif("search", "خبر", "--section", "طقس", archive: Self.archive.value.path)
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines.contains("note: no section is called طقس; there are: رياضة, سياسة"))
  }

  /// One known name among two still finds, and the other is said.
  @Test func anUnknownNameDoesNotHideTheKnown() async throws {
    let (run, found) = try await list(["--source", "Reuters", "--source", "الشرق"])
    #expect((run.code, found) == (0, ["nov"]))
    #expect(run.notes.contains("no source is called الشرق"))
  }
}
