import Foundation
import TestSupport
import Testing

/// `arshif words`, on texts as newspapers print them: vocalised, misspelt, with Latin letters and digits.
@Suite("words")
struct WordsCommandTests {
  private static let articles = [
    [
      "id": "1", "title": "اجتماع الوزراء في الرياض", "published": "2024-03-01",
      "body": "عقد الوزراءُ اجتماعًا في الرِّيَاض، وقال وزير الصحّة إن جائحة كوفيد-19 انحسرت.",
    ],
    [
      "id": "2", "title": "الوزيرة في مدارس العاصمة", "published": "2024-03-02",
      "body": "زارت الوزيرة ثلاث مدارس، ونقلت الـBBC عن مسوول في وزارتها أن المدارس ستفتح أبوابها.",
    ],
    [
      "id": "3", "title": "دورة رياضية", "published": "2024-03-03",
      "body": "تنطلق الرياضة المدرسية غدًا، وحضر عبدالله المطيري حفل الافتتاح في المدرسه.",
    ],
  ]

  private static let shared = Task { try await SmallArchive.shared(articles) }

  private struct ReportJSON: Decodable {
    struct Line: Decodable { let kind, word, lexicon: String }
    struct Step: Decodable {
      let rule, before, after: String
      let removed: String?
      let line: Line?
    }
    struct Form: Decodable {
      let form: String
      let articles, occurrences: Int
      let steps: [Step]
    }
    struct Kin: Decodable { let stem: String }
    struct Remedy: Decodable { let edit, line: String }
    struct Part: Decodable {
      let text, normalized: String
      let stopWord: Bool
      let stem, rootKey: String?
      let steps: [Step]
      let articles, formCount: Int
      let forms: [Form]
      let kin: [Kin]
      let remedies: [Remedy]
    }
    let word: String
    let splits: [Step]
    let parts: [Part]
  }

