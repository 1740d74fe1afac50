import ArabicText
import Foundation
import InvertedIndex

/// Finds the words of the archive that a word of a query may have been meant to be.
///
/// Lives for one read transaction.
struct WordSuggester {
  /// Most suggestions for one word.
  static let limit = 3
  /// Forms whose score is lower than the best by more are not offered: to the base e, so the best is a hundred times likelier.
  private static let margin = 5.0
  /// Longer words are addresses and the like.
  private static let lengths = 3...32

  let vocabulary: VocabularyReader
  let analyzer: Analyzer
  let articleCount: Int

  /// Words in fewer articles are not offered: in large archives every slip occurs now and then.
  private var leastCount: Int { max(1, min(5, articleCount / 2_000)) }
  /// Words in fewer articles are looked at: they may be slips that the archive itself holds.
  private var rarity: Int { max(leastCount, articleCount / 20_000) }

  /// What may have been meant by a word that hardly any article holds; nothing for other words.
  ///
  /// A word that some articles hold competes with its suggestions, at no cost: they must be much commoner.
  /// - Parameter word: as typed, between two blanks.
  func suggestions(ifUnknown word: String) throws -> [Suggestion] {
    let rare = try contentTokens(of: word).filter { try documentCount(of: $0) < rarity }
    guard !rare.isEmpty else { return [] }
    if let retyped = try retyped(word) { return [retyped] }
    var found: [Suggestion] = []
    for token in rare {
      let typed = Self.part(of: word, token.range)
      let count = try vocabulary.documentCount(ofForm: token.normalized)
      let least = count > 0 ? log(Double(count)) : -.infinity
      found += try suggestions(for: token, typed: typed, above: least)
    }
    return found
  }

  /// The words of the archive nearest to a word, whether or not it is one of them; the nearest first.
  func neighbours(of word: String) throws -> [Suggestion] {
    var found = try retyped(word).map { [$0] } ?? []
    for token in contentTokens(of: word) {
      found += try suggestions(for: token, typed: Self.part(of: word, token.range), above: -.infinity)
    }
    return found
  }

  /// What the keys type with the other keyboard, where the archive has that word.
  private func retyped(_ word: String) throws -> Suggestion? {
    for text in Keyboard.retyped(word) where Self.lengths.contains(text.unicodeScalars.count) {
      let tokens = analyzer.tokens(of: text)
      guard tokens.count == 1, let token = tokens.first, token.kind == .content else { continue }
      let count = try documentCount(of: token)
      guard count >= leastCount else { continue }
      let spelling = try SpellingInTexts(vocabulary.db, analyzer: analyzer).spelling(of: token)
      return Suggestion(word: word, text: spelling, documentCount: count, reason: .keyboard)
    }
    return nil
  }

  private func suggestions(for token: AnalyzedToken, typed: String, above least: Double) throws
    -> [Suggestion]
  {
    let word = token.normalized
    guard Self.lengths.contains(word.unicodeScalars.count),
      !word.unicodeScalars.contains(where: { $0.properties.numericType != nil })
    else { return [] }
    var ranked: [(Suggestion.Reason, RankedForm)] = []
    if let channel = SpellingChannel(latin: word) {
      ranked += try forms(by: channel, besides: word, above: -.infinity).map { (.transliteration, $0) }
    }
    if let channel = SpellingChannel(typing: word) {
      ranked += try forms(by: channel, besides: word, above: least).map { (.spelling, $0) }
    }
    return try offers(of: ranked, typed: typed)
  }

  /// A written form of the archive, and how likely it was meant.
  private struct RankedForm {
    let form: String
    let score: Double
  }

  /// The likeliest forms first.
  private func forms(by channel: SpellingChannel, besides word: String, above least: Double) throws
    -> [RankedForm]
  {
    var forms: [RankedForm] = []
    for candidate in try VocabularyWalk.candidates(channel, in: vocabulary) where candidate.form != word {
      let count = try vocabulary.documentCount(ofForm: candidate.form)
      guard count >= leastCount else { continue }
      let score = channel.score(documentCount: count, cost: candidate.cost)
      if score > least { forms.append(RankedForm(form: candidate.form, score: score)) }
    }
    forms.sort {
      $0.score != $1.score ? $0.score > $1.score : $0.form.utf8.lexicographicallyPrecedes($1.form.utf8)
    }
    let best = forms.first?.score ?? 0
    return forms.filter { $0.score >= best - Self.margin }
  }

  /// The first forms as articles write them; one of each light stem, for a search finds the others with it.
  private func offers(of ranked: [(reason: Suggestion.Reason, form: RankedForm)], typed: String) throws
    -> [Suggestion]
  {
    var offers: [Suggestion] = []
    var stems: Set<String> = []
    for (reason, ranked) in ranked where offers.count < Self.limit {
      guard let token = analyzer.tokens(of: ranked.form).first, token.kind == .content,
        stems.insert(token.lightStem).inserted
      else { continue }
      let spelling = try SpellingInTexts(vocabulary.db, analyzer: analyzer).spelling(of: token)
      offers.append(
        Suggestion(
          word: typed, text: spelling, documentCount: try documentCount(of: token), reason: reason))
    }
    return offers
  }

  private func contentTokens(of text: String) -> [AnalyzedToken] {
    analyzer.tokens(of: text).filter { $0.kind == .content }
  }

  private func documentCount(of token: AnalyzedToken) throws -> Int {
    try min(vocabulary.documentCount(of: token.indexTerm), articleCount)
  }

  private static func part(of text: String, _ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
