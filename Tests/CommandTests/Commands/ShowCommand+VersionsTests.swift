import Foundation
import Testing

@Suite("Versions and copies on the command line")
struct ShowCommandVersionsTests {
  private struct FactChange: Decodable, Equatable {
    let fact: String
    let old: String?
    let new: String?
  }

  private struct VersionsJSON: Decodable {
    struct Version: Decodable {
      let id: String
      let current: Bool
      let wordsAdded: Int
      let wordsRemoved: Int
      let changes: [FactChange]
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
    let changes: [FactChange]
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
      "id": "1", "source": "رويترز", "url": "https://example.com/أخبار/1",
    ],
    [
      "title": "هدنة في لبنان", "body": "قال الوزير إن الهدنة تبدأ الثلاثاء صباحا.",
      "published": "2020-11-17",
      "id": "1", "source": "رويترز",
      "url": "http://www.example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1/?utm_source=x",
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
      text.count == 4 && text[0].hasPrefix("\(id)  current  2020-11-17") && text[0].contains("+2 -1 words"))
    #expect(text[1] == "      published was: 2020-11-16, now: 2020-11-17")
    #expect(text[2].hasPrefix("      url was: https://example.com/أخبار/1, now: http://www.example.com/"))
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
      #expect(diff.changes.first == FactChange(fact: "published", old: "2020-11-16", new: "2020-11-17"))
    }
    let stats = try await archive.run("stats").text
    #expect(stats.contains("versions  1 older text") && stats.contains("copies    2 articles"))
  }

  @Test("Facts that changed are listed one by one")
  func changedFacts() async throws {
    let text = ["title": "إعادة فتح الطريق", "body": "فتحت البلدية الطريق بعد إصلاحه.", "id": "r-1"]
    let facts = [
      ["section": "محليات"], ["section": "اقتصاد", "author": "ليلى", "published": "2024-05-01T10:00Z"],
    ]
    let archive = try await SmallArchive(facts.map { text.merging($0) { $1 } })
    let listed = try await archive.run("show", "r-1", "--versions", "--format", "json").json(
      VersionsJSON.self)
    #expect(
      listed.versions.map(\.changes) == [
        [
          FactChange(fact: "published", old: nil, new: "2024-05-01T10:00Z"),
          FactChange(fact: "section", old: "محليات", new: "اقتصاد"),
          FactChange(fact: "author", old: nil, new: "ليلى"),
        ], [],
      ])
    let lines = try await archive.run("show", "r-1", "--versions").lines
    #expect(lines.contains("      section was: محليات, now: اقتصاد"))
    #expect(
      lines.contains("      author added: ليلى") && lines.contains("      published added: 2024-05-01T10:00Z")
    )
    let diff = try await archive.run("show", "r-1", "--diff").lines
    #expect(diff.contains("section was: محليات, now: اقتصاد") && diff.contains("+0 -0 words"))
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
    #expect(table[0].hasSuffix("url,copies,first-id,first-source,first-is-sure"))
    // Two days without a clock, in zones that are not known.
    #expect(table[1].hasSuffix(",وكالة,no") && table[1].contains(",2,"))
    #expect(text.text.contains("perhaps first") && grouped.text.contains("\"first_is_sure\":false"))
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
