import Foundation
import TestSupport
import Testing

@Suite("Versions and copies on the command line")
struct VersionCommandTests {
  private struct VersionsJSON: Decodable {
    struct Version: Decodable {
      let id: String
      let current: Bool
      let wordsAdded: Int
      let wordsRemoved: Int
    }
    let current: String
    let versions: [Version]
  }

  private struct DiffJSON: Decodable {
    struct Part: Decodable, Equatable {
      let kind: String
      let text: String
      let words: Int
    }
    let old: String
    let new: String
    let body: [Part]
  }

  private struct SimilarJSON: Decodable {
    struct Copy: Decodable {
      let resemblance: Double
      let article: ArticleJSON
    }
    struct Story: Decodable {
      let articles: Int
      let first: ArticleJSON
    }
    let story: Story?
    let copies: [Copy]
  }

  private static let wire =
    "أعلنت الأمم المتحدة اليوم أن هدنة إنسانية ستدخل حيز التنفيذ في المدينة الساحلية صباح الغد بعد مفاوضات دامت أسابيع بين الطرفين وبوساطة إقليمية"

  private static let articles = [
    [
      "title": "هدنة في لبنان", "body": "قال الوزير إن الهدنة تبدأ الاثنين.", "published": "2020-11-16",
      "source": "رويترز", "url": "https://example.com/أخبار/1",
    ],
    [
      "title": "هدنة في لبنان", "body": "قال الوزير إن الهدنة تبدأ الثلاثاء صباحا.",
      "published": "2020-11-17",
      "source": "رويترز", "url": "http://www.example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1/?utm_source=x",
    ],
    ["title": "هدنة إنسانية", "body": wire, "published": "2020-12-02", "source": "الأهرام"],
    ["title": "هدنة إنسانية", "body": wire + " كما قيل", "published": "2020-12-01", "source": "وكالة"],
  ]

  @Test("An ingest counts versions, show lists and compares them, old ids go on")
  func versions() async throws {
    let archive = try await SmallArchive(Self.articles)
    #expect(archive.ingest.notes.contains("new versions 1"))
    #expect(try await archive.run("search", "الاثنين").code == 1)
    let id = try #require(try await archive.run("search", "الثلاثاء", "--format", "ids").lines.first)
    let listed = try await archive.run("show", id, "--versions", "--format", "json").json(VersionsJSON.self)
    #expect(listed.current == id)
    #expect(listed.versions.map(\.current) == [true, false])
    #expect(listed.versions.map(\.wordsAdded) == [2, 0])
    #expect(listed.versions.map(\.wordsRemoved) == [1, 0])
    let old = try #require(listed.versions.last?.id)
    let text = try await archive.run("show", old, "--versions").lines
    #expect(
      text.count == 2 && text[0].hasPrefix("\(id)  current  2020-11-17") && text[0].contains("+2 -1 words"))
    #expect(try await archive.run("show", old).text.contains("older version of: \(id)"))
    #expect(try await archive.run("show", old, "--format", "json").text.contains("\"current_id\":\"\(id)\""))
    let plain = try await archive.run("show", id, "--diff").text
    #expect(plain.contains("قال الوزير إن الهدنة تبدأ [-الاثنين.-]{+الثلاثاء صباحا.+}"))
    let colored = try await archive.run("show", id, "--diff", "--color", "always").text
    #expect(colored.contains("\u{1B}[31;9mالاثنين.\u{1B}[0m"))
    // From the older one, and with the pair named, the direction is the same.
    for arguments in [[old, "--diff"], [id, old, "--diff"], [old, id, "--diff"]] {
      let diff = try await arshif(["show"] + arguments + ["--format", "json"], archive: archive.path).json(
        DiffJSON.self)
      #expect(diff.old == old && diff.new == id)
      #expect(diff.body.map(\.kind) == ["kept", "removed", "added"])
    }
    let stats = try await archive.run("stats").text
    #expect(stats.contains("versions  1 older text") && stats.contains("copies    2 articles"))
  }

  @Test("An article that never changed has nothing to compare with")
  func unchanged() async throws {
    let archive = try await SmallArchive(Self.articles)
    let id = try #require(try await archive.run("search", "إنسانية", "--format", "ids").lines.first)
    let diff = try await archive.run("show", id, "--diff")
    #expect(diff.code == 2 && diff.notes.contains("its text has never changed"))
    #expect(try await archive.run("show", id, "--versions").lines.count == 1)
    #expect(try await archive.run("show", id, id).code == 64)
    #expect(try await archive.run("show", id, "--versions", "--diff").code == 64)
  }

  @Test("Copies are one hit, which names the first; similar lists them")
  func copies() async throws {
    let archive = try await SmallArchive(Self.articles)
    let apart = try await archive.run("search", "إنسانية", "--format", "json").json(SearchJSON.self)
    #expect(apart.total == 2 && apart.hits.count == 2)
    let grouped = try await archive.run("search", "إنسانية", "--group", "story", "--format", "json")
    #expect(grouped.text.contains("\"story\":{\"articles\":2,\"first\":{"))
    let answer = try grouped.json(SearchJSON.self)
    #expect(answer.total == 2 && answer.hits.count == 1)
    let text = try await archive.run("search", "إنسانية", "--group", "story")
    #expect(text.text.contains("2 copies, "))
    #expect(text.notes.contains("2 articles found, showing the stories 1-1"))
    let table = try await archive.run("search", "إنسانية", "--group", "story", "--format", "csv").lines
    #expect(table[0].hasSuffix("url,copies,first-id,first-source"))
    #expect(table[1].hasSuffix(",وكالة") && table[1].contains(",2,"))
    let id = try #require(apart.hits.first?.article.id)
    let similar = try await archive.run("similar", id, "--format", "json").json(SimilarJSON.self)
    #expect(similar.story?.articles == 2 && similar.story?.first.source == "وكالة")
    #expect(similar.copies.count == 1 && similar.copies.allSatisfy { $0.resemblance > 0.8 })
    let listed = try await archive.run("similar", id)
    #expect(listed.code == 0 && listed.lines.count == 1 && listed.notes.contains("2 copies in all"))
    let alone = try #require(try await archive.run("search", "الثلاثاء", "--format", "ids").lines.first)
    let none = try await archive.run("similar", alone)
    #expect(none.code == 1 && none.notes.contains("no copies found"))
    #expect(try await archive.run("similar", "nothing").code == 2)
  }
}
