import Foundation
import Testing

/// What `arshif search` writes in each format. All runs ask the archive of the sample data.
@Suite("Formats of search")
struct SearchCommandFormatTests {
  private static let query = "قره باغ"

  private func search(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["search"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test func jsonHasTheDocumentedKeys() async throws {
    let run = try await search(Self.query, "--format", "json")
    #expect(
      try keys(of: run.stdout) == [
        "query", "understood", "total", "terms", "notes", "suggestions", "relaxations", "hits",
      ])
    #expect(run.lines.count == 1)
    let answer = try run.json(SearchJSON.self)
    #expect((answer.query, answer.understood, answer.total) == (Self.query, "قره AND باغ", 5))
    #expect(answer.terms.map(\.text) == ["قره", "باغ"])
    #expect(answer.terms.map(\.articles) == [5, 5])
    #expect(answer.terms.first?.forms.first?.form == "قره")
    #expect(answer.hits.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(answer.hits.allSatisfy { !$0.looser && $0.score > 0 })
    #expect(answer.hits.map(\.score) == answer.hits.map(\.score).sorted(by: >))
    #expect(answer.hits.first?.article.precision == "minute")
  }

  @Test func theTotalIsNullWhereItWasNotCounted() async throws {
    let articles = (1...80).map {
      ["title": "خبر \($0)", "body": "قرّر مجلسُ الأمن", "published": "20\(10 + $0 % 13)-03-01"]
    }
    let archive = try await SmallArchive(articles)
    let phrase = ["search", "«مجلس الامن»", "--sort", "newest", "--limit", "2"]
    let counted = try await arshif(phrase + ["--format", "json"], archive: archive.path).json(SearchJSON.self)
    #expect(counted.total == 80)
    let run = try await arshif(phrase + ["--format", "json", "--no-total"], archive: archive.path)
    #expect(run.stdout.contains(Data("\"total\":null".utf8)))
    #expect(try run.json(SearchJSON.self).hits.map(\.article.id) == counted.hits.map(\.article.id))
    let text = try await arshif(phrase + ["--no-total"], archive: archive.path)
    #expect(text.notes.hasPrefix("some articles found, showing 1-2\n"))
  }

  @Test func everyKeyOfAHitIsThere() async throws {
    let run = try await search(Self.query, "--format", "jsonl", "--limit", "1")
    #expect(try keys(of: run.stdout) == ["rank", "score", "looser", "article", "title_marks", "snippets"])
    let hit = try #require(try run.jsonLines(HitJSON.self).first)
    #expect(hit.article.source == "Lebanon 24")
    #expect(!hit.snippets.isEmpty)
  }

  /// A query, and every written form that may be marked for it.
  @Test(arguments: [
    ("قره باغ", ["قره", "باغ", "وقره"]),
    ("أمسية شعرية", ["أُمْسِيَةٌ", "شِعْرِيَّةٌ", "الشِّعْرِ", "أُمْسِيَةً", "شِعْرِيَّةً", "أُمْسِيَةٍ", "شِعْرِيَّةٍ"]),
    ("القاهرة", ["القـــاهرة", "القاهره"]),
    ("iphone14", ["iPhone", "14"]),
  ])
  func marksAreCodePointsAroundWholeWords(query: String, forms: [String]) async throws {
    let answer = try await search(query, "--format", "json", "--match", "all").json(SearchJSON.self)
    #expect(!answer.hits.isEmpty)
    for hit in answer.hits {
      #expect(!hit.words.isEmpty)
      // Compared scalar by scalar: == would also accept a cut that loses a mark and an equivalent one that gains it.
      for word in hit.words {
        #expect(forms.contains { $0.unicodeScalars.elementsEqual(word.unicodeScalars) }, "\(word)")
      }
    }
  }

  /// The brackets of the text output and the ranges of JSON are the same marks.
  @Test(arguments: ["قره باغ", "«وقف إطلاق النار»", "ميناء", "أمسية", "وزار*", "COVID-19"])
  func bracketsOfTheTextAreTheMarksOfJSON(query: String) async throws {
    let hits = try await search(query, "--format", "jsonl").jsonLines(HitJSON.self)
    let text = try await search(query).text
    #expect(text.matches(of: /\[([^\]]*)\]/).map { String($0.1) } == hits.flatMap(\.words))
  }

  @Test func snippetsAreCutFromTheBodyAtTheirByteOffset() async throws {
    for query in ["قره باغ", "ميناء", "أمسية شعرية", "المخطوطات"] {
      for hit in try await search(query, "--format", "jsonl").jsonLines(HitJSON.self) {
        let shown = try await arshif(
          "show", hit.article.id, "--format", "json", archive: SampleData.archive.value.path)
        let body = Data(try shown.json(ShownJSON.self).body.utf8)
        for snippet in hit.snippets {
          let passage = String(
            decoding: body.dropFirst(snippet.byteOffset).prefix(snippet.text.utf8.count), as: UTF8.self)
          #expect(
            passage.split(whereSeparator: \.isWhitespace)
              == snippet.text.split(whereSeparator: \.isWhitespace))
          #expect(snippet.cutBefore == (snippet.byteOffset > 0))
        }
      }
    }
  }

