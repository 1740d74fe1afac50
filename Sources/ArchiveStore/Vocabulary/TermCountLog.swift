import GRDB
import GRDBSQLite

/// What `count_log` holds at one state of the archive: it is to be added to what `vocabulary` and `written_form` say.
///
/// Read once a state, and from one state to the next only what is new.
final class TermCountLog: Sendable {
  struct Row: Sendable {
    let id: Int64
    let run: TermCountRun
    fileprivate let forms: FormsByStem
    fileprivate let hasLosses: Bool

    fileprivate init(_ id: Int64, db: Database) throws {
      self.id = id
      run = try TermCountLog.run(id, db: db)
      forms = FormsByStem(run)
      hasLosses = run.hasLosses
    }
  }

  /// Oldest first.
  let rows: [Row]
  /// Whether it takes articles from any key.
  let hasLosses: Bool

  var isEmpty: Bool { rows.isEmpty }

  /// How many of `keys` the log takes more articles from than it gives.
  func lossCount(of keys: some Sequence<String>, in section: TermCountRun.Section) -> Int {
    guard hasLosses else { return 0 }
    return keys.reduce(0) { $0 + (articles(of: $1, in: section) < 0 ? 1 : 0) }
  }

  /// Reads the log as of the read transaction that `db` is in.
  ///
  /// - Parameter known: another state's, whose rows need not be read again; a row never changes.
  /// - Throws: `DamagedCounts`.
  init(_ db: Database, known: TermCountLog? = nil) throws {
    let ids = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM count_log ORDER BY id"))
    let known = Dictionary(uniqueKeysWithValues: (known?.rows ?? []).map { ($0.id, $0) })
    rows = try ids.map { id in try known[id] ?? Row(id, db: db) }
    hasLosses = rows.contains { $0.hasLosses }
  }

  /// Reads one row.
  static func run(_ id: Int64, db: Database) throws -> TermCountRun {
    let select = try BoundStatement("SELECT counts FROM count_log WHERE id = ?", db: db)
    select.bind(id, at: 1)
    let result = try select.first { row in
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(row, 0), count: Int(sqlite3_column_bytes(row, 0)))
      return Result { () throws(DamagedCounts) in try TermCountRun(decoding: bytes, row: id) }
    }
    guard let result else { throw DamagedCounts(row: id) }
    return try result.get()
  }

  /// Articles that hold a term or form.
  func articles(of key: String, in section: TermCountRun.Section) -> Int {
    guard !rows.isEmpty else { return 0 }
    return withBytes(of: key) { key in
      rows.reduce(0) { sum, row in
        sum + (row.run.index(of: key, in: section).map { Int(row.run[section][$0].articles) } ?? 0)
      }
    }
  }

  /// The light stems of a root key.
  func stems(ofRoot root: String) -> Set<String> {
    guard !rows.isEmpty else { return [] }
    var stems: Set<String> = []
    withBytes(of: root) { root in
      for row in rows {
        guard let index = row.run.index(of: root, in: .terms) else { continue }
        for entry in row.run.terms where entry.owner == Int32(truncatingIfNeeded: index) {
          stems.insert(row.run.key(entry))
        }
      }
    }
    return stems
  }

  /// The written forms of a light stem, with what the log adds to the articles that hold each, and to its occurrences.
  func forms(of stem: String) -> [String: (articles: Int, occurrences: Int)] {
    guard !rows.isEmpty else { return [:] }
    var forms: [String: (articles: Int, occurrences: Int)] = [:]
    withBytes(of: stem) { stem in
      for row in rows {
        guard let index = row.run.index(of: stem, in: .terms) else { continue }
        for form in row.forms[index] {
          let entry = row.run.forms[Int(form)]
          forms[row.run.key(entry), default: (0, 0)].articles += Int(entry.articles)
          forms[row.run.key(entry)]?.occurrences += Int(entry.occurrences)
        }
      }
    }
    return forms
  }

  /// The terms that begin with `prefix`.
  func terms(from prefix: String) -> Set<String> {
    guard !rows.isEmpty else { return [] }
    var keys: Set<String> = []
    withBytes(of: prefix) { prefix in
      for row in rows {
        for index in row.run.range(ofPrefix: prefix, in: .terms) {
          keys.insert(row.run.key(row.run.terms[index]))
        }
      }
    }
    return keys
  }

  /// The written forms that begin with `prefix`: the stem of each, and the articles that the log adds.
  func forms(from prefix: String) -> [String: (stem: String, articles: Int)] {
    guard !rows.isEmpty else { return [:] }
    var forms: [String: (stem: String, articles: Int)] = [:]
    withBytes(of: prefix) { prefix in
      for row in rows {
        for index in row.run.range(ofPrefix: prefix, in: .forms) {
          let form = row.run.forms[index]
          let stem = row.run.key(row.run.terms[Int(form.owner)])
          forms[row.run.key(form), default: (stem, 0)].articles += Int(form.articles)
        }
      }
    }
    return forms
  }

  /// All rows as one run.
  func merged() -> TermCountRun { TermCountRun(merging: rows.map(\.run)) }

  private func withBytes<Value>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    var text = text
    return text.withUTF8(body)
  }
}

/// The forms of each stem of a run.
private struct FormsByStem: Sendable {
  /// Indices of forms, those of one stem together.
  private var forms: [Int32]
  /// Where each term's begin, and the end.
  private var starts: [Int32]

  init(_ run: TermCountRun) {
    starts = [Int32](repeating: 0, count: run.terms.count + 1)
    for form in run.forms { starts[Int(form.owner) + 1] += 1 }
    for term in run.terms.indices { starts[term + 1] += starts[term] }
    forms = [Int32](repeating: 0, count: run.forms.count)
    var next = starts
    for (index, form) in run.forms.enumerated() {
      forms[Int(next[Int(form.owner)])] = Int32(truncatingIfNeeded: index)
      next[Int(form.owner)] += 1
    }
  }

  /// The indices of a term's forms.
  subscript(term: Int) -> ArraySlice<Int32> { forms[Int(starts[term])..<Int(starts[term + 1])] }
}
