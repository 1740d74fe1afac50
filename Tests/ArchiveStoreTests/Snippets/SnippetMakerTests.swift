@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import Testing

@Suite("Marks and passages")
struct SnippetMakerTests {
  private func hit(_ query: String, _ article: Article, _ others: [Article] = []) throws -> SearchHit {
    let store = try TestArchive([article] + others)
    return try #require(try store.search(query, limit: 100).hits.first { $0.article.title == article.title })
  }

  /// A query, and what it marks, in brackets.
  private static let markCases: [(query: String, marked: String)] = [
    // Clitics belong to the word, punctuation does not.
    ("لبنان", "في [لبنان]، [ولبنان] «[بلبنان]» [للبنان]."),
    ("هدنة", "[الهدنة] [وهدنتها] [هدنه] هدير"),
    // Marks inside and behind the word are marked with it.
    ("هدنة", "انهارت [اله\u{064F}د\u{0652}ن\u{064E}ة\u{064F}] أمس"),
    ("هدنة", "[ه\u{0640}\u{0640}دنة]"),
    ("ه\u{064F}د\u{0652}نة", "[هدنة]"),
    // Hamzas and endings are one, in the query and in the text.
    ("احمد", "[أحمد] [احمد] وأمجد"),
    ("مستشفي", "[مستشفى]"),
    // NFD: alef, then U+0654 ARABIC HAMZA ABOVE.
    ("أخبار", "[ا\u{0654}خبار]"),
    // Latin and digits, joined to one mark where they touch.
    ("REUTERS", "([Reuters])"),
    ("g20", "قمة [G20] و [g20]"),
    ("2020", "عام [٢٠٢٠] أو [2020]"),
    ("كوفيد-19", "لقاح [كوفيد]-[19] وكوفيد ورقم 19"),
    // Stop words of a plain query are not marked; those of a phrase are.
    ("في لبنان", "في [لبنان] وفي غزة"),
    ("\"في لبنان\"", "كان [في] [لبنان] وفي غزة ولبنان"),
    ("على", "[على] علي [على]"),
    // A phrase is marked where it stands as a phrase.
    ("\"وقف إطلاق النار\"", "إطلاق [وقف] [إطلاق] [النار] ثم وقف النار"),
    ("\"وقف إطلاق النار\" النار", "[النار] [وقف] [إطلاق] [النار] ثم وقف [النار]"),
    // Prefixes mark every word that begins so.
    ("وزا*", "[وزارة] [وزارات] ووزير"),
    // What is excluded is not there to be marked, and alternatives that are there are.
    ("هدنة -غزة", "[هدنة]"),
    ("هدنة OR غزة", "[هدنة] [غزة]"),
    ("هدنة NEAR/3 غزة", "[هدنة] في [غزة] ثم بعيدا جدا عن ذلك كله [هدنة]"),
    // Control characters and signs around words.
    ("هدنة", "\u{01}[هدنة]\u{02} \t[هدنة]\n[هدنة]"),
    ("هدنة", "😀[هدنة]😀"),
  ]

