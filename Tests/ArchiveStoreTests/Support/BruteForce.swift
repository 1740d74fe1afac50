import ArabicCalendar
import ArabicText
@testable import ArchiveStore
import Foundation
import GRDB
@testable import InvertedIndex

/// What a query asks for, in the form that brute force reads: every clause is a run of words.
struct BruteQuery {
  /// Each a word, several that follow one another, or a beginning of words with a star behind.
  var clauses: [String]
  /// Whether any clause will do.
  var isAny = false
  /// Words that must not occur.
  var excluded: [String] = []
  /// First and last day, given as options.
  var filter = ArticleFilter()
  /// Days and a source, typed in the query.
  var typed = ArticleFilter()
  /// A source that is typed as an exclusion.
  var excludedSource: String?

  var hasPrefix: Bool { clauses.contains { $0.hasSuffix("*") } }

  /// The same in the query language.
  var text: String {
    let quoted = clauses.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    let words = quoted.joined(separator: isAny ? " OR " : " ")
    let filters = [
      typed.from.map { "after:\($0)" }, typed.to.map { "before:\($0)" },
      typed.sources.isEmpty
        ? nil : "(" + typed.sources.map { "source:\"\($0)\"" }.joined(separator: " OR ") + ")",
      excludedSource.map { "-source:«\($0)»" },
    ].compactMap(\.self)
    let isGrouped = isAny && !filters.isEmpty
    return ([isGrouped ? "(\(words))" : words] + excluded.map { "-\($0)" } + filters).joined(separator: " ")
  }
}

/// Scores every article of an archive from its text alone, with the score's own formulas and nothing of the index.
struct BruteForce {
  /// A word of the query; its terms by number.
  struct Word {
    /// One, or the stems of a prefix, the commonest first.
    let lightStems: [Int]
    /// -3 for a prefix: stop words have -1.
    let root: Int
    let form: Int
    let lightIDF: Float
    let rootIDF: Float
    let formIDF: Float
    let isSelectiveRoot: Bool
    /// Of a prefix, the forms that begin so.
    var forms: Set<Int>?
    /// Stems that are spelled much like it.
    var neighbours: [(stem: Int, similarity: Float)] = []
  }

  /// An article found.
  struct Hit {
    let id: RowID
    var score: Float
    let isPartialMatch: Bool
  }

  /// A token, its terms by number.
  private struct Place {
    let term: Int
    let root: Int
    let form: Int
  }

  private struct Document {
    let id: RowID
    let published: PublicationDate?
    let source: String?
    let columns: [[Place]]
    /// Summed occurrence weights of stems, root keys and forms, by number.
    let weights: [Int: Int]
    let norm: Float

    func holds(_ term: Int) -> Bool { weights[term] != nil }
  }

  private let analyzer = Analyzer()
  private var documents: [Document] = []
  private var numbers: [String: Int] = [:]
  /// Articles that hold a term, by its number.
  private var counts: [Int: Int] = [:]
  /// Each form's light stem; a stop word is its own.
  private var terms: [String: String] = [:]
  private var stems: some Collection<String> { terms.values.lazy.filter { !$0.hasPrefix("\u{01}") } }

