@testable import ArabicText
import Testing

@Suite("Why a word has its stem")
struct WordExplainerTests {
  private let explainer = WordExplainer()

  /// `rule>text` of each step, after those that split the word.
  private static func told(_ words: [ExplainedWord]) -> String {
    words.flatMap { word in (word.splits + word.parts.flatMap(\.steps)).map(told) }.joined(separator: " ")
  }

  private static func told(_ step: AnalysisStep) -> String { "\(step.rule.rawValue)>\(step.after)" }

  @Test(
    "The rules in their order, each with what it leaves",
    arguments: [
      ("كتاب", "", "the stem itself"),
      ("كتّابٌ", "plain_letters>كتاب", "marks"),
      ("المدرسة", "folded_letters>المدرسه article>مدرسه", "the ة is a letter of the stem"),
      ("والكتاب", "conjunction>الكتاب article>كتاب", "و and ال"),
      ("وبالكتاب", "conjunction>بالكتاب preposition_with_article>كتاب", "و and بال"),
      ("لكتابها", "preposition>كتابها pronoun>كتاب", "ل and ها"),
      ("سيكتب", "future>يكتب", "the future"),
      ("للوحة", "folded_letters>للوحه preposition>لوحه lexicon>لوحه", "ل alone, before a word of its own"),
      ("رييس", "hamza_seat>رءيس", "the seat of the hamza"),
      ("عضوا", "alef>عضو", "tanwin"),
      ("كتبت", "verb_ending>كتب", "a verb"),
      ("لاعبي", "construct_state>لاعب", "a plural before a noun"),
      ("مهندسون", "dual_or_plural>مهندس", "a plural"),
      ("سياسية", "folded_letters>سياسيه final_heh>سياسي", "a feminine"),
      ("الوزراء", "article>وزراء lexicon>وزير", "a broken plural"),
      ("السودان", "article>سودان", "ال and no dual"),
      ("لله", "lexicon>الله", "a form of a word of its own is led there once"),
      ("BBC", "plain_letters>bbc", "capitals"),
      ("١٢٥", "plain_letters>125", "digits"),
    ])
  func steps(word: String, expected: String, why: String) {
    #expect(Self.told(explainer.words(of: word)) == expected, "\(why)")
  }

  @Test(
    "Words that are split, or have a part that is no word",
    arguments: [
      ("عبدالله", "joined_name>عبد الله", ["عبد", "الله"]),
      ("أبوظبي", "joined_name>أبو ظبي", ["أبو", "ظبي"]),
      ("كوفيد-19", "segmentation>كوفيد 19", ["كوفيد", "19"]),
      ("شركةGoogle", "segmentation>شركة Google", ["شركة", "Google"]),
      ("الـBBC", "lone_clitic>BBC", ["BBC"]),
      ("«الهدنة»", "", ["الهدنة"]),
      ("1,250", "", ["1,250"]),
      ("!؟", "", []),
    ])
  func splits(word: String, expected: String, parts: [String]) throws {
    let explained = try #require(explainer.words(of: word).first)
    #expect(explained.splits.map(Self.told).joined(separator: " ") == expected)
    #expect(explained.parts.map(\.text) == parts)
  }

  @Test("Each word of a text, between blanks of all kinds")
  func phrase() {
    #expect(explainer.words(of: " مجلس  الأمن\u{00A0}الدولي\n").map(\.text) == ["مجلس", "الأمن", "الدولي"])
    #expect(explainer.words(of: " \t").isEmpty)
  }

  @Test("A stop word has no stem, and a long word is its own")
  func unstemmed() throws {
    let stopWord = try #require(explainer.words(of: "إلى").first?.parts.first)
    #expect(stopWord.token.kind == .stopWord)
    #expect(stopWord.steps.map(\.rule) == [.foldedLetters])
    let long = String(repeating: "طويل", count: 10)
    #expect(explainer.words(of: long).first?.parts.first?.steps == [])
  }

  @Test("Our lines are named with their numbers, a chain of them one by one")
  func builtInLines() throws {
    let lines = try LexiconLine.lines(of: Lexicon.builtInText)
    let steps = explainer.words(of: "للوزراء").flatMap(\.parts).flatMap(\.steps)
    let source = try #require(steps.last?.source)
    #expect(!source.isOwn && source.line.kind == .plural && source.line.word == "وزير")
    #expect(lines.contains(source.line))
    let joined = try #require(explainer.words(of: "لأبوظبي").first?.splits.first?.source)
    #expect(joined.line.kind == .joined && joined.line.word == "ابو ظبي")
    #expect(explainer.words(of: "عبدالرحمن").first?.splits.first?.source == nil)
  }

  @Test("A newsroom's lines are named as they were typed")
  func ownLines() throws {
    let own = "same\tزيلينسكي\tزلنسكي زيلنسكى\nplural\tوزير\tوزرا\nsame\tزيلينسكي\tزلينسكي\njoined\tجبل علي\n"
    let explainer = WordExplainer(try Lexicon(own: own))
    func sources(_ word: String) -> [LexiconSource] {
      explainer.words(of: word).flatMap { $0.splits + $0.parts.flatMap(\.steps) }.compactMap(\.source)
    }
    let lines = try LexiconLine.lines(of: own)
    #expect(sources("زيلنسكي") == [LexiconSource(line: lines[0], isOwn: true)])
    #expect(sources("زلينسكي") == [LexiconSource(line: lines[2], isOwn: true)])
    #expect(sources("جبلعلي") == [LexiconSource(line: lines[3], isOwn: true)])
    // By the rule for words of the newsroom's own, and then by the line.
    #expect(sources("وبزلنسكي").map(\.line.number) == [1, 1])
    #expect(Self.told(explainer.words(of: "وبزلنسكي")) == "own_word>زلنسكي lexicon>زيلينسكي")
  }

  @Test("A form's final ه may have been a ة; one that was kept tells")
  func forms() {
    #expect(explainer.steps(ofForm: "وزيره").map(Self.told) == ["final_heh>وزير"])
    #expect(explainer.steps(ofForm: "والوزراء").map(\.rule) == [.conjunction, .article, .lexicon])
    #expect(explainer.steps(ofForm: "bbc").isEmpty)
    #expect(explainer.steps(ofForm: "عمله").last?.after != explainer.steps(ofForm: "عملة").last?.after)
  }
}
