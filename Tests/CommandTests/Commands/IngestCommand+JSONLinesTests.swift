import Foundation
import TestSupport
import Testing

/// JSON lines and JSON files as other programs write them.
@Suite("JSON lines")
struct IngestCommandJSONLinesTests {
  private static let five = (1...5).map { "{\"id\":\"\($0)\",\"title\":\"خبر \($0)\"}" }

  private func ids(_ archive: String) async throws -> [String] {
    try await arshif("list", "--format", "jsonl", archive: archive).jsonLines(ArticleJSON.self)
      .compactMap(\.externalId).sorted()
  }

  /// A line cut off in the middle of five: the four others are stored, the line is named.
  @Test(arguments: ["{\"id\":\"3\",\"title\":\"خ", "{\"id\":\"3\"}", "نص", "[1]", "{\"title\":\"\\ud800\"}"])
  func aBadLineIsNamedAndTheOthersAreStored(bad: String) async throws {
    let folder = try TemporaryFolder()
    var lines = Self.five
    lines[2] = bad
    let input = try folder.write(lines.joined(separator: "\n") + "\n", to: "five.jsonl")
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect((run.code, run.text) == (3, ""))
    #expect(run.noteLines.count == 2, "\(run.notes)")
    #expect(run.notes.hasPrefix("arshif: \(input):3: "))
    #expect(run.noteLines.last == "stored 4, undated 4, failed 1 (1 file)")
    #expect(try await ids(folder.path("a.arshif")) == ["1", "2", "4", "5"])
  }

  /// The same five articles in other clothes.
  @Test(arguments: [
    ("", "\n", ""), ("", "\n", "\n"), ("", "\r\n", "\r\n"), ("\u{FEFF}", "\n", "\n"),
    ("\n\n", "\n\n", "\n\n"), ("[", ",", "]"),
    ("\u{FEFF}[\r\n  ", ",\r\n  ", "\r\n]\r\n"),
  ])
  func isReadHoweverItIsWritten(before: String, between: String, behind: String) async throws {
    let text = before + Self.five.joined(separator: between) + behind
    let folder = try TemporaryFolder()
    let input = try folder.write(text, to: "five")
    let archive = folder.path("a.arshif")
    let run = try await arshif("ingest", input, archive: archive)
    #expect((run.code, run.notes) == (0, "stored 5, undated 5 (1 file)\n"))
    #expect(try await ids(archive) == ["1", "2", "3", "4", "5"])
    let piped = try await arshif(["ingest", "-"], archive: folder.path("b.arshif"), input: Data(text.utf8))
    #expect((piped.code, piped.notes) == (0, "stored 5, undated 5 (1 file)\n"))
  }

  @Test func oneObjectOverSeveralLines() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("{\n  \"title\": \"خبر\",\n  \"body\": \"نص\"\n}\n", to: "one.json")
    #expect(
      try await arshif("ingest", input, archive: folder.path("a.arshif")).notes
        == "stored 1, undated 1 (1 file)\n")
  }

  @Test func fieldsAreKeptAsGiven() async throws {
    let article = [
      "id": "x-7", "title": "عُنْوان", "body": "فقرة.\n\nأخرى", "published": "الاثنين ١٦ تشرين الثاني ٢٠٢٠",
      "source": "صحيفة",
      "section": "قسم", "author": "كاتب", "url": "https://example.org/7", "image": "7.jpg",
    ]
    let archive = try await SmallArchive([article])
    let shown = try await archive.run("show", "x-7", "--format", "json").json(ShownJSON.self)
    let summary = shown.article
    #expect(
      (summary.title, summary.source, summary.section, summary.author) == ("عُنْوان", "صحيفة", "قسم", "كاتب"))
    #expect((summary.published, summary.precision) == ("2020-11-16", "day"))
    #expect((shown.publishedRaw, shown.publishedFrom) == (article["published"], "field published"))
    #expect((shown.body, summary.url, shown.image) == (article["body"], article["url"], article["image"]))
    #expect(shown.originRecord == 1)
    #expect(shown.origin == archive.folder.path("small.jsonl"))
  }

  @Test func duplicatesAreStoredOnceUnlessAskedFor() async throws {
    let twice = [
      ["id": "1", "title": "خبر", "body": "نص", "source": "أ"],
      ["id": "1", "title": "خبر معدّل", "body": "نص آخر", "source": "أ"],
      ["id": "2", "title": "خبر", "body": "نص", "source": "أ"],
      ["id": "1", "title": "غيره", "body": "لمصدر آخر", "source": "ب"],
    ]
    let once = try await SmallArchive(twice)
    #expect(
      (once.ingest.code, once.ingest.notes) == (
        0,
        "stored 3, new versions 1, undated 3 (1 file)\n"
      ))
    let all = try await SmallArchive(twice, options: ["--keep-duplicates"])
    #expect((all.ingest.code, all.ingest.notes) == (0, "stored 4, undated 4 (1 file)\n"))
    let ids = try await all.run("list", "--format", "ids").lines
    #expect(Set(ids).count == 4)
  }

  @Test func sourceAndSectionOfTheOptionsFillGaps() async throws {
    let archive = try await SmallArchive(
      [["title": "أ", "source": "معروف"], ["title": "ب"]], options: ["--source", "بديل", "--section", "عام"])
    let articles = try await archive.run("list", "--format", "jsonl").jsonLines(ArticleJSON.self)
    #expect(Set(articles.compactMap(\.source)) == ["معروف", "بديل"])
    #expect(articles.allSatisfy { $0.section == "عام" })
  }

  /// A page that is named to be JSON, and the other way round.
  @Test func aNamedFormatIsTaken() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("{\"title\":\"خبر\"}\n", to: "one.jsonl")
    let page = try folder.write("عنوان الخبر\n\nنص الخبر كما هو في الصفحة.\n", to: "page.txt")
    let text = try await arshif("ingest", "--format", "text", input, archive: folder.path("a.arshif"))
    // As a page it is code and nothing else.
    #expect(text.code == 2 && text.notes.contains("no article on this page"), "\(text.notes)")
    let json = try await arshif("ingest", "-q", "--format", "jsonl", page, archive: folder.path("b.arshif"))
    #expect((json.code, json.noteLines.count) == (2, 2))
    #expect(json.noteLines.allSatisfy { $0.hasPrefix("arshif: \(page):") && $0.contains("invalid JSON") })
  }
}
