import Foundation
import Testing

/// Queries as they are typed on a command line, quoted for the shell or not.
@Suite("Queries as arguments")
struct QueryArgumentsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let understood: String
    let ids: Set<String>
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: [String], _ understood: String, _ ids: Set<String>) {
      (self.arguments, self.understood, self.ids) = (arguments, understood, ids)
    }
  }

  private static let articles: [[String: String]] = [
    ["id": "1", "title": "هدنة في لبنان", "body": "أُعلنت هدنة في لبنان ولم تشمل غزة."],
    ["id": "2", "title": "اتفاق جديد", "body": "اتفاق على وقف إطلاق النار بعد هدنة قصيرة."],
    [
      "id": "3", "title": "الانتخابات النيابية",
      "body": "موعد الانتخابات في لبنان بعد إطلاق الحملات ووقف السجال والنار.",
    ],
    ["id": "4", "title": "رسالة من بيروت", "body": "كتاب عن الحرب الإسرائيلية والإسرائيليين."],
  ]
  private static let archive = Task { try await SmallArchive.shared(articles) }

  private func search(_ arguments: [String]) async throws -> CommandRun {
    try await arshif(
      ["search", "--match", "all", "--format", "json"] + arguments, archive: Self.archive.value.path)
  }

  static let rows: [Row] = [
    Row(["هدنة لبنان"], "هدنة AND لبنان", ["1"]),
    Row(["هدنة", "لبنان"], "هدنة AND لبنان", ["1"]),
    Row(["هدنة -غزة"], "هدنة NOT غزة", ["2"]),
    Row(["هدنة", "-غزة"], "هدنة NOT غزة", ["2"]),
    Row(["-غزة", "هدنة"], "هدنة NOT غزة", ["2"]),
    Row(["هدنة", "--", "-غزة"], "هدنة NOT غزة", ["2"]),
    Row(["--", "هدنة", "-غزة"], "هدنة NOT غزة", ["2"]),
    Row(["هدنة NOT غزة"], "هدنة NOT غزة", ["2"]),
    Row(["هدنة ليس غزة"], "هدنة NOT غزة", ["2"]),
    Row(["«وقف إطلاق النار»"], "\"وقف إطلاق النار\"", ["2"]),
    Row(["“وقف إطلاق النار”"], "\"وقف إطلاق النار\"", ["2"]),
    Row(["\"وقف إطلاق النار\""], "\"وقف إطلاق النار\"", ["2"]),
    Row(["وقف إطلاق النار"], "وقف AND إطلاق AND النار", ["2", "3"]),
    Row(["هدنة OR انتخابات"], "هدنة OR انتخابات", ["1", "2", "3"]),
    Row(["هدنة", "أو", "انتخابات"], "هدنة OR انتخابات", ["1", "2", "3"]),
    Row(["هدنة | انتخابات"], "هدنة OR انتخابات", ["1", "2", "3"]),
    Row(["(هدنة أو انتخابات) لبنان"], "(هدنة OR انتخابات) AND لبنان", ["1", "3"]),
    Row(["عنوان:لبنان"], "title:لبنان", ["1"]),
    Row(["title:لبنان"], "title:لبنان", ["1"]),
    Row(["نص:لبنان"], "body:لبنان", ["1", "3"]),
    Row(["اسرائيل*"], "اسرائيل*", ["4"]),
    Row(["الاسرائيل*"], "الاسرائيل*", ["4"]),
    Row(["اتفاق قرب/٥ النار"], "اتفاق NEAR/5 النار", ["2"]),
    Row(["اتفاق NEAR/2 قصيرة"], "اتفاق NEAR/2 قصيرة", []),
    Row(["بَيْرُوتُ"], "بَيْرُوتُ", ["4"]),
  ]

  @Test(arguments: rows)
  func isUnderstood(_ row: Row) async throws {
    let run = try await search(row.arguments)
    let answer = try run.json(SearchJSON.self)
    #expect(answer.understood == row.understood)
    #expect(Set(answer.hits.compactMap(\.article.externalId)) == row.ids)
    #expect(answer.notes == [])
    #expect(run.code == (row.ids.isEmpty ? 1 : 0))
  }

  /// What looked like an operator and was taken as text: said on stderr, and in the notes of JSON.
  @Test(arguments: [
    ("«هدنة", "a quote is not closed"),
    ("(هدنة", "“(” without “)”"),
    ("هدنة أو", "“أو” stands between no two terms"),
    ("*هدنة", "a star before “هدنة”"),
    ("قبل:الحرب هدنة", "“الحرب” behind “قبل:” is no date and was taken as text; write 2020-11-16"),
    ("=(هدنة)", "goes before a word or a phrase, not before a group"),
  ])
  func notesAreOnStandardError(query: String, note: String) async throws {
    let run = try await search([query])
    let inJSON = try run.json(SearchJSON.self).notes
    #expect(inJSON.contains { $0.contains(note) }, "\(inJSON)")
    let onStandardError = run.noteLines.filter { $0.hasPrefix("note: ") }
    #expect(onStandardError == inJSON.map { "note: " + $0 })
  }

  @Test(arguments: ["؟!", "…", "()", "\"\"", "***"])
  func noWordAtAllIsExitOneWithANote(query: String) async throws {
    let run = try await arshif("search", query, archive: Self.archive.value.path)
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines.first == "nothing found")
    #expect(run.noteLines.contains("note: the query holds no word to search for"))
  }

  @Test(arguments: ["", " ", "\u{00A0}"])  // NO-BREAK SPACE
  func anEmptyQueryIsExitOne(query: String) async throws {
    let run = try await arshif("search", query, archive: Self.archive.value.path)
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines.first == "nothing found")
  }

  @Test func onlyAnExclusionIsExitOneWithANote() async throws {
    for arguments in [["-غزة"], ["--", "-غزة"], ["NOT غزة"]] {
      let run = try await arshif(["search"] + arguments, archive: Self.archive.value.path)
      #expect((run.code, run.text) == (1, ""))
      #expect(
        run.notes.contains(
          "note: the query only excludes; at least one word to search for, or a filter such as date:2020, is needed"
        ))
    }
  }

  @Test func zeroHitsNameTheWordThatNoArticleHolds() async throws {
    let run = try await arshif("search", "هدنة زبرجد", "--match", "all", archive: Self.archive.value.path)
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines.contains("no article holds زبرجد"))
    #expect(!run.noteLines.contains("no article holds هدنة"))
  }

  @Test(arguments: [
    ["--nope", "هدنة"], ["هدنة", "--limit=0"], ["هدنة", "--format", "xml"], ["هدنة", "--limit"], [],
  ])
  func wrongUsageIsExit64(arguments: [String]) async throws {
    let run = try await arshif(["search"] + arguments, archive: Self.archive.value.path)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
  }

  /// Behind `--` nothing is an option.
  @Test func behindTwoHyphensEverythingIsText() async throws {
    let run = try await arshif("search", "--", "--limit", "هدنة", archive: Self.archive.value.path)
    #expect(run.code != 64, "\(run.notes)")
  }

  /// No string at all is an error: whatever is typed is text.
  @Test(arguments: [
    "'", "a\"b", "x:y:z", "^", "NEAR(", "{}", "\\", "هدنة;", "%", "a\u{0}b", "\u{202E}هدنة", "AND OR NOT",
    "col : -",
  ])
  func everyStringIsAQuery(query: String) async throws {
    let run = try await search([query.replacing("\u{0}", with: "\u{1}")])
    #expect(run.code <= 1, "\(run.notes)")
    #expect((try? run.json(SearchJSON.self)) != nil)
  }
}
