import Foundation
import TestSupport
import Testing

/// Filters typed in queries, by every command that takes one.
@Suite("Filters in queries")
struct SearchCommandQueryFilterTests {
  private static let articles: [[String: String]] = [
    [
      "id": "oct", "title": "خبر أول", "published": "2020-10-31", "source": "صحيفة الأهرام",
      "section": "سياسة",
      "author": "محمد علي", "body": "بعد: الحرب تعود الحياة.",
    ],
    [
      "id": "nov", "title": "خبر ثان", "published": "2020-11-01T00:00", "source": "Reuters",
      "section": "رياضة",
      "author": "أحمد الأسعد",
    ],
    [
      "id": "mid", "title": "هدنة في لبنان", "published": "2020-11-16T09:06",
      "source": "وكالة المشرق للأنباء",
      "section": "عربي-دولي",
    ],
    ["id": "month", "title": "خبر رابع", "published": "2020-11", "source": "رويترز", "section": "رياضة"],
    ["id": "ramadan", "title": "هدنة رمضان", "published": "2021-04-13", "source": "رويترز"],
    ["id": "year", "title": "خبر خامس", "published": "2021", "source": "رويترز"],
    ["id": "bare", "title": "خبر بلا تاريخ", "source": "رويترز"],
  ]
  private static let archive = Task { try await SmallArchive.shared(articles) }

  private func run(_ arguments: String...) async throws -> CommandRun {
    try await arshif(arguments, archive: Self.archive.value.path)
  }

  @Test(arguments: [
    ("date:2020-11", "date:2020-11", ["mid", "nov", "month"]),
    ("تاريخ:\"تشرين الثاني 2020\"", "date:2020-11", ["mid", "nov", "month"]),
    ("تاريخ:«نوفمبر ٢٠٢٠»", "date:2020-11", ["mid", "nov", "month"]),
    ("تاريخ:تشرين-الثاني-2020", "date:2020-11", ["mid", "nov", "month"]),
    ("تاريخ:١٦/١١/٢٠٢٠", "date:2020-11-16", ["mid"]),
    ("date:2020-11-01..2020-11-15", "date:2020-11-01..2020-11-15", ["nov"]),
    ("بعد:2020-11-16", "date:2020-11-16..", ["ramadan", "year", "mid"]),
    ("قبل:«31 تشرين الأول 2020»", "date:..2020-10-31", ["oct"]),
    ("تاريخ:\"رمضان 1442 هـ\"", "date:2021-04-13..2021-05-12", ["ramadan"]),
    ("تاريخ:١٤٤٢هـ", "date:2020-08-20..2021-08-08", ["ramadan", "mid", "nov", "month", "oct"]),
    ("مصدر:\"وكاله المشرق للانباء\"", "source:\"وكاله المشرق للانباء\"", ["mid"]),
    ("مصدر:رويترز", "source:رويترز", ["ramadan", "year", "month", "bare"]),
    ("قسم:رياضة -source:REUTERS", "section:رياضة NOT source:REUTERS", ["month"]),
    ("كاتب:«احمد الاسعد»", "author:\"احمد الاسعد\"", ["nov"]),
    ("(مصدر:Reuters أو كاتب:«محمد علي»)", "source:Reuters OR author:\"محمد علي\"", ["nov", "oct"]),
    (
      "\u{202B}تاريخ:\u{200F}2020\u{200F} -\u{200F}قسم:رياضة\u{202C}", "date:2020 NOT section:رياضة",
      ["mid", "oct"]
    ),
  ])
  func aloneListTheNewestFirst(query: String, understood: String, ids: [String]) async throws {
    let search = try await run("search", query, "--format", "json")
    let answer = try search.json(SearchJSON.self)
    #expect(answer.understood == understood)
    #expect(answer.hits.map(\.article.externalId) == ids)
    #expect((answer.total, answer.notes) == (ids.count, []))
    #expect(search.noteLines.contains { $0.hasPrefix("understood: \(understood)") })
    let export = try await run("export", query, "--columns", "external-id")
    #expect(export.lines == ["external-id"] + ids)
    let timeline = try await run("timeline", query, "--by", "year", "--format", "json")
    #expect(try timeline.json(TimelineJSON.self).total == ids.count)
    #expect(try timeline.json(TimelineJSON.self).understood == understood)
  }