  @Test(arguments: [("csv", Unicode.Scalar(",")), ("tsv", "\t")])
  func tablesReadBackRowForRow(format: String, separator: Unicode.Scalar) async throws {
    let hits = try await search("ميناء", "--format", "jsonl", "--limit", "50").jsonLines(HitJSON.self)
    let text = try await search("ميناء", "--format", format, "--limit", "50").text
    let rows = try DelimitedReader.rows(of: text, separator: separator)
    #expect(
      rows.first == [
        "rank", "id", "published", "published_utc", "source", "section", "author", "title", "snippet", "url",
      ])
    #expect(hits.count > 9)
    try #require(rows.count == hits.count + 1)
    for (row, hit) in zip(rows.dropFirst(), hits) {
      let article = hit.article
      let facts = [article.published, article.source, article.section, article.author, article.title].map {
        $0 ?? ""
      }
      #expect(row[0..<2] == ["\(hit.rank)", article.id])
      #expect([row[2]] + row[4..<8] == facts)
      #expect(row[8].contains(hit.snippets.first?.text ?? "?"))
      #expect(row[9] == article.url ?? "")
    }
  }

  @Test func idsAreOneALine() async throws {
    let hits = try await search(Self.query, "--format", "jsonl").jsonLines(HitJSON.self)
    let run = try await search(Self.query, "--format", "ids")
    #expect(run.lines == hits.map(\.article.id))
    #expect(run.lines.allSatisfy { $0.wholeMatch(of: /[0-9a-z]{16}/) != nil })
  }

  @Test func pagesJoinWithoutGapOrOverlap() async throws {
    let whole = try await search("ميناء", "--format", "ids", "--match", "all", "--limit", "100").lines
    var paged: [String] = []
    for offset in stride(from: 0, to: whole.count, by: 3) {
      paged += try await search(
        "ميناء", "--format", "ids", "--match", "all", "--limit", "3", "--offset", "\(offset)"
      ).lines
    }
    #expect(paged == whole)
    let second = try await search("ميناء", "--format", "jsonl", "--limit", "1", "--offset", "1").jsonLines(
      HitJSON.self)
    #expect(second.map(\.rank) == [2])
  }

  @Test func ordersByDate() async throws {
    for (order, isOrdered) in [("newest", { $0 >= $1 }), ("oldest", { $0 <= $1 })]
      as [(String, (String, String) -> Bool)]
    {
      let run = try await search("قرض", "--sort", order, "--format", "jsonl")
      let dates = try run.jsonLines(HitJSON.self).map(\.article.published)
      #expect(dates.count == 3)
      let dated = dates.compactMap { $0 }
      #expect(zip(dated, dated.dropFirst()).allSatisfy(isOrdered))
      // The undated article comes last either way.
      #expect(dates.last == .some(nil))
    }
  }

  /// Looser hits are marked, and are not counted.
  @Test func looserHitsAreMarked() async throws {
    let run = try await search("مدرسة", "--format", "json")
    let answer = try run.json(SearchJSON.self)
    let looser = answer.hits.filter(\.looser)
    #expect(answer.total == answer.hits.count - looser.count)
    #expect(answer.total ?? 0 > 1 && !looser.isEmpty)
    #expect(answer.hits.first?.looser == false)
    let marked = try await search("مدرسة").lines.count { $0.prefix(8).contains("~") }
    #expect(marked == looser.count)
  }
}
