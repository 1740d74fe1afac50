import GRDB
import InvertedIndex

/// Reads what the archive knows of its own words: the tables' counts and those that are in the log yet.
struct VocabularyReader {
  let db: Database
  /// Of the read transaction that `db` is in.
  let log: TermCountLog

  /// Articles that hold an index term.
  func documentCount(of term: IndexTerm) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM vocabulary WHERE term = ?")
    return try (Int.fetchOne(select, arguments: [term.key]) ?? 0) + log.articles(of: term.key, in: .terms)
  }

  /// The light stems that have a root key, in no order.
  func stems(ofRoot root: IndexTerm) throws -> [IndexTerm] {
    let stems = try String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM vocabulary WHERE root = ?"), arguments: [root.key])
    return (stems + log.stems(ofRoot: root.key).subtracting(stems)).map { IndexTerm(.lightStem, text: $0) }
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

  /// All written forms of a light stem, the commonest first.
  func countedForms(of stem: String) throws -> [CountedForm] {
    let select = try db.cachedStatement(
      sql: "SELECT form, document_count, occurrences FROM written_form WHERE stem = ?")
    var counts = log.forms(of: stem)
    for row in try Row.fetchAll(select, arguments: [stem]) {
      let added = counts[row[0]] ?? (0, 0)
      counts[row[0]] = (row[1] + added.articles, row[2] + added.occurrences)
    }
    return counts.filter { $0.value.articles > 0 }.map { form, count in
      CountedForm(form: form, articleCount: count.articles, occurrenceCount: count.occurrences)
    }.sorted {
      $0.articleCount != $1.articleCount
        ? $0.articleCount > $1.articleCount : $0.form.utf8.lexicographicallyPrecedes($1.form.utf8)
    }
  }

  /// The number of light stems, and of written forms.
  func sizes() throws -> (stems: Int, forms: Int) {
    let run = log.merged()
    // Stop words and root keys have their marks before the key, up to U+0003.
    let stems = try run.terms.filter { run.withKey($0) { $0.first ?? 0 > 3 } }
      .reduce(0) { try $0 + gain(run.key($1), articles: $1.articles, in: "vocabulary WHERE term = ?") }
    let forms = try run.forms
      .reduce(0) { try $0 + gain(run.key($1), articles: $1.articles, in: "written_form WHERE form = ?") }
    return (
      stems: try stems
        + (Int.fetchOne(db, sql: "SELECT count(*) FROM vocabulary WHERE term >= char(4)") ?? 0),
      forms: try forms + (Int.fetchOne(db, sql: "SELECT count(*) FROM written_form") ?? 0)
    )
  }

  /// What a key of the log adds to the number of keys in a table: 1 where it is new, -1 where its last article has gone.
  private func gain(_ key: String, articles: Int32, in place: String) throws -> Int {
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
