import Foundation
import Testing

/// What `arshif timeline` writes for programs. All runs ask the archive of the sample data unless they say otherwise.
@Suite("Formats of timelines")
struct TimelineCommandFormatTests {
  private func timeline(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["timeline"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test func jsonHasTheDocumentedKeys() async throws {
    let run = try await timeline("قره باغ", "--by", "year", "--format", "json")
    #expect(run.code == 0)
    #expect(
      try keys(of: run.stdout) == [
        "query", "understood", "unit", "total", "undated", "imprecise", "periods", "notes",
      ])
    let timeline = try run.json(TimelineJSON.self)
    #expect((timeline.query, timeline.understood, timeline.unit) == ("قره باغ", "قره AND باغ", "year"))
    #expect((timeline.total, timeline.undated, timeline.imprecise, timeline.notes) == (5, 0, 0, []))
    #expect(timeline.periods.map(\.period) == ["2020", "2021", "2022"])
    #expect(timeline.periods.map(\.articles) == [2, 2, 1])
    #expect(timeline.periods.map(\.start) == ["2020-01-01", "2021-01-01", "2022-01-01"])
    #expect(!run.text.contains("coverage") && !run.text.contains("share"))
  }

  @Test func everyPeriodIsThere() async throws {
    let months = try await timeline("قره باغ", "--format", "json").json(TimelineJSON.self).periods
    #expect(months.count == 15)
    #expect(months.first?.period == "2020-11" && months.last?.period == "2022-01")
    #expect(months.filter { $0.articles > 0 }.map(\.period) == ["2020-11", "2021-01", "2021-12", "2022-01"])
    let weeks = try await timeline("قره باغ", "--by", "week", "--format", "json").json(TimelineJSON.self)
      .periods
    #expect(weeks.prefix(2).map(\.period) == ["2020-W46", "2020-W47"])
    #expect(weeks.filter { $0.period.hasPrefix("2020") }.last?.period == "2020-W53")
    let days = try await timeline("قره باغ", "--by", "day", "--format", "json").json(TimelineJSON.self)
      .periods
    #expect(days.count == 431)
    #expect(days.allSatisfy { $0.period == $0.start })
  }

  @Test(arguments: [("csv", Unicode.Scalar(",")), ("tsv", "\t")])
  func tablesHaveTheSameCounts(format: String, separator: Unicode.Scalar) async throws {
    let timeline = try await timeline("الميناء", "--share", "--format", "json").json(TimelineJSON.self)
    let run = try await self.timeline("الميناء", "--share", "--format", format)
    let rows = try DelimitedReader.rows(of: run.text, separator: separator)
    #expect(rows.first == ["period", "start", "articles", "coverage", "share"])
    try #require(rows.count == timeline.periods.count + 1)
    for (row, period) in zip(rows.dropFirst(), timeline.periods) {
      #expect(row[..<4] == [period.period, period.start, "\(period.articles)", "\(period.coverage ?? -1)"])
      #expect(row[4] == period.share.map { String(format: "%.6f", $0) } ?? "")
      // A month in which nothing was published has no share.
      #expect((period.share == nil) == (period.coverage == 0))
    }
    #expect(timeline.periods.contains { $0.share == nil } && timeline.periods.contains { $0.share == 0 })
    let plain = try await self.timeline("الميناء", "--format", format)
    #expect(
      try DelimitedReader.rows(of: plain.text, separator: separator) == rows.map { Array($0.prefix(3)) })
  }

  @Test func aShareOfNothingIsNull() async throws {
    let run = try await timeline("الميناء", "--share", "--format", "json")
    #expect(run.text.contains("\"coverage\":0,\"period\":\"2020-10\",\"share\":null"))
  }

  @Test func nothingFoundIsAnEmptyAnswer() async throws {
    let json = try await timeline("زبرجد", "--format", "json")
    #expect(json.code == 1)
    #expect(try json.json(TimelineJSON.self).periods == [])
    let table = try await timeline("زبرجد", "--format", "csv")
    #expect((table.code, table.text) == (1, "period,start,articles\n"))
  }

  /// A timeline counts what a search finds: the matching set, by the same filters.
  @Test(arguments: SampleData.searches)
  func totalsAreThoseOfTheSearch(_ search: SampleData.Search) async throws {
    let archive = try await SampleData.archive.value.path
    let found = try await arshif(
      ["search", "--match", "all", "--limit", "1", "--format", "json"] + search.arguments, archive: archive)
    let run = try await arshif(["timeline", "--format", "json"] + search.arguments, archive: archive)
    let timeline = try run.json(TimelineJSON.self)
    let (total, understood) = try { ($0.total, $0.understood) }(found.json(SearchJSON.self))
    #expect((timeline.total, timeline.understood) == (total, understood))
    let placed = timeline.periods.reduce(0) { $0 + $1.articles }
    #expect(placed + timeline.undated + timeline.imprecise == total)
    #expect(run.code == found.code)
  }

  @Test func exclusionsNeedNoQuotes() async throws {
    let all = try await timeline("الميناء", "--format", "json").json(TimelineJSON.self)
    let fewer = try await timeline("الميناء", "-العاصفة", "--format", "json").json(TimelineJSON.self)
    #expect(fewer.understood == "الميناء NOT العاصفة")
    #expect(fewer.total < all.total)
    let quoted = try await timeline("الميناء -العاصفة", "--format", "json").json(TimelineJSON.self)
    #expect(quoted.periods == fewer.periods)
  }

  @Test func notesAreInJSONAndOnStandardError() async throws {
    let run = try await timeline("«قره باغ", "--format", "json")
    let notes = try run.json(TimelineJSON.self).notes
    #expect(notes.contains { $0.contains("a quote is not closed") })
    #expect(run.noteLines.filter { $0.hasPrefix("note: ") } == notes.map { "note: " + $0 })
  }
}