  @Test("A word, its way to the stem, its forms and what would part it, as text")
  func text() async throws {
    let run = try await Self.shared.value.run("words", "وللوزراء")
    #expect(run.code == 0)
    #expect(run.notes == "")
    #expect(
      run.lines.prefix(6) == [
        "وللوزراء", "  normalised    وللوزراء", "  stem          وزير", "  root key      وزر",
        "  articles      2",
        "  steps to the stem",
      ])
    #expect(run.lines.contains("    conjunction: للوزراء  without و"))
    #expect(run.lines.contains("    preposition with article: وزراء  without لل"))
    #expect(
      run.lines.contains {
        $0.hasPrefix("    lexicon: وزير  by line ") && $0.hasSuffix(", plural وزير وزراء")
      })
    #expect(run.lines.contains("         1       2  الوزراء  article ال, lexicon plural وزير وزراء"))
    #expect(run.lines.contains("         1       2  الوزيره  article ال, final ه"))
    #expect(run.lines.contains("         1       1  وزير     the stem itself"))
    #expect(run.lines.suffix(2) == ["  to count it by itself", "    arshif lexicon add apart وزراء"])
  }

  @Test("The same as JSON")
  func json() async throws {
    let run = try await Self.shared.value.run("words", "--json", "بالمدارس", "في")
    let reports = try run.json([ReportJSON].self)
    #expect(reports.map(\.word) == ["بالمدارس", "في"])
    let part = try #require(reports.first?.parts.first)
    #expect(part.stem == "مدرسه" && part.rootKey == "درس" && !part.stopWord)
    #expect(part.steps.map(\.rule) == ["preposition_with_article", "lexicon"])
    #expect(part.steps.first?.removed == "بال")
    #expect(part.steps.last?.line?.kind == "plural" && part.steps.last?.line?.lexicon == "arshif")
    #expect(part.articles == 2 && part.formCount == 3)
    #expect(part.forms.map(\.form) == ["المدارس", "المدرسه", "مدارس"])
    #expect(part.forms.map(\.occurrences) == [1, 1, 2])
    #expect(part.remedies.map(\.line) == ["apart مدارس"])
    let stopWord = try #require(reports.last?.parts.first)
    #expect(stopWord.stopWord && stopWord.stem == nil && stopWord.forms.isEmpty)
    #expect(try await Self.shared.value.run("words", "--format", "json", "بالمدارس", "في").text == run.text)
  }

  @Test(
    "What a word is split into",
    arguments: [
      ("عبدالله", "  joined name: عبد الله"), ("كوفيد-19", "  segmentation: كوفيد 19"),
      ("الـBBC", "  lone clitic: BBC  without الـ"),
    ])
  func splits(word: String, line: String) async throws {
    let run = try await Self.shared.value.run("words", word)
    #expect(run.code == 0)
    #expect(run.lines.prefix(2) == [word, line])
  }

  @Test("Unrelated words of like spelling are not among the forms, and are named apart from them")
  func kin() async throws {
    let run = try await Self.shared.value.run("words", "--json", "الرياض")
    let part = try #require(try run.json([ReportJSON].self).first?.parts.first)
    #expect(part.articles == 1)
    #expect(part.forms.map(\.form) == ["الرياض"])
    #expect(part.kin.map(\.stem).contains("رياضي"))
  }

  @Test("Two words are compared, and what is counted with both is listed once")
  func pairs() async throws {
    let run = try await Self.shared.value.run("words", "وزير", "وزراء")
    #expect(run.lines.contains("  counted with  وزير, whose forms stand above"))
    #expect(run.lines.count { $0.contains("the stem itself") } == 1)
  }

  @Test("--limit cuts the forms and says how many more there are")
  func limit() async throws {
    let run = try await Self.shared.value.run("words", "وزير", "--limit", "1")
    #expect(run.lines.contains("         …  2 more: a higher --limit shows them"))
    #expect(try await Self.shared.value.run("words", "وزير", "--limit", "0").code == 64)
  }

  @Test("--bidi isolate sets each Arabic field off")
  func isolated() async throws {
    let run = try await Self.shared.value.run("words", "وزراء", "--bidi", "isolate")
    #expect(run.lines.contains("  stem          \u{2068}وزير\u{2069}"))
    #expect(run.lines.contains("    arshif lexicon add \u{2068}apart وزراء\u{2069}"))
  }

  @Test("Bad input is one line with what to do", arguments: ["", "  ", "!؟", "«»"])
  func noWord(text: String) async throws {
    let run = try await Self.shared.value.run("words", text)
    #expect(run.code == 2 && run.stdout.isEmpty)
    #expect(
      run.notes
        == "arshif: '\(text)': no letter or digit in it: name a word, as in arshif words الرياض\n")
  }

  @Test("No word, no archive, a word that no article holds, signs next to a word")
  func otherInput() async throws {
    #expect(try await arshif(["words"]).code == 64)
    let missing = try await arshif(["words", "وزير", "--archive", "/nowhere/none.arshif"])
    #expect(missing.code == 2 && missing.noteLines.count == 1)
    #expect(try await Self.shared.value.run("words", "زبرجد").code == 1)
    let signs = try await Self.shared.value.run("words", "وزير ؟!")
    #expect(signs.code == 0)
    #expect(signs.lines.last == "؟!  no word: it is made of signs alone")
  }

  @Test("A line of the newsroom is noted until the reindex, and named after it")
  func ownLine() async throws {
    let archive = try await SmallArchive(Self.articles)
    #expect(try await archive.run("lexicon", "add", "same", "مسؤول", "مطيري").code == 0)
    let waiting = try await archive.run("words", "المطيري")
    #expect(waiting.noteLines == ["note: 1 line of the lexicon waits for `arshif reindex`"])
    #expect(waiting.lines.contains("  stem          مطيري"))
    #expect(try await archive.run("reindex").code == 0)
    let run = try await archive.run("words", "المطيري")
    #expect(run.notes == "")
    #expect(run.lines.contains("    lexicon: مسءول  by your own line, same مسؤول مطيري"))
    #expect(run.lines.contains("         1       1  المطيري  article ال, your own line same مسؤول مطيري"))
    #expect(run.lines.suffix(2) == ["  to count it by itself", "    arshif lexicon remove same مسؤول مطيري"])
  }
}
