import Foundation
import TestSupport
import Testing

/// `arshif extract`: what would be stored, without an archive.
@Suite("Extract")
struct ExtractCommandTests {
  private static let page = SampleData.folder + "/pages/lebanon24-766587.txt"

  @Test func printsOneObjectOfAPage() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(["extract", Self.page, "--format", "json"], in: folder.path)
    #expect((run.code, run.notes, run.lines.count) == (0, "", 1))
    let article = try run.json(ExtractedJSON.self)
    #expect(
      article.title == "بوتين وماكرون يؤكدان استعداد روسيا وفرنسا لتنسيق العمل حول قره باغ ضمن مجموعة مينسك")
    #expect((article.published, article.precision) == ("2020-11-16T09:06", "minute"))
    #expect((article.source, article.section) == ("Lebanon 24", "عربي-دولي"))
    #expect((article.encoding, article.repaired, article.format) == ("UTF-8", false, "text"))
    #expect(article.removed.contains { $0.text == "facebook" && $0.reason == "share" })
    #expect(article.body.contains("\n\n"))
    #expect(article.lines == nil)
    #expect(
      try keys(of: run.stdout).isSuperset(of: [
        "title", "published", "precision", "source", "section", "author", "url", "image", "body", "removed",
        "encoding", "repaired",
      ]))
    #expect(try folder.names() == [])
    #expect(try await arshif(["extract", Self.page, "--json"]).text == run.text)
  }

  @Test func explainsEveryLine() async throws {
    let json = try await arshif(["extract", Self.page, "--explain", "--format", "json"]).json(
      ExtractedJSON.self)
    let lines = try #require(json.lines)
    #expect(lines.contains { $0.use == "title" && $0.text == json.title })
    #expect(lines.contains { $0.use == "removed" && $0.reason == "share" })
    #expect(lines.filter { $0.use == "body" }.count == json.body.components(separatedBy: "\n\n").count)
    let text = try await arshif(["extract", Self.page, "--explain"])
    #expect(text.code == 0)
    // The verdict stands before the Arabic.
    #expect(text.lines.contains { $0.contains(/^ +5  = title +بوتين/) })
    #expect(text.lines.contains { $0.contains(/^ +13  - share, send or print button +facebook/) })
  }

  @Test func printsAnObjectForEachArticle() async throws {
    let run = try await arshif([
      "extract", "--json", SampleData.folder + "/formats/mashreq-feed.xml",
      SampleData.folder + "/formats/wadi-bulletin.csv",
    ])
    #expect(run.code == 0)
    let articles = try run.jsonLines(ExtractedJSON.self)
    #expect(articles.map(\.format) == ["feed", "feed", "csv", "csv", "csv"])
    #expect(articles.map(\.record) == [1, 2, 2, 5, 6])
    #expect(articles.first?.body.components(separatedBy: "\n\n").count == 3)
    #expect(articles.last?.published == "2021-05-27")
  }

  /// As an ingest does.
  @Test func tellsWhatIsLeftOut() async throws {
    let folder = try TemporaryFolder()
    let channel = try folder.write(
      """
      {"name":"قناة الوادي","type":"public_channel","id":1,"messages":[
      {"id":1,"type":"service","date":"2024-03-05T10:00:00","action":"create_channel","text":""},
      {"id":2,"type":"message","date":"2024-03-05T10:00:00","text":"🔴"},
      {"id":3,"type":"message","date":"2024-03-05T10:00:00","text":"-"},
      {"id":4,"type":"message","date":"2024-03-05T10:01:00","text":"وصل الوفد إلى المدينة"}]}
      """, to: "result.json")
    let line = "skipped: without text 2, a service message 1"
    let run = try await arshif(["extract", "--json", channel])
    #expect(run.code == 0 && run.lines.count == 1)
    #expect(run.noteLines.last == line)
    #expect(try await arshif(["extract", "--json", "-q", channel]).notes == "")
    let ingest = try await arshif("ingest", channel, archive: folder.path("a.arshif"))
    #expect(ingest.noteLines.contains(line))
  }

  @Test func readsStandardInput() async throws {
    let run = try await arshif(
      ["extract", "--json", "--map", "الخبر=title", "-"], input: Data("{\"الخبر\":\"عاجل\"}\n".utf8))
    #expect(try run.json(ExtractedJSON.self).title == "عاجل")
  }

  @Test func exitCodesTellWhatWasFound() async throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("", to: "empty.txt")
    #expect(try await arshif(["extract", bad]).code == 2)
    let partly = try await arshif(["extract", bad, Self.page])
    #expect((partly.code, partly.noteLines.count) == (3, 1))
    let none = try folder.write("[]", to: "none.json")
    #expect(try await arshif(["extract", none]).code == 1)
    #expect(try await arshif(["extract"]).code == 64)
    let missing = try await arshif(["extract", folder.path("x")])
    #expect((missing.code, missing.noteLines.count) == (2, 1))
  }
}
