import ArabicText
import GRDB
import InvertedIndex

/// Counts articles by term and form for `vocabulary` and `written_form`.
///
/// They are counted from the tokens that FTS5 is given, so they are of exactly what it holds.
struct VocabularyWriter {
  private let db: Database

  init(db: Database) { self.db = db }

  /// What `tokens` counts.
  static func run(of tokens: borrowing ForwardIndex) -> TermCountRun {
    var run = TermCountRun()
    let termNumbers = appendTerms(of: tokens, to: &run)
    for index in tokens.formTable.indicesInKeyOrder() {
      let form = tokens.forms[index]
      // Stop words have no stem, and stand in the vocabulary alone.
      guard form.articleCount > 0, tokens.terms[form.term.index].root.isSome else { continue }
      tokens.formTable.withKey(at: index) { key in
        run.append(
          key, owner: termNumbers[form.term.index], articles: Int(form.articleCount),
          occurrences: Int(form.occurrences), to: .forms)
      }
    }
    return run
  }

  /// Adds runs to the tables. Keys go in the order of the tables, so that neighbours share a page.
  ///
  /// What no article holds any more goes, so that the tables are as if it had never been there.
  ///
  /// - Parameter runs: oldest first.
  func add(_ runs: [TermCountRun]) throws {
    let lostTerms = try addTerms(runs)
    let lostForms = try addForms(runs)
    try remove(lostTerms, from: "vocabulary WHERE term")
    try remove(lostForms, from: "written_form WHERE form")
  }

  private func remove(_ keys: [String], from place: String) throws {
    guard !keys.isEmpty else { return }
    let delete = try BoundStatement("DELETE FROM \(place) = ? AND document_count <= 0", db: db)
    for var key in keys {
      try key.withUTF8 { key in
        delete.bindBorrowed(key, at: 1)
        try delete.run()
      }
    }
  }

  /// Terms and root keys in one order.
  ///
  /// - Returns: the number within the run of each term of `tokens`.
  private static func appendTerms(of tokens: borrowing ForwardIndex, to run: inout TermCountRun) -> [Int32] {
    let terms = tokens.termTable.indicesInKeyOrder().filter { tokens.terms[$0].articleCount > 0 }
    let roots = tokens.rootTable.indicesInKeyOrder().filter { tokens.roots[$0].articleCount > 0 }
    var termNumbers = [Int32](repeating: TermCountRun.noOwner, count: tokens.terms.count)
    var rootNumbers = [Int32](repeating: TermCountRun.noOwner, count: tokens.roots.count)
    var nextRoot = 0
    for term in terms {
      tokens.termTable.withKey(at: term) { key in
        while nextRoot < roots.count {
          let root = roots[nextRoot]
          let isBefore = tokens.rootTable.withKey(at: root) { rootKey in
            guard TermCountRun.compare(rootKey, right: key) < 0 else { return false }
            rootNumbers[root] = Int32(truncatingIfNeeded: run.terms.count)
            let articles = Int(tokens.roots[root].articleCount)
            run.append(rootKey, owner: TermCountRun.noOwner, articles: articles, to: .terms)
            return true
          }
          guard isBefore else { break }
          nextRoot += 1
        }
        termNumbers[term] = Int32(truncatingIfNeeded: run.terms.count)
        let root = tokens.terms[term].root
        run.append(
          key, owner: root.isSome ? rootNumbers[root.index] : TermCountRun.noOwner,
          articles: Int(tokens.terms[term].articleCount), to: .terms)
      }
    }
    return termNumbers
  }

  /// - Returns: what fewer articles hold than before.
  private func addTerms(_ runs: [TermCountRun]) throws -> [String] {
    let insert = try BoundStatement(
      """
      INSERT INTO vocabulary (term, document_count, root) VALUES (?, ?, ?)
      ON CONFLICT (term) DO UPDATE SET document_count = document_count + excluded.document_count
      """, db: db)
    var lost: [String] = []
    try TermCountRun.forEachSum(of: .terms, in: runs) { term in
      guard term.articles != 0 else { return }
      if term.articles < 0 { lost.append(String(decoding: term.key, as: UTF8.self)) }
      insert.bindBorrowed(term.key, at: 1)
      insert.bind(Int64(term.articles), at: 2)
      if let root = term.owner { insert.bindBorrowed(root, at: 3) } else { insert.bindNull(at: 3) }
      try insert.run()
    }
    return lost
  }

  /// - Returns: what fewer articles hold than before.
  private func addForms(_ runs: [TermCountRun]) throws -> [String] {
    let insert = try BoundStatement(
      """
      INSERT INTO written_form (form, stem, document_count, occurrences) VALUES (?, ?, ?, ?)
      ON CONFLICT (form) DO UPDATE SET document_count = document_count + excluded.document_count,
        occurrences = occurrences + excluded.occurrences
      """, db: db)
    var lost: [String] = []
    try TermCountRun.forEachSum(of: .forms, in: runs) { form in
      guard let stem = form.owner, form.articles != 0 || form.occurrences != 0 else { return }
      if form.articles < 0 { lost.append(String(decoding: form.key, as: UTF8.self)) }
      insert.bindBorrowed(form.key, at: 1)
      insert.bindBorrowed(stem, at: 2)
      insert.bind(Int64(form.articles), at: 3)
      insert.bind(Int64(form.occurrences), at: 4)
      try insert.run()
    }
    return lost
  }
}
