import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("The counts of terms and forms")
struct VocabularyWriterTests {
  /// Counts by brute force, from what the archive has stored.
  private struct Recount {
    var terms: [String: Int] = [:]
    /// Stem, articles and occurrences of a form.
    var forms: [String: [String]] = [:]

    init(_ archive: Archive) throws {
      let analyzer = Analyzer()
      let texts = try archive.reader.read { db in
        try Row.fetchAll(db, sql: "SELECT title, body FROM article").map { [$0[0], $0[1]] as [String] }
      }
      var formCounts: [String: (stem: String, articles: Int, occurrences: Int)] = [:]
      for parts in texts {
        let tokens = parts.flatMap { analyzer.tokens(of: $0) }
        let content = tokens.filter { $0.kind == .content }
        let distinct = Set(tokens.map(\.indexTerm.key)).union(content.map { "\u{03}" + $0.rootKey })
        for term in distinct { terms[term, default: 0] += 1 }
        for form in Set(content.map(\.normalized)) { formCounts[form, default: ("", 0, 0)].articles += 1 }
        for token in content {
          formCounts[token.normalized]?.occurrences += 1
          formCounts[token.normalized]?.stem = token.lightStem
        }
      }
      forms = formCounts.mapValues { [$0.stem, "\($0.articles)", "\($0.occurrences)"] }
    }

    func check(_ archive: Archive, seed: UInt64) throws {
      try archive.foldCounts()
      let (storedTerms, storedForms) = try archive.reader.read { db in
        let terms = try Row.fetchAll(db, sql: "SELECT term, document_count FROM vocabulary")
        let forms = try Row.fetchAll(
          db, sql: "SELECT form, stem, document_count, occurrences FROM written_form")
        return (
          Dictionary(uniqueKeysWithValues: terms.map { ($0[0] as String, $0[1] as Int) }),
          Dictionary(
            uniqueKeysWithValues: forms.map { row in
              (row[0] as String, [row[1] as String, "\(row[2] as Int)", "\(row[3] as Int)"])
            })
        )
      }
      #expect(storedTerms == terms, "seed \(seed)")
      #expect(storedForms == forms, "seed \(seed)")
      #expect(terms.count > 100)
    }
  }

  @Test("After random batches index and counts are those of the stored texts", arguments: [UInt64(1), 2, 3])
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    let store = try TestArchive()
    var known: [Article] = []
    for _ in 0..<12 {
      var batch = news.datedArticles(Int.random(in: 0...25, using: &generator), bodyWords: 0...30)
      batch += (0..<3).compactMap { _ in known.randomElement(using: &generator) }
      batch.shuffle(using: &generator)
      known += batch
      let limits = ArchiveWriter.BatchLimits(articleCount: Int.random(in: 1...30, using: &generator))
      try store.add(batch, keepingDuplicates: Bool.random(using: &generator), limits: limits)
      if Int.random(in: 0..<6, using: &generator) == 0 { _ = try ArchiveIndexer(store.archive).reindex() }
    }
    try store.archive.checkIndex()
    try Recount(store.archive).check(store.archive, seed: seed)
    #expect(
      try store.archive.value("SELECT article_count FROM index_state")
        == store.archive.value("SELECT count(*) FROM article"), "seed \(seed)")
  }

  @Test("FTS5's own vocabulary has the same terms and articles, root keys aside")
  func againstFTS5() throws {
    var news = RandomNews(seed: 9)
    let store = try TestArchive(news.datedArticles(150))
    try store.archive.foldCounts()
    try store.archive.tamper("CREATE VIRTUAL TABLE words USING fts5vocab (article_text, row)")
    let sql = "SELECT hex(term) || ' ' || %@ FROM %@ ORDER BY 1"
    let ours = sql.replacing("%@", with: "document_count", maxReplacements: 1).replacing(
      "%@", with: "vocabulary WHERE substr(term, 1, 1) <> char(3)")
    let theirs = sql.replacing("%@", with: "doc", maxReplacements: 1).replacing("%@", with: "words")
    #expect(try store.archive.texts(ours) == store.archive.texts(theirs))
  }
}
