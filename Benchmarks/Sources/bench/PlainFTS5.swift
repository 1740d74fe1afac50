import ArabicText
import GRDBSQLite

/// FTS5's own ranking on the archive's index: `ORDER BY rank LIMIT 10`, with a connection of its own.
final class PlainFTS5 {
  /// Stems that one prefix stands for in the product.
  private static let longestExpansion = 200

  private let database: SQLiteDatabase
  private let ranked: SQLiteStatement
  private let rankedWithSnippets: SQLiteStatement
  private let counting: SQLiteStatement
  private let expanding: SQLiteStatement

  init(path: String) throws {
    database = try SQLiteDatabase(path: path)
    // As much cache as the product gives a connection that only reads.
    try database.execute("PRAGMA cache_size = -16384")
    try QueryTokenizer.register(on: database)
    ranked = try SQLiteStatement(
      "SELECT rowid FROM article_text WHERE article_text MATCH ?1 ORDER BY rank LIMIT 10", database)
    rankedWithSnippets = try SQLiteStatement(
      """
      SELECT rowid, title, snippet(article_text, 1, '[', ']', '…', 32) FROM article_text
      WHERE article_text MATCH ?1 ORDER BY rank LIMIT 10
      """, database)
    counting = try SQLiteStatement("SELECT count(*) FROM article_text WHERE article_text MATCH ?1", database)
    expanding = try SQLiteStatement(
      """
      SELECT term, document_count FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)
      UNION
      SELECT term, vocabulary.document_count FROM written_form JOIN vocabulary ON term = stem
      WHERE form >= ?1 AND form < ?1 || char(0x10FFFF) AND substr(?1, 1, length(stem)) = stem
      ORDER BY document_count DESC, term LIMIT \(Self.longestExpansion)
      """, database)
  }

  /// Fetches the first ten and returns how many came.
  func topTen(_ expression: String, wantsSnippets: Bool) throws -> Int {
    var count = 0
    if wantsSnippets {
      try rankedWithSnippets.run([expression]) { row in
        count += row.text(2).isEmpty && row.text(1).isEmpty ? 0 : 1
      }
    } else {
      try ranked.run([expression]) { row in count += row.integer(0) == 0 ? 0 : 1 }
    }
    return count
  }

  /// How many articles match.
  func matchCount(_ expression: String) throws -> Int {
    var count = 0
    try counting.run([expression]) { count = $0.integer(0) }
    return count
  }

  /// The stems that a prefix stands for, commonest first: what ArchiveStore's `PrefixExpansion` gives. The run fails where
  /// the two differ, for then the matching sets do.
  ///
  /// - Parameter prefix: folded; an article before it makes no difference.
  func stems(of prefix: String) throws -> [String] {
    let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]  // ALEF, LAM
    let scalars = prefix.unicodeScalars
    let hasArticle = scalars.starts(with: article) && scalars.count >= 4
    let bare = hasArticle ? String(scalars.dropFirst(2)) : prefix
    var stems: [String] = []
    try expanding.run([bare]) { stems.append($0.text(0)) }
    return stems
  }
}

/// The archive's tokenizer for a connection outside the product: ready terms pass, documents are analysed for `snippet()`.
private enum QueryTokenizer {
  static func register(on database: SQLiteDatabase) throws {
    let api = try database.fts5()
    var methods = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
    let analyzer = Unmanaged.passRetained(Analyzer(cacheBits: 13)).toOpaque()
    try database.check(
      api.pointee.xCreateTokenizer(api, "arshif", analyzer, &methods) { analyzer in
        if let analyzer { Unmanaged<Analyzer>.fromOpaque(analyzer).release() }
      })
  }

  private static let create:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32 = { analyzer, _, _, output in
      output?.pointee = OpaquePointer(analyzer)
      return SQLITE_OK
    }

  private static let delete: @convention(c) (OpaquePointer?) -> Void = { _ in }

  private static let tokenize:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, TermCallback?
    ) -> Int32 = {
      analyzer, output, flags, text, count, callback in
      guard let analyzer, let text, let callback else { return SQLITE_OK }
      let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      let bytes = UnsafeBufferPointer(start: start, count: Int(count))
      if flags & FTS5_TOKENIZE_QUERY != 0 {
        // A light stem's mark is taken off, a stop word's stays.
        let skipped = bytes.first == TermMark.lightStem ? 1 : 0
        return callback(output, 0, text + skipped, count - Int32(skipped), 0, count)
      }
      var code = SQLITE_OK
      Unmanaged<Analyzer>.fromOpaque(UnsafeRawPointer(analyzer)).takeUnretainedValue().forEachToken(in: bytes)
      { token in
        let term = UnsafeRawPointer(token.indexTerm.baseAddress)?.assumingMemoryBound(to: CChar.self)
        code = callback(output, 0, term, Int32(token.indexTerm.count), Int32(token.start), Int32(token.end))
        return code == SQLITE_OK
      }
      return code
    }
}