  @Test(arguments: [
    ("هدنة date:2020", "هدنة AND date:2020", ["mid"]),
    ("date:2020-10 OR title:رمضان", "date:2020-10 OR title:رمضان", ["oct", "ramadan"]),
    ("خبر -تاريخ:2020 -مصدر:Reuters", "خبر NOT date:2020 NOT source:Reuters", ["bare", "year"]),
    ("هدنة قبل:اليوم", nil, ["mid", "ramadan"]),
    ("هدنة بعد:أمس", nil, []),
    ("هدنة before:\"قبل أسبوع\"", nil, ["mid", "ramadan"]),
  ])
  func besideWords(query: String, understood: String?, ids: [String]) async throws {
    let answer = try await run("search", query, "--match", "all", "--format", "json").json(SearchJSON.self)
    #expect(answer.hits.compactMap(\.article.externalId).sorted() == ids)
    if let understood { #expect(answer.understood == understood) }
    #expect(answer.notes == [])
  }

  @Test func unquotedOnTheShell() async throws {
    let run = try await run("search", "-مصدر:رويترز", "date:2020", "--format", "ids")
    #expect(run.lines.count == 3)
    #expect(run.noteLines.contains("understood: date:2020 NOT source:رويترز"))
  }

  @Test(arguments: ["قبل:الحرب", "بعد:الحرب", "date:tomorrow"])
  func whatIsNoDateIsTextAndSaid(query: String) async throws {
    let run = try await run("search", query, "--match", "all")
    let found = query.hasPrefix("بعد")
    #expect(run.code == (found ? 0 : 1))
    #expect(
      run.noteLines.contains {
        $0.hasPrefix("note: ") && $0.contains(" is no date and was taken as text; write ")
      })
  }

  @Test func namesInOrdinaryTextAreWords() async throws {
    let run = try await run("search", "بعد: الحرب", "--match", "all", "--format", "json")
    #expect(try run.json(SearchJSON.self).hits.map(\.article.externalId) == ["oct"])
    #expect(try run.json(SearchJSON.self).notes == [])
  }

  @Test func anUnknownNameIsSaidWithTheKnownOnes() async throws {
    let run = try await run("search", "مصدر:الشرق")
    #expect((run.code, run.text) == (1, ""))
    let known = "Reuters, رويترز, صحيفة الأهرام, وكالة المشرق للأنباء"
    #expect(run.noteLines.contains("note: no source is called الشرق; there are: \(known)"))
  }

  @Test func anExclusionAloneIsNoQuery() async throws {
    let run = try await run("search", "-date:2020")
    #expect(run.code == 1)
    #expect(run.notes.contains("note: the query only excludes; "))
  }

  @Test func explanationAndFacetsOfFiltersAlone() async throws {
    let run = try await run("search", "date:2020", "--facets", "--explain")
    #expect(run.code == 0)
    #expect(run.noteLines.contains("scored: nothing, for hits are ordered by date"))
    #expect(run.noteLines.contains("4 articles found, showing 1-4"))
    #expect(run.text.contains("by year\n        4  2020"))
    let ranked = try await self.run("search", "خبر date:2020", "--explain", "--format", "json")
    let explanation = try #require(try ranked.json(SearchJSON.self).explanation)
    #expect(explanation.hits.first?.words.map(\.word) == ["خبر"])
  }

  @Test func receiptsTellTheOrderAndTheDays() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("hits.csv")
    let run = try await run("export", "تاريخ:\"رمضان 1442 هـ\"", "--output", path, "--receipt")
    #expect(run.code == 0)
    let receipt = try String(contentsOfFile: path + ".receipt.json", encoding: .utf8)
    #expect(receipt.contains("\"sort\":\"newest\""))
    #expect(receipt.contains("\"understood\":\"date:2021-04-13..2021-05-12\""))
  }

  @Test func batchesTakeThem() async throws {
    let queries = Data("q1\tdate:2020-11\nq2\tهدنة مصدر:رويترز\n".utf8)
    let run = try await arshif(
      ["search", "--batch", "-", "--format", "trec", "--match", "all"], archive: Self.archive.value.path,
      input: queries)
    let cells = run.lines.map { $0.split(separator: " ").map(String.init) }
    #expect(
      cells.map { [$0[0], $0[2]] } == [["q1", "mid"], ["q1", "nov"], ["q1", "month"], ["q2", "ramadan"]])
    // Orders by date have no scores; their ranks stand in.
    #expect(cells.prefix(3).map { $0[4] } == ["-1.0", "-2.0", "-3.0"])
  }

  @Test(arguments: [
    (["--from", "رمضان 1442 هـ", "--to", "رمضان 1442 هـ"], ["ramadan"]),
    (["--from", "رمضان-١٤٤٢"], ["ramadan"]),
    (["--from", "1442هـ", "--to", "١٤٤٢ هـ"], ["ramadan", "mid", "nov", "month", "oct"]),
    (["--to", "ربيع الأول 1442 هـ"], ["nov", "oct"]),
    (["--from", "تشرين-الثاني-2020", "--to", "تشرين-الثاني-2020"], ["mid", "nov", "month"]),
    (["--from", "2020-11-01", "--to", "2020-11-29"], ["mid", "nov"]),
  ])
  func optionsTakeTheSameDates(arguments: [String], ids: [String]) async throws {
    let run = try await arshif(["list", "--format", "json"] + arguments, archive: Self.archive.value.path)
    #expect(try run.json(ListJSON.self).articles.compactMap(\.externalId) == ids)
  }
}
