import ArabicText
import GRDB
import InvertedIndex

/// Finds the words that a prefix stands for: those with a written form that begins so, as written, or once its clitics and
/// article are off.
///
/// A prefix is never stemmed itself: وزار would become زار. Its own article makes no difference: الولايات* finds ولايات. What
/// only looks like an article begins words, too: المان* finds ألمانيا.
struct PrefixExpansion {
  /// A stem with its forms that begin so, or a stop word.
  struct Word {
    let term: IndexTerm
    private(set) var forms: [IndexTerm] = []
    /// Articles by form, added up.
    private(set) var documentCount = 0

    fileprivate mutating func add(_ form: IndexTerm, articles: Int) {
      forms.append(form)
      documentCount += articles
    }

    /// What a text's word must be.
    var placeWord: FormPlace.Word { FormPlace.Word(term: term, forms: Set(forms.map(\.hash))) }
  }

  /// What may stand before a word, as written. What really is a clitic, the analysis says.
  private static let clitics: [String] = {
    let prepositions = ["", "ال", "ب", "ل", "ك", "س", "بال", "كال", "لل"]
    return ["", "و", "ف"].flatMap { conjunction in prepositions.map { conjunction + $0 } }
  }()

  /// What is left of a stop word must have as many letters, or be a stop word: وراء is no و and راء.
  private static let leastWord = 4

  let vocabulary: VocabularyReader
  let analyzer: Analyzer

  /// The words of the forms that begin so, with clitics and article or without, the commonest first.
  ///
  /// - Parameters:
  ///   - prefix: normalised.
  ///   - hasArticle: whether it may begin with an article: ال as typed, not أل.
  func words(beginningWith prefix: String, hasArticle: Bool = true) throws -> [Word] {
    var found = FoundForms()
    for prefix in try readings(of: prefix, hasArticle: hasArticle) {
      let folded = Self.folded(prefix)
      for clitic in Self.clitics {
        for form in try forms(from: clitic + folded) where isClitic(clitic, before: form, folded) {
          found.insert(form)
        }
      }
    }
    return found.words
  }

  /// The words of the forms that begin so as they are written.
  func words(writtenFrom prefix: String) throws -> [Word] {
    var found = FoundForms()
    for form in try forms(from: Self.folded(prefix)) { found.insert(form) }
    return found.words
  }

  /// The words of the forms that are written so, with clitics and article or without.
  func words(writtenAs text: String, hasArticle: Bool = false) throws -> [Word] {
    var found = FoundForms()
    for text in try readings(of: text, hasArticle: hasArticle) {
      let folded = Self.folded(text)
      for clitic in Self.clitics {
        for form in try forms(from: clitic + folded)
        where Self.folded(form.text) == clitic + folded && isClitic(clitic, before: form, folded) {
          found.insert(form)
        }
      }
    }
    return found.words
  }

  /// A prefix as it is and without its article, where two letters are left. الآن and الله, as they stand, have none.
  private func readings(of prefix: String, hasArticle: Bool) throws -> [String] {
    let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]  // ALEF, LAM
    guard hasArticle, prefix.unicodeScalars.starts(with: article), prefix.unicodeScalars.count >= 4 else {
      return [prefix]
    }
    let isWhole = try forms(from: Self.folded(prefix)).contains { form in
      Self.folded(form.text) == Self.folded(prefix)
        && (form.term.layer == .stopWord || form.term.text.unicodeScalars.starts(with: article))
    }
    guard !isWhole else { return [prefix] }
    return [prefix, String(prefix.unicodeScalars.dropFirst(2))]
  }

  /// Whether what stands before `rest` in a form is a clitic: the rules take it off, or the form without it has the same stem.
  private func isClitic(_ clitic: String, before form: Form, _ rest: String) -> Bool {
    if clitic.isEmpty || bare(form.text).utf8.starts(with: rest.utf8) { return true }
    let tokens = analyzer.tokens(of: String(form.text.unicodeScalars.dropFirst(clitic.unicodeScalars.count)))
    guard tokens.count == 1, let token = tokens.first else { return false }
    guard form.term.layer == .stopWord else { return token.lightStem == form.term.text }
    // A stop word has no stem. وهذا is و and another one; وأضاف is و and a word.
    return token.kind == .stopWord || token.normalized.unicodeScalars.count >= Self.leastWord
  }

  /// A careless ه stands for ة, too.
  private static func folded(_ text: String) -> String { text.replacing("ة", with: "ه") }

  private func bare(_ form: String) -> String { Self.folded(analyzer.withoutProclitics(form)) }

  // MARK: Forms

  /// A written form of the archive.
  private struct Form {
    let text: String
    let term: IndexTerm
    let articles: Int

    /// As lists of forms have it.
    var formTerm: IndexTerm { term.layer == .stopWord ? term : IndexTerm(.form, text: text) }
  }

  /// Forms by their words, each once.
  private struct FoundForms {
    private var byTerm: [String: Word] = [:]
    private var seen: Set<UInt64> = []

    mutating func insert(_ form: Form) {
      let formTerm = form.formTerm
      guard form.articles > 0, seen.insert(formTerm.hash).inserted else { return }
      byTerm[form.term.key, default: Word(term: form.term)].add(formTerm, articles: form.articles)
    }

    /// The commonest first.
    var words: [Word] {
      byTerm.values.sorted {
        $0.documentCount != $1.documentCount
          ? $0.documentCount > $1.documentCount
          : $0.term.key.utf8.lexicographicallyPrecedes($1.term.key.utf8)
      }
    }
  }

  /// Forms that begin with `prefix`, the ه of which may be a ة at the end of a word.
  private func forms(from prefix: String) throws -> [Form] {
    // Every text that begins with the prefix sorts below the prefix followed by the last scalar.
    let select = try vocabulary.db.cachedStatement(
      sql: """
        SELECT form, stem, document_count FROM written_form WHERE form >= ?1 AND form < ?1 || char(0x10FFFF)
        UNION ALL SELECT form, stem, document_count FROM written_form WHERE form = ?2
        """)
    let feminine = prefix.hasSuffix("ه") ? String(prefix.dropLast()) + "ة" : ""
    var logged = vocabulary.log.forms(from: prefix)
    if !feminine.isEmpty { logged.merge(vocabulary.log.forms(from: feminine)) { $1 } }
    var forms = try Row.fetchAll(select, arguments: [prefix, feminine]).map { row in
      let form: String = row[0]
      let added = logged.removeValue(forKey: form)?.articles ?? 0
      return Form(text: form, term: IndexTerm(.lightStem, text: row[1]), articles: row[2] + added)
    }
    forms += logged.map {
      Form(text: $0.key, term: IndexTerm(.lightStem, text: $0.value.stem), articles: $0.value.articles)
    }
    return try forms + stopWords(from: prefix)
  }

  /// Stop words have no written forms on record: they are terms themselves.
  private func stopWords(from prefix: String) throws -> [Form] {
    let key = IndexTerm(.stopWord, text: prefix).key
    let select = try vocabulary.db.cachedStatement(
      sql: "SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)")
    let keys = try Set(String.fetchAll(select, arguments: [key])).union(vocabulary.log.terms(from: key))
    return try keys.map { key in
      let text = String(key.unicodeScalars.dropFirst())
      let term = IndexTerm(.stopWord, text: text)
      return Form(text: text, term: term, articles: try vocabulary.documentCount(of: term))
    }
  }
}
