import ArabicText
import GRDB
import InvertedIndex

/// Finds out how articles write a word whose folded form alone the index knows: القنصلية for القنصليه.
///
/// A few articles that hold the word are read. Where none of them has that form, the folded one must do.
struct SpellingInTexts {
  /// Articles that are read at most.
  private static let reach = 8

  private let db: Database
  private let analyzer: Analyzer

  init(_ db: Database, analyzer: Analyzer) {
    self.db = db
    self.analyzer = analyzer
  }

  /// The first spelling met.
  func spelling(of word: AnalyzedToken) throws -> String {
    for rowID in try articles(with: word) {
      let (summary, body) = try ArticleTable(db: db).text(of: rowID)
      for text in [summary.title, body] {
        if let spelling = spelling(of: word.normalized, in: text) { return spelling }
      }
    }
    return word.normalized
  }

  private func articles(with word: AnalyzedToken) throws -> [RowID] {
    let select = try db.cachedStatement(
      sql: "SELECT rowid FROM \(TextIndex.table) WHERE \(TextIndex.table) MATCH ? LIMIT \(Self.reach)")
    return try RowID.fetchAll(select, arguments: [FTS5Term.string(word.indexTerm)])
  }

  /// Without marks and tatweel, which a text has for its own sake.
  private func spelling(of form: String, in text: String) -> String? {
    let form = Array(form.utf8)
    var spelling: String?
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      analyzer.forEachToken(in: bytes) { token in
        guard token.normalized.elementsEqual(form) else { return true }
        spelling = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
        return false
      }
    }
    return spelling.map { spelling in
      String(String.UnicodeScalarView(spelling.unicodeScalars.filter { !$0.isDecoration }))
    }
  }
}

extension Unicode.Scalar {
  /// Marks, joiners and the tatweel.
  fileprivate var isDecoration: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .format: true
    default: self == "\u{0640}"  // ARABIC TATWEEL
    }
  }
}
