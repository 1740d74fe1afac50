import GRDB

/// Reads what the archive knows of its own words: the tables' counts and those that are in the log yet.
struct VocabularyReader {
  let db: Database
  /// Of the read transaction that `db` is in.
  let log: TermCountLog

  /// Articles that hold an index term.
  func documentCount(of term: String) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM vocabulary WHERE term = ?")
    return try (Int.fetchOne(select, arguments: [term]) ?? 0) + log.articles(of: term, in: .terms)
  }

  /// The light stems that have a marked root key, in no order.
  func stems(ofRoot root: String) throws -> [String] {
    let stems = try String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM vocabulary WHERE root = ?"), arguments: [root])
    return stems + log.stems(ofRoot: root).subtracting(stems)
  }

  /// Articles that hold a normalised written form.
  func documentCount(ofForm form: String) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM written_form WHERE form = ?")
    return try (Int.fetchOne(select, arguments: [form]) ?? 0) + log.articles(of: form, in: .forms)
  }

  /// The commonest written forms of a light stem.
  func forms(of stem: String, limit: Int) throws -> [WrittenForm] {
    let select = try db.cachedStatement(
      sql: """
        SELECT form, document_count FROM written_form WHERE stem = ?
        ORDER BY document_count DESC, form LIMIT ?
        """)
    let logged = log.forms(of: stem)
    // Behind each form that the log takes from, one more of the table may come to the front.
    let reach = limit + log.lossCount(of: logged.keys, in: .forms)
    let stored = try Row.fetchAll(select, arguments: [stem, reach]).map { row in
      WrittenForm(form: row[0], documentCount: row[1])
    }
    guard !logged.isEmpty else { return stored }
    // What is neither among these nor in the log has `limit` forms before it.
    var counts = Dictionary(
      stored.map { ($0.form, $0.documentCount) }, uniquingKeysWith: +)
    for form in logged.keys { counts[form] = try documentCount(ofForm: form) }
    return Self.commonest(counts, limit: limit).map { WrittenForm(form: $0.key, documentCount: $0.count) }
  }

  /// The number of light stems, and of written forms.
  func sizes() throws -> (stems: Int, forms: Int) {
    let run = log.merged()
    // Stop words and root keys have their marks before the key, up to U+0003.
    let stems = try run.terms.filter { run.withKey($0) { $0.first ?? 0 > 3 } }
      .reduce(0) { try $0 + gain(run.key($1), $1.articles, in: "vocabulary WHERE term = ?") }
    let forms = try run.forms
      .reduce(0) { try $0 + gain(run.key($1), $1.articles, in: "written_form WHERE form = ?") }
    return (
      stems: try stems
        + (Int.fetchOne(db, sql: "SELECT count(*) FROM vocabulary WHERE term >= char(4)") ?? 0),
      forms: try forms + (Int.fetchOne(db, sql: "SELECT count(*) FROM written_form") ?? 0)
    )
  }

  /// What a key of the log adds to the number of keys in a table: 1 where it is new, -1 where its last article has gone.
  private func gain(_ key: String, _ articles: Int32, in place: String) throws -> Int {
    guard articles != 0 else { return 0 }
    let select = try db.cachedStatement(sql: "SELECT document_count FROM \(place)")
    let stored = try Int.fetchOne(select, arguments: [key]) ?? 0
    return (stored + Int(articles) > 0 ? 1 : 0) - (stored > 0 ? 1 : 0)
  }

  /// The keys of the greatest counts, then by key in SQLite's order.
  static func commonest(_ counts: [String: Int], limit: Int) -> ArraySlice<(key: String, count: Int)> {
    counts.filter { $0.value > 0 }.map { (key: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }.prefix(limit)
  }
}

/// Finds the stems that a prefix stands for. A prefix is never stemmed itself: وزار would become زار.
///
/// Stems that begin with the prefix (وزار: وزار, of وزارة), and stems shorter than it whose written forms begin with it (مدرسه: مدرس).
/// Forms alone would not do: والقوات begins with وال, and is no word in وال.
struct PrefixExpansion {
  let vocabulary: VocabularyReader

  /// The stems with the articles that hold each, commonest first.
  ///
  /// - Parameter prefix: folded; an article before it makes no difference.
  func stems(of prefix: String, limit: Int) throws -> [(stem: String, documentCount: Int)] {
    let prefix = Self.withoutArticle(prefix)
    // Every text that begins with the prefix sorts below the prefix followed by the last scalar.
    let select = try vocabulary.db.cachedStatement(
      sql: """
        SELECT term, document_count FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)
        ORDER BY document_count DESC, term LIMIT ?2
        """)
    let logged = vocabulary.log.terms(from: prefix)
    let reach = limit + vocabulary.log.lossCount(of: logged, in: .terms)
    let stored = try Row.fetchAll(select, arguments: [prefix, reach])
    let others = try logged.union(shorterStems(of: prefix))
    guard !others.isEmpty else { return stored.map { ($0[0], $0[1]) } }
    // As with forms: what is neither among the table's commonest nor in the log has `limit` stems before it.
    var counts = Dictionary(
      stored.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
    for stem in others { counts[stem] = try vocabulary.documentCount(of: stem) }
    return VocabularyReader.commonest(counts, limit: limit).map { ($0.key, $0.count) }
  }

  /// The stems that begin the prefix and have forms that begin with it.
  private func shorterStems(of prefix: String) throws -> [String] {
    let log = vocabulary.log
    let logged = log.hasLosses ? [] : log.stems(ofFormsFrom: prefix)
    return try Self.beginnings(of: prefix).filter { try logged.contains($0) || hasForm($0, from: prefix) }
  }

  /// What is shorter than a prefix, and begins it.
  private static func beginnings(of prefix: String) -> [String] {
    let scalars = prefix.unicodeScalars
    return scalars.indices.dropFirst().map { String(scalars[..<$0]) }
  }

  /// Whether an article holds a form of `stem` that begins with `prefix`.
  private func hasForm(_ stem: String, from prefix: String) throws -> Bool {
    let log = vocabulary.log
    let logged = log.hasLosses ? log.forms(of: stem).filter { $0.key.utf8.starts(with: prefix.utf8) } : [:]
    let select = try vocabulary.db.cachedStatement(
      sql: """
        SELECT form, document_count FROM written_form
        WHERE stem = ?2 AND form >= ?1 AND form < ?1 || char(0x10FFFF) LIMIT ?3
        """)
    // One more than those that may have gone.
    let stored = try Row.fetchAll(select, arguments: [prefix, stem, logged.count + 1])
    return stored.contains { $0[1] + logged[$0[0], default: 0] > 0 } || logged.contains { $0.value > 0 }
  }

  private static func withoutArticle(_ prefix: String) -> String {
    let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]  // ALEF, LAM
    guard prefix.unicodeScalars.starts(with: article), prefix.unicodeScalars.count >= 4 else { return prefix }
    return String(prefix.unicodeScalars.dropFirst(2))
  }
}