  @Test("Whole words are marked, in the original text", arguments: markCases.indices)
  func marks(index: Int) throws {
    let (query, marked) = Self.markCases[index]
    let plain = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "[" && $0 != "]" }))
    // The same text as title and as body, so that any query finds both.
    let hit = try hit(query, Article(plain, plain))
    #expect(joined(hit.title.bracketed) == joined(marked), "\(query)")
    let passage = try #require(hit.snippets.first).passage
    let expected = marked.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
    #expect(joined(passage.bracketed) == joined(expected), "\(query)")
  }

  /// Marks that touch are one mark: G20 is two words of the index.
  private func joined(_ text: String) -> String { text.replacing("][", with: "") }

  @Test("Looser hits are marked by root key too, hits of the matching set are not")
  func looserMarks() throws {
    let article = Article("مكتبات", "مكتبات وكاتبون وكتاب")
    #expect(try hit("كتاب", article).title.bracketed == "مكتبات")
    let looser = try hit("كتاب زلزال", Article("ثان", "مكتبات وكتاب"))
    #expect(looser.isPartialMatch)
    #expect(looser.snippets.map(\.passage.bracketed) == ["[مكتبات] [وكتاب]"])
  }

  @Test("A looser hit of a phrase shows the words that brought it")
  func looserPhrase() throws {
    let hit = try hit("\"وقف إطلاق النار\"", Article("خبر", "إطلاق سراح ثم اشتعلت النار"))
    #expect(hit.isPartialMatch)
    #expect(hit.snippets.map(\.passage.bracketed) == ["[إطلاق] سراح ثم اشتعلت [النار]"])
  }

  // MARK: Passages

  /// Filler words that no query of these tests finds.
  private func filler(_ count: Int) -> String { (0..<count).map { "زهرة\($0)" }.joined(separator: " ") }

  @Test("An empty body has no passage", arguments: ["", " \n\t"])
  func emptyBody(body: String) throws { #expect(try hit("هدنة", Article("هدنة", body)).snippets.isEmpty) }

  @Test("A body without a match shows its beginning")
  func noMatchInBody() throws {
    let snippets = try hit("هدنة", Article("هدنة", filler(100))).snippets
    #expect(snippets.map(\.passage.text) == [filler(36)])
    #expect(snippets.first?.byteOffset == 0)
    #expect(snippets.first?.isCutBefore == false)
    #expect(snippets.first?.isCutAfter == true)
  }

  @Test("A short body is shown whole")
  func shortBody() throws {
    let body = "أعلنت الحكومة الهدنة"
    let snippet = try #require(try hit("هدنة", Article("خبر", body)).snippets.first)
    #expect(snippet.passage.text == body)
    #expect(!snippet.isCutBefore && !snippet.isCutAfter)
  }

  @Test("A match far inside is shown with its surroundings, cut on both sides")
  func middle() throws {
    let snippet = try #require(
      try hit("هدنة", Article("خبر", filler(200) + " الهدنة " + filler(200))).snippets.first)
    #expect(snippet.passage.bracketed.contains("[الهدنة]"))
    #expect(snippet.isCutBefore && snippet.isCutAfter)
    #expect(snippet.passage.text.split(separator: " ").count == 36)
  }

  @Test("A second passage shows the word that the first lacks")
  func twoPassages() throws {
    let body = filler(100) + " هدنة " + filler(100) + " هدنة " + filler(100) + " بيروت " + filler(50)
    let snippets = try hit("هدنة بيروت", Article("خبر", body)).snippets
    #expect(snippets.count == 2)
    #expect(snippets.map { $0.passage.marks.count } == [1, 1])
    #expect(snippets.map(\.passage.bracketed).joined().contains("[بيروت]"))
  }

  @Test("One word repeated needs one passage")
  func onePassage() throws {
    let body = Array(repeating: "هدنة " + filler(100), count: 3).joined(separator: " ")
    #expect(try hit("هدنة", Article("خبر", body)).snippets.count == 1)
  }

  @Test("The passage with more of the query is chosen")
  func bestPassage() throws {
    let body = "هدنة " + filler(100) + " هدنة في بيروت " + filler(100)
    let snippets = try hit("هدنة بيروت", Article("خبر", body)).snippets
    #expect(snippets.count == 1)
    #expect(snippets.first?.passage.marks.count == 2)
  }

  @Test("Text without white space is cut to a passage that holds the match")
  func hugeWord() throws {
    let body = String(repeating: "زهرة،", count: 5_000) + "هدنة" + String(repeating: "،زهرة", count: 5_000)
    let snippet = try #require(try hit("هدنة", Article("خبر", body)).snippets.first)
    #expect(snippet.passage.bracketed.contains("[هدنة]"))
    #expect(snippet.passage.text.utf8.count < 10_000)
    #expect(snippet.isCutBefore && snippet.isCutAfter)
  }

  @Test("A word longer than a passage is marked as far as a passage goes, or not at all")
  func hugeMatch() throws {
    let body = String(repeating: "ز", count: 20_000) + " هدنة"
    let hit = try hit("زز*", Article("خبر", body))
    #expect(hit.snippets.allSatisfy { $0.passage.text.utf8.count < 10_000 })
  }
}
