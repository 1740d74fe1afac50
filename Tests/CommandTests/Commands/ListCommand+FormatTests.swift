import Foundation
import Testing

/// What `arshif list`, `show` and `stats` write. All runs ask the archive of the sample data.
@Suite("Formats of list, show and stats")
struct ListCommandFormatTests {
  private func run(_ arguments: String...) async throws -> CommandRun {
    try await arshif(arguments, archive: SampleData.archive.value.path)
  }

  @Test func listAsJSON() async throws {
    let run = try await run("list", "--format", "json", "--limit", "3")
    #expect(try keys(of: run.stdout) == ["total", "articles", "next", "notes"])
    let answer = try run.json(ListJSON.self)
    #expect((answer.total, answer.articles.count) == (49, 3))
    #expect(answer.next == answer.articles.last?.id)
    let dates = answer.articles.compactMap(\.published)
    #expect(dates == dates.sorted(by: >))
    let last = try await self.run("list", "--format", "json", "--limit", "100")
    #expect(try last.json(ListJSON.self).next == nil)
  }

  @Test func listAsJSONLinesIDsAndTables() async throws {
    let articles = try await run("list", "--format", "json", "--limit", "100").json(ListJSON.self).articles
    #expect(articles.count == 49)
    #expect(
      try await run("list", "--format", "jsonl", "--limit", "100").jsonLines(ArticleJSON.self) == articles)
    #expect(try await run("list", "--format", "ids", "--limit", "100").lines == articles.map(\.id))
    for (format, separator) in [("csv", ","), ("tsv", "\t")] as [(String, Unicode.Scalar)] {
      let text = try await run("list", "--format", format, "--limit", "100").text
      let rows = try DelimitedReader.rows(of: text, separator: separator)
      #expect(
        rows.first == ["published", "published_utc", "id", "source", "section", "title", "author", "url"])
      let cells = articles.map { article in
        [
          article.published, article.id, article.source, article.section, article.title, article.author,
          article.url,
        ].map { $0 ?? "" }
      }
      #expect(rows.dropFirst().map { [$0[0]] + $0[2...] } == cells)
    }
  }

  /// The zone as it was written, and the same moment at UTC where there is one.
  @Test(arguments: [
    ("2018-10-02T00:30:05+04:00", "2018-10-02 00:30 +04  ", "2018-10-01T20:30:05Z"),
    ("2018-10-02T00:30-03:30", "2018-10-02 00:30 -03:30  ", "2018-10-02T04:00Z"),
    ("2018-10-01T23:00Z", "2018-10-01 23:00 UTC  ", "2018-10-01T23:00Z"),
    ("2018-10-01T23:00", "2018-10-01 23:00      ", ""),
    ("2018-10-01", "2018-10-01            ", ""),
    ("", "undated               ", ""),
  ])
  func zones(date: String, column: String, utc: String) async throws {
    var article = ["title": "خبر", "body": "كلمة في النص"]
    if !date.isEmpty { article["published"] = date }
    let archive = try await SmallArchive([article])
    #expect(try await archive.run("list").text.hasPrefix(column))
    #expect(try await archive.run("search", "كلمة").text.contains(column))
    for command in [["list"], ["search", "كلمة"]] {
      let text = try await arshif(command + ["--format", "csv"], archive: archive.path).text
      let rows = try DelimitedReader.rows(of: text)
      let place = try #require(rows.first?.firstIndex(of: "published_utc"))
      #expect(rows.last?[place - 1] == date)
      #expect(rows.last?[place] == utc)
    }
  }

  @Test func pagesContinueBehindAnArticle() async throws {
    let whole = try await run("list", "--format", "ids", "--limit", "100").lines
    var paged: [String] = []
    var after: [String] = []
    repeat {
      let page = try await arshif(
        ["list", "--format", "json", "--limit", "7"] + after, archive: SampleData.archive.value.path)
      let answer = try page.json(ListJSON.self)
      paged += answer.articles.map(\.id)
      after = answer.next.map { ["--after", $0] } ?? []
    } while !after.isEmpty && paged.count < 200
    #expect(paged == whole)
  }

  @Test func theTextNamesTheNextPage() async throws {
    let run = try await run("list", "--limit", "2")
    #expect(run.lines.count == 2)
    let id = try #require(
      run.lines.last?.split(separator: "  ", omittingEmptySubsequences: true).dropFirst().first)
    #expect(
      run.notes == "49 articles, showing 2; next page: --after \(id.trimmingCharacters(in: .whitespaces))\n")
  }

  @Test func anUnknownArticleToContinueBehindIsNamed() async throws {
    let run = try await run("list", "--after", "nope")
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: nope: "))
  }

  @Test func showsAnArticleAsText() async throws {
    let run = try await run("show", "MS-201")
    #expect((run.code, run.notes) == (0, ""))
    #expect(run.lines.contains("source: وكالة المشرق للأنباء"))
    #expect(run.lines.contains("published: 2020-11-10T14:05+02:00"))
    #expect(run.lines.contains("اتفاق على وقف إطلاق النار في قره باغ برعاية روسية"))
    #expect(
      run.lines.contains { $0.hasPrefix("from: \(SampleData.folder)/articles.jsonl:2 (jsonl, UTF-8, ") })
    #expect(run.lines.count { $0.hasPrefix("دخل وقف") || $0.hasPrefix("وينص") || $0.hasPrefix("وأعرب") } == 3)
  }

  @Test func showsAnArticleAsJSON() async throws {
    let id = try #require(try await run("search", "قره باغ", "--format", "ids", "--limit", "1").lines.first)
    let run = try await run("show", id, "--format", "json")
    let expected: Set = [
      "article", "body", "published_raw", "published_from", "image", "origin", "origin_record", "read_as",
      "ingested_at",
      "sha256", "fetched_at", "current_id", "removed",
    ]
    #expect(try keys(of: run.stdout) == expected)
    let shown = try run.json(ShownJSON.self)
    #expect(shown.article.id == id)
    #expect(shown.publishedRaw == "16-11-2020 | 09:06")
    #expect(shown.image == "Doc-P-766587-637411395975910387.jpg")
    #expect(shown.sha256.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(
      shown.removed.contains { $0.text == "Advertisement" && $0.number == 1 && $0.reason == "advertisement" })
    #expect(!shown.body.contains("Advertisement"))
  }

  @Test func showsWhatWasTakenOff() async throws {
    let id = try #require(try await run("search", "قره باغ", "--format", "ids", "--limit", "1").lines.first)
    let plain = try await run("show", id).lines
    let removed = try await run("show", id, "--removed").lines
    #expect(Array(removed.prefix(plain.count)) == plain)
    #expect(removed.contains("removed:"))
    #expect(removed.contains("1  advertisement label  Advertisement"))
    #expect(!plain.contains { $0.contains("Advertisement") })
  }

  @Test(arguments: ["nope", "", "ZZZZ", "' OR 1=1 --"])
  func anUnknownIDIsNamed(id: String) async throws {
    let run = try await run("show", "--", id)
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: \(id): no article has this id"))
  }

  @Test func countsWhatTheArchiveHolds() async throws {
    let run = try await run("stats", "--format", "json")
    let expected: Set = [
      "articles", "undated", "older_versions", "stories", "story_articles", "oldest", "newest", "sources",
      "sections", "years", "terms", "written_forms",
      "file_bytes", "ranked_articles", "ranking_bytes", "analyzer",
    ]
    #expect(try keys(of: run.stdout) == expected)
    let counts = try run.json(StatsJSON.self)
    #expect((counts.articles, counts.undated) == (49, 3))
    #expect((counts.oldest, counts.newest) == ("2020-08-20", "2023-10-06"))
    for parts in [counts.sources, counts.sections] { #expect(parts.map(\.articles).reduce(0, +) == 49) }
    #expect(counts.years.map(\.name) == ["2020", "2021", "2022", "2023"])
    #expect(counts.years.map(\.articles).reduce(0, +) == 46)
    #expect(counts.fileBytes == fileSize(try await SampleData.archive.value.path))
    let text = try await self.run("stats")
    #expect(text.lines.first == "articles  49, undated 3")
    #expect(text.lines.contains { $0.hasSuffix("  Lebanon 24") })
    #expect(text.notes.isEmpty)
  }
}
