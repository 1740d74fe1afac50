import GRDB
import InvertedIndex

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
    for stem in others { counts[stem] = try vocabulary.documentCount(of: IndexTerm(.lightStem, text: stem)) }
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
