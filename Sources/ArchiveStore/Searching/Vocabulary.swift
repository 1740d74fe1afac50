import GRDB

/// Reads what the archive knows of its own words.
struct VocabularyReader {
  let db: Database

  /// Articles that hold an index term.
  func documentCount(of term: String) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM vocabulary WHERE term = ?")
    return try Int.fetchOne(select, arguments: [term]) ?? 0
  }

  /// The light stems that have a marked root key.
  func stems(ofRoot root: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM vocabulary WHERE root = ?"), arguments: [root])
  }

  /// Articles that hold a normalised written form.
  func documentCount(ofForm form: String) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM written_form WHERE form = ?")
    return try Int.fetchOne(select, arguments: [form]) ?? 0
  }

  /// The commonest written forms of a light stem.
  func forms(of stem: String, limit: Int) throws -> [WrittenForm] {
    let select = try db.cachedStatement(
      sql: """
        SELECT form, document_count FROM written_form WHERE stem = ?
        ORDER BY document_count DESC, form LIMIT ?
        """)
    return try Row.fetchAll(select, arguments: [stem, limit]).map { row in
      WrittenForm(form: row[0], documentCount: row[1])
    }
  }
}

/// Finds the stems that a prefix stands for. A prefix is never stemmed itself: وزار would become زار.
///
/// Stems that begin with the prefix (وزار: وزار, of وزارة), and stems shorter than it whose written forms begin with it (مدرسه: مدرس).
/// Forms alone would not do: والقوات begins with وال, and is no word in وال.
struct PrefixExpansion {
  let db: Database

  /// The stems, commonest first.
  ///
  /// - Parameter prefix: folded; an article before it makes no difference.
  func stems(of prefix: String, limit: Int) throws -> [String] {
    // Every text that begins with the prefix sorts below the prefix followed by the last scalar.
    let select = try db.cachedStatement(
      sql: """
        SELECT term, document_count FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)
        UNION
        SELECT term, vocabulary.document_count FROM written_form JOIN vocabulary ON term = stem
        WHERE form >= ?1 AND form < ?1 || char(0x10FFFF) AND substr(?1, 1, length(stem)) = stem
        ORDER BY document_count DESC, term LIMIT ?2
        """)
    return try String.fetchAll(select, arguments: [Self.withoutArticle(prefix), limit])
  }

  private static func withoutArticle(_ prefix: String) -> String {
    let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]  // ALEF, LAM
    guard prefix.unicodeScalars.starts(with: article), prefix.unicodeScalars.count >= 4 else { return prefix }
    return String(prefix.unicodeScalars.dropFirst(2))
  }
}
