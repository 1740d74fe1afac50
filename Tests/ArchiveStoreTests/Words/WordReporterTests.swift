import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

@Suite("What is counted with a word")
struct WordReporterTests {
  private static let articles = [
    Article("اجتماع الوزراء", "اجتمع الوزراء في الرياض، وقال وزير الصحة إن الوزراء متفقون."),
    Article("الوزيرة تزور المدارس", "زارت الوزيرة مدرستين، ورافقها وزيران من الوزارة."),
    Article("رياضة", "تُقام البطولة في الرِّيَاض، والرياضة للجميع."),
  ]

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  private func part(_ word: String, formLimit: Int = 30) throws -> WordReport.Part {
    try #require(try store.searcher.words(in: word, formLimit: formLimit).first?.parts.first)
  }

  @Test("The forms with their counts and reasons, the commonest first")
  func forms() throws {
    let part = try part("وزير")
    #expect(part.articleCount == 2)
    #expect(part.forms.map(\.form) == ["الوزراء", "الوزيره", "وزير", "وزيران"])
    #expect(part.forms.map(\.articleCount) == [1, 1, 1, 1])
    #expect(part.forms.map(\.occurrenceCount) == [3, 2, 1, 1])
    #expect(
      part.forms.map { $0.steps.map(\.rule) } == [
        [.article, .lexicon], [.article, .finalHeh], [], [.dualOrPlural],
      ])
    #expect(part.kin.map(\.stem).contains("وزاره"))
    #expect(try self.part("رياضة").forms.map(\.form) == ["رياضة", "والرياضه"])
  }

  @Test(
    "A search for the word finds as many articles, and each form is found by it",
    arguments: ["الوزراء", "الرياض", "مدارس"])
  func searches(word: String) throws {
    let part = try part(word)
    #expect(part.articleCount > 0)
    #expect(try store.search(word, matching: .all).total == part.articleCount)
    for form in part.forms {
      #expect(try store.search(form.form, matching: .all).total == part.articleCount, "\(form.form)")
    }
  }

  @Test("At most as many forms as asked for, and the number of all")
  func limit() throws {
    let part = try part("وزير", formLimit: 2)
    #expect(part.forms.count == 2)
    #expect(part.formCount == 4)
  }

  @Test("Stop words have articles and no forms; a word that no article holds has neither")
  func bare() throws {
    let stopWord = try part("في")
    #expect(stopWord.articleCount == 2)
    #expect(stopWord.forms.isEmpty && stopWord.kin.isEmpty && stopWord.remedies.isEmpty)
    let absent = try part("زبرجد")
    #expect(absent.articleCount == 0 && absent.forms.isEmpty)
  }

  @Test("What is spelt alike and counted with the word anyway is no other spelling of it")
  func suggestions() throws {
    let stems = try part("وزيرات").suggestions.map { suggestion in
      Analyzer(cacheBits: 4).tokens(of: suggestion.text).first?.lightStem
    }
    #expect(!stems.contains("وزير"))
  }
}
