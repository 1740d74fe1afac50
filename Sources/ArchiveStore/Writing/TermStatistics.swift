import ArabicText
import GRDB

/// Counts the terms and written forms of the articles of one transaction, then adds them to `vocabulary` and `written_form`.
///
/// The tokenizer reports every token it indexes, so the counts are of exactly what FTS5 was given.
final class TermStatistics {
  private var counts = TermCounts()

  /// How many distinct terms and forms wait to be written.
  var pendingCount: Int { counts.pendingCount }

  /// Words counted since the last flush.
  var wordCount: Int { counts.wordCount }

  /// Says that the tokens to come belong to the next article.
  func beginDocument() { counts.beginDocument() }

  func count(_ token: Token) { counts.count(token) }

  /// Adds the counts to the archive's tables and forgets them.
  func flush(to db: Database) throws { try counts.flush(to: db) }
}

/// The counting itself: one value, so that the tokenizer's hot path takes one access to it a token.
private struct TermCounts: ~Copyable {
  private struct Form {
    let light: Int
    var documentCount = 0
    var occurrences = 0
    var lastDocument = 0
  }

  private struct Term {
    /// The place of a light stem's root key; -1 for root keys.
    let root: Int
    var documentCount = 0
    var lastDocument = 0
  }

  private struct StopWord {
    var documentCount = 0
    var lastDocument = 0
  }

  private var formTable = TermTable()
  private var forms: [Form] = []
  private var termTable = TermTable()
  private var terms: [Term] = []
  private var stopTable = TermTable()
  private var stops: [StopWord] = []
  private var document = 0
  private(set) var wordCount = 0

  var pendingCount: Int { formTable.count + termTable.count }

  mutating func beginDocument() { document += 1 }

  mutating func count(_ token: Token) {
    wordCount += 1
    guard token.kind == .content else { return countStopWord(token) }
    let index = formTable.index(of: token.normalized)
    if index == forms.count {
      forms.append(Form(light: lightIndex(of: token)))
    }
    forms[index].occurrences += 1
    // A form that was met in this article has brought its terms with it.
    guard forms[index].lastDocument != document else { return }
    forms[index].lastDocument = document
    forms[index].documentCount += 1
    let light = forms[index].light
    guard terms[light].lastDocument != document else { return }
    countTerm(light)
    countTerm(terms[light].root)
  }

  mutating func flush(to db: Database) throws {
    try flushTerms(to: db)
    try flushForms(to: db)
    formTable.removeAll()
    forms.removeAll(keepingCapacity: true)
    termTable.removeAll()
    terms.removeAll(keepingCapacity: true)
    stopTable.removeAll()
    stops.removeAll(keepingCapacity: true)
    wordCount = 0
  }

  private mutating func countStopWord(_ token: Token) {
    let index = stopTable.index(of: token.indexTerm)
    if index == stops.count { stops.append(StopWord()) }
    guard stops[index].lastDocument != document else { return }
    stops[index] = StopWord(documentCount: stops[index].documentCount + 1, lastDocument: document)
  }

  private mutating func lightIndex(of token: Token) -> Int {
    let root = termTable.index(of: token.rootTerm)
    if root == terms.count { terms.append(Term(root: -1)) }
    let light = termTable.index(of: token.lightStem)
    if light == terms.count { terms.append(Term(root: root)) }
    return light
  }

  private mutating func countTerm(_ index: Int) {
    guard terms[index].lastDocument != document else { return }
    terms[index].documentCount += 1
    terms[index].lastDocument = document
  }

  private func flushTerms(to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO vocabulary (term, document_count, root) VALUES (?, ?, ?)
        ON CONFLICT (term) DO UPDATE SET document_count = document_count + excluded.document_count
        """)
    for index in stopTable.indicesInKeyOrder() {
      try statement.execute(arguments: [stopTable.key(at: index), stops[index].documentCount, nil])
    }
    for index in termTable.indicesInKeyOrder() {
      let root = terms[index].root >= 0 ? termTable.key(at: terms[index].root) : nil
      try statement.execute(arguments: [termTable.key(at: index), terms[index].documentCount, root])
    }
  }

  private func flushForms(to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO written_form (form, stem, document_count, occurrences) VALUES (?, ?, ?, ?)
        ON CONFLICT (form) DO UPDATE SET document_count = document_count + excluded.document_count,
          occurrences = occurrences + excluded.occurrences
        """)
    for index in formTable.indicesInKeyOrder() {
      let form = forms[index]
      try statement.execute(arguments: [
        formTable.key(at: index), termTable.key(at: form.light), form.documentCount, form.occurrences,
      ])
    }
  }
}