  /// Reads all of the archive.
  init(_ archive: Archive) throws {
    let meanLength = try archive.reader.read { db in try IndexState(db).meanLength }
    let rows = try archive.reader.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT article.id, title, body, published, source.name
          FROM article LEFT JOIN source ON source.id = source_id ORDER BY article.id
          """
      ).map {
        (
          id: $0[0] as RowID, texts: [$0[1], $0[2]] as [String],
          published: ($0[3] as String?).flatMap(PublicationDate.init(iso8601:)), source: $0[4] as String?
        )
      }
    }
    let columns = rows.map { row in row.texts.map { numberedPlaces($0) } }
    let lengths = columns.map { $0[0].count + $0[1].count }
    for (index, row) in rows.enumerated() {
      let norm = Score.lengthNorm(length: lengths[index], meanLength: meanLength)
      let weights = Self.weights(columns[index])
      documents.append(
        Document(
          id: row.id, published: row.published, source: row.source, columns: columns[index], weights: weights,
          norm: norm))
      for term in weights.keys { counts[term, default: 0] += 1 }
    }
  }

  private static func weights(_ columns: [[Place]]) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    for (column, places) in columns.enumerated() {
      for (offset, place) in places.enumerated() {
        let weight = Score.occurrenceWeight(column: column, offset: offset)
        for term in [place.term, place.root, place.form] { weights[term, default: 0] += weight }
      }
    }
    return weights
  }

  /// Every hit, best first, rescored as the product rescores its first hundred.
  func hits(_ query: BruteQuery, _ matching: SearchRequest.Matching) -> (total: Int, hits: [Hit]) {
    var words = words(of: query)
    if matching == .all || query.hasPrefix { for index in words.indices { words[index].neighbours = [] } }
    let clauses = query.clauses.map(clause)
    let excluded = query.excluded.map(clause)
    var scored: [(hit: Hit, document: Document)] = []
    for document in documents where isLetThrough(document, query, excluded) {
      let found = clauses.lazy.map { holds(document, $0) }
      let isMatch = query.isAny ? found.contains(true) : !found.contains(false)
      let isLoose = matching != .all && !query.hasPrefix && isNear(document, words)
      guard isMatch || isLoose else { continue }
      let bonus = isMatch && matching != .any ? Score.matchBonus : 0
      let score = words.reduce(Float(0)) { $0 + wordScore($1, document) } + bonus
      scored.append(
        (Hit(id: document.id, score: score, isPartialMatch: matching == .best && !isMatch), document))
    }
    scored.sort { Self.precedes($0.hit, $1.hit) }
    var hits = scored.prefix(Rescorer.depth).map { entry in
      Hit(
        id: entry.hit.id, score: entry.hit.score + addition(words, entry.document),
        isPartialMatch: entry.hit.isPartialMatch)
    }
    hits.sort(by: Self.precedes)
    let total = matching == .any ? scored.count : scored.count { !$0.hit.isPartialMatch }
    return (total, hits + scored.dropFirst(Rescorer.depth).map(\.hit))
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    (left.score, left.id) > (right.score, right.id)
  }

  // MARK: Words

  private static func keys(of token: AnalyzedToken) -> [String] {
    let isContent = token.kind == .content
    return [
      "L2 " + token.indexTerm.key, isContent ? "L3 " + token.rootKey : "",
      "L1 " + token.formTerm.key,
    ]
  }

  private mutating func numberedPlaces(_ text: String) -> [Place] {
    let tokens = analyzer.tokens(of: text)
    for token in tokens { terms[token.formTerm.key] = token.indexTerm.key }
    for key in tokens.flatMap(Self.keys) where numbers[key] == nil {
      // No root key, no form: each a number that no word of a query has.
      numbers[key] = key.isEmpty ? -1 : numbers.count
    }
    return places(text)
  }

  /// The words of a text; a term that no article holds is -2.
  private func places(_ text: String) -> [Place] {
    analyzer.tokens(of: text).map(Self.keys).map { keys in
      let found = keys.map { numbers[$0] ?? -2 }
      return Place(term: found[0], root: found[1], form: found[2])
    }
  }

  private func words(of query: BruteQuery) -> [Word] {
    var words: [Word] = []
    var stems: Set<String> = []
    for clause in query.clauses {
      guard !clause.hasSuffix("*") else {
        words.append(prefixWord(clause))
        continue
      }
      for (token, place) in zip(analyzer.tokens(of: clause), places(clause)) where token.kind == .content {
        guard stems.insert(token.lightStem).inserted else { continue }
        words.append(
          Word(
            lightStems: [place.term], root: place.root, form: place.form, lightIDF: idf(place.term),
            rootIDF: idf(place.root), formIDF: idf(place.form),
            isSelectiveRoot: token.rootKey.unicodeScalars.count > 2,
            neighbours: neighbours(of: token.lightStem)))
      }
    }
    return words
  }

  private func prefixWord(_ clause: String) -> Word {
    let forms = prefixForms(clause)
    var counted: [String: Int] = [:]
    for form in forms { counted[terms[form] ?? "", default: 0] += counts[numbers["L1 " + form] ?? -2] ?? 0 }
    let sorted = counted.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
    }
    let count = min(counted.values.reduce(0, +), documents.count)
    return Word(
      lightStems: sorted.prefix(QueryCompiler.scoredStems).compactMap { numbers["L2 " + $0.key] }, root: -3,
      form: -3, lightIDF: Score.idf(documentCount: count, total: documents.count), rootIDF: 0, formIDF: 0,
      isSelectiveRoot: false, forms: Set(forms.compactMap { numbers["L1 " + $0] }))
  }

  /// Forms that begin so, as written or once clitics and article are off; an article that is typed makes no difference, unless the
  /// whole is a word that begins with ال by itself.
  private func prefixForms(_ clause: String) -> [String] {
    guard let prefix = analyzer.tokens(of: clause).first?.normalized else { return [] }
    let isWhole = terms.contains { key, term in
      Self.form(ofKey: key) == prefix && (term.hasPrefix("\u{01}") || term.hasPrefix("ال"))
    }
    let hasArticle = clause.hasPrefix("ال") && prefix.unicodeScalars.count >= 4 && !isWhole
    let readings = hasArticle ? [prefix, String(prefix.dropFirst(2))] : [prefix]
    return terms.keys.filter { key in
      let form = Self.form(ofKey: key)
      return readings.contains { reading in
        form.contains(reading)
          && (form.hasPrefix(reading) || analyzer.withoutProclitics(form).hasPrefix(reading)
            || Self.clitics.contains { form.hasPrefix($0 + reading) && isClitic($0, before: key) })
      }
    }
  }

  private static let clitics = ["", "و", "ف"].flatMap { conjunction in
    ["", "ال", "ب", "ل", "ك", "س", "بال", "كال", "لل"].map { conjunction + $0 }
  }.filter { !$0.isEmpty }

  private static func form(ofKey key: String) -> String {
    key.hasPrefix("\u{01}") ? String(key.unicodeScalars.dropFirst()) : key
  }

  /// Whether what is left of a form has its stem; of a stop word, whether it is one or has four letters.
  private func isClitic(_ clitic: String, before key: String) -> Bool {
    let rest = String(Self.form(ofKey: key).unicodeScalars.dropFirst(clitic.unicodeScalars.count))
    let tokens = analyzer.tokens(of: rest)
    guard tokens.count == 1, let token = tokens.first else { return false }
    guard key.hasPrefix("\u{01}") else { return token.lightStem == terms[key] }
    return token.kind == .stopWord || token.normalized.unicodeScalars.count >= 4
  }

  /// Stems of like spelling, by comparing all there are.
  private func neighbours(of stem: String) -> [(stem: Int, similarity: Float)] {
    guard stem.unicodeScalars.count >= 3, !stem.contains(where: \.isNumber) else { return [] }
    func pairs(_ word: String) -> Set<String> {
      let letters = ["^"] + word.unicodeScalars.map { String($0) } + ["$"]
      return Set(zip(letters, letters.dropFirst()).map { $0 + $1 })
    }
    let clitics = ["و", "ف", "ب", "ل", "ك", "لل", "ال"]
    func isCandidate(_ other: String) -> Bool {
      other.unicodeScalars.starts(with: stem.unicodeScalars.prefix(3))
        || clitics.contains { $0 + stem == other || $0 + other == stem && other.unicodeScalars.count >= 3 }
    }
    let own = pairs(stem)
    let found = Set(stems).filter { $0 != stem && isCandidate($0) }.map { other in
      let others = pairs(other)
      return (other, 2 * Float(own.intersection(others).count) / Float(own.count + others.count))
    }
    let near = found.filter { $0.1 >= SpellingNeighbours.threshold }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.unicodeScalars.lexicographicallyPrecedes($1.0.unicodeScalars)
    }
    return near.prefix(SpellingNeighbours.limit).compactMap { other, similarity in
      numbers["L2 " + other].map { ($0, similarity) }
    }
  }

  private func idf(_ term: Int) -> Float {
    Score.idf(documentCount: counts[term] ?? 0, total: documents.count)
  }

  // MARK: Matching

  /// What a clause asks for: any of some forms, or a run of words.
  private enum Clause {
    case anyForm(Set<Int>)
    case run([Place])
  }

  private func clause(_ text: String) -> Clause {
    text.hasSuffix("*") ? .anyForm(prefixWord(text).forms ?? []) : .run(places(text))
  }

  private func isLetThrough(_ document: Document, _ query: BruteQuery, _ excluded: [Clause]) -> Bool {
    guard passes(document, query.filter), passes(document, query.typed) else { return false }
    if let source = query.excludedSource, document.source == source { return false }
    return !excluded.contains { holds(document, $0) }
  }

  /// Every day that the date can mean must lie in the range.
  private func passes(_ document: Document, _ filter: ArticleFilter) -> Bool {
    if filter.from != nil || filter.to != nil {
      guard let date = document.published, filter.from.map({ $0 <= date.firstDay }) ?? true,
        filter.to.map({ date.lastDay <= $0 }) ?? true
      else { return false }
    }
    return filter.sources.isEmpty || document.source.map { filter.sources.contains($0) } ?? false
  }

  private func holds(_ document: Document, _ clause: Clause) -> Bool {
    switch clause {
    case .anyForm(let forms): forms.contains(where: document.holds)
    case .run(let run): holds(document, run: run)
    }
  }

  private func holds(_ document: Document, run: [Place]) -> Bool {
    guard run.allSatisfy({ document.holds($0.term) }) else { return false }
    guard run.count > 1 else { return true }
    return document.columns.contains { column in
      column.indices.contains { start in
        start + run.count <= column.count
          && run.indices.allSatisfy { column[start + $0].term == run[$0].term }
      }
    }
  }

  /// Whether it holds any word's light stem, or every word's root key.
  private func isNear(_ document: Document, _ words: [Word]) -> Bool {
    words.contains { $0.lightStems.contains { document.holds($0) } }
      || words.allSatisfy { $0.isSelectiveRoot && document.holds($0.root) }
  }

  // MARK: Scoring

  private func impact(_ document: Document, _ term: Int) -> UInt8 {
    Score.impact(weight: document.weights[term] ?? 0, lengthNorm: document.norm)
  }

  private func wordScore(_ word: Word, _ document: Document) -> Float {
    let lightStems = word.lightStems.map { impact(document, $0) }
    let light =
      lightStems.count == 1
      ? lightStems[0]
      : Score.impact(frequencyRatio: lightStems.reduce(0) { $0 + Score.frequencyRatio(impact: $1) })
    return Score.light(idf: word.lightIDF, impact: light)
      + (word.root < 0 ? 0 : Score.root(idf: word.rootIDF, impact: impact(document, word.root)))
  }

  private func addition(_ words: [Word], _ document: Document) -> Float {
    var score: Float = 0
    for word in words {
      score += Score.form(idf: word.formIDF, impact: impact(document, word.form))
      score += lead(word, document)
    }
    for (first, second) in zip(words, words.dropFirst()) {
      let pairs = document.columns.reduce(0) { $0 + nearPairs(first, second, $1) }
      score += Score.proximity(smallerIDF: min(first.lightIDF, second.lightIDF), pairs: pairs)
    }
    return score + Score.passageWeight * (document.columns.map { bestPassage(words, $0) }.max() ?? 0)
  }

  /// How early a word stands, and what a like spelling adds where it does not.
  private func lead(_ word: Word, _ document: Document) -> Float {
    var quality: Float = 0
    var spelling: Float = 0
    var similarity: Float = 0
    var hasLight = false
    for (column, places) in document.columns.enumerated() {
      for (offset, place) in places.enumerated() {
        let decay = column == 0 ? 1 : offset < 512 ? Float(exp(-Double(offset) / 40)) : 0
        if isLight(word, place) {
          hasLight = true
          quality = max(quality, (place.form == word.form ? 1 : 0.9) * decay)
        } else if place.root == word.root {
          quality = max(quality, 0.5 * decay)
        }
        for neighbour in word.neighbours where neighbour.stem == place.term {
          spelling = max(spelling, 0.75 * neighbour.similarity * decay)
          similarity = max(similarity, neighbour.similarity)
        }
      }
    }
    let lead = hasLight ? quality : max(quality, spelling)
    return 1.3 * word.lightIDF * lead + (hasLight ? 0 : word.lightIDF * similarity)
  }

  /// Every run of ten words, one after the other.
  private func bestPassage(_ words: [Word], _ column: [Place]) -> Float {
    column.indices.map { start in
      let passage = column[start..<min(start + 10, column.count)]
      return words.reduce(Float(0)) { sum, word in
        let share: Float =
          passage.contains { isLight(word, $0) } ? 1 : passage.contains { $0.root == word.root } ? 0.8 : 0
        return sum + word.lightIDF * share
      }
    }.max() ?? 0
  }

  private func isLight(_ word: Word, _ place: Place) -> Bool {
    word.lightStems.contains(place.term) && word.forms?.contains(place.form) ?? true
  }

  /// Occurrences of one word that have the other at most eight words away.
  private func nearPairs(_ first: Word, _ second: Word, _ column: [Place]) -> Int {
    func stands(_ word: Word, _ place: Int) -> Bool {
      column.indices.contains(place) && (isLight(word, column[place]) || column[place].root == word.root)
    }
    return column.indices.count { place in
      stands(first, place) && (place - 8...place + 8).contains { $0 != place && stands(second, $0) }
    }
  }
}
