import ArabicText
import GRDB

/// Adds the counts of a transaction's articles to `vocabulary` and `written_form`.
///
/// They are counted from the tokens that FTS5 is given, so they are of exactly what it holds.
struct TermStatistics {
  private let db: Database

  init(db: Database) { self.db = db }

  /// Adds what `tokens` counts. Keys go in the order of the tables, so that neighbours share a page.
  func add(_ tokens: borrowing ArticleTokens) throws {
    try addTerms(tokens)
    try addForms(tokens)
  }

  private func addTerms(_ tokens: borrowing ArticleTokens) throws {
    let insert = try BoundStatement(
      """
      INSERT INTO vocabulary (term, document_count, root) VALUES (?, ?, ?)
      ON CONFLICT (term) DO UPDATE SET document_count = document_count + excluded.document_count
      """, db)
    for index in tokens.rootTable.indicesInKeyOrder() where tokens.roots[index].articleCount > 0 {
      try tokens.rootTable.withKey(at: index) { key in
        insert.bindBorrowed(key, at: 1)
        insert.bind(Int64(tokens.roots[index].articleCount), at: 2)
        insert.bindNull(at: 3)
        try insert.run()
      }
    }
    for index in tokens.termTable.indicesInKeyOrder() where tokens.terms[index].articleCount > 0 {
      let term = tokens.terms[index]
      try tokens.termTable.withKey(at: index) { key in
        insert.bindBorrowed(key, at: 1)
        insert.bind(Int64(term.articleCount), at: 2)
        guard term.root >= 0 else {
          insert.bindNull(at: 3)
          return try insert.run()
        }
        try tokens.rootTable.withKey(at: Int(term.root)) { root in
          insert.bindBorrowed(root, at: 3)
          try insert.run()
        }
      }
    }
  }

  private func addForms(_ tokens: borrowing ArticleTokens) throws {
    let insert = try BoundStatement(
      """
      INSERT INTO written_form (form, stem, document_count, occurrences) VALUES (?, ?, ?, ?)
      ON CONFLICT (form) DO UPDATE SET document_count = document_count + excluded.document_count,
        occurrences = occurrences + excluded.occurrences
      """, db)
    for index in tokens.formTable.indicesInKeyOrder() {
      let form = tokens.forms[index]
      // Stop words have no stem, and stand in the vocabulary alone.
      guard form.articleCount > 0, tokens.terms[Int(form.term)].root >= 0 else { continue }
      try tokens.formTable.withKey(at: index) { key in
        try tokens.termTable.withKey(at: Int(form.term)) { stem in
          insert.bindBorrowed(key, at: 1)
          insert.bindBorrowed(stem, at: 2)
          insert.bind(Int64(form.articleCount), at: 3)
          insert.bind(Int64(form.occurrences), at: 4)
          try insert.run()
        }
      }
    }
  }
}
