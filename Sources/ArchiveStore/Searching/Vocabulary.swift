import GRDB

/// Reads what the archive knows of its own words.
struct VocabularyReader {
  let db: Database

  /// Articles that hold an index term.
  func documentCount(of term: String) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT document_count FROM vocabulary WHERE term = ?")
    return try Int.fetchOne(select, arguments: [term]) ?? 0
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

/// Finds the stems of all written forms that begin alike. A prefix is never stemmed itself: وزار would become زار.
struct PrefixExpansion {
  let db: Database

  /// The stems of forms that begin with `prefix`, those of the commonest forms first.
  func stems(of prefix: String, limit: Int) throws -> [String] {
    // Every text that begins with the prefix sorts below the prefix followed by the last scalar.
    let select = try db.cachedStatement(
      sql: """
        SELECT stem FROM written_form WHERE form >= ?1 AND form < ?1 || char(0x10FFFF)
        GROUP BY stem ORDER BY sum(document_count) DESC, stem LIMIT ?2
        """)
    return try String.fetchAll(select, arguments: [prefix, limit])
  }
}
