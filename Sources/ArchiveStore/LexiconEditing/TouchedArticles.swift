import ArabicText
import GRDB
import InvertedIndex

/// The articles that two lexicons read differently.
///
/// The archive's list of written forms tells which stems may change; the articles that hold these are read with both lexicons. Where
/// they are very many, none is read, and the number is what it is at most.
public struct TouchedArticles: Sendable, Equatable {
  /// Articles that are read at most.
  static let greatestRead = 20_000

  /// Articles.
  public let count: Int
  /// False where there may be fewer.
  public let isExact: Bool

  /// - Parameters:
  ///   - changes: the lines that one of the lexicons has and the other has not.
  ///   - indexed: the lexicon that the index was made with.
  init(
    from old: Lexicon, to new: Lexicon, changes: [LexiconLine], indexed: Lexicon, _ db: Database,
    greatestRead: Int = greatestRead
  ) throws {
    let comparison = LexiconComparison(old: old, new: new)
    var candidates: Set<RowID> = []
    for matcher in try Self.matchers(comparison, changes, indexed, db) {
      candidates.formUnion(try FTS5RowVisitor.rowIDs(matching: matcher.expression, ids: nil, db))
    }
    isExact = candidates.count <= greatestRead
    guard isExact else {
      count = candidates.count
      return
    }
    let articles = ArticleTable(db: db)
    count = try candidates.sorted().count { id in
      guard let words = try articles.words(of: id) else { return false }
      return comparison.differ(on: words.title) || comparison.differ(on: words.body)
    }
  }

  /// What to ask FTS5 for: stems of which a form may change, and names that the index holds as two words.
  private static func matchers(
    _ comparison: LexiconComparison, _ changes: [LexiconLine], _ indexed: Lexicon, _ db: Database
  ) throws -> [Matcher] {
    var stems: Set<String> = []
    func take(_ form: String, stem: String) {
      if !stems.contains(stem), comparison.mayDiffer(onForm: form) { stems.insert(stem) }
    }
    let forms = try Row.fetchCursor(db, sql: "SELECT form, stem FROM written_form")
    while let row = try forms.next() { take(row[0], stem: row[1]) }
    for (form, entry) in try TermCountLog(db).forms(from: "") { take(form, stem: entry.stem) }
    let analyzer = Analyzer(lexicon: indexed, cacheBits: 4)
    let names = changes.filter { $0.kind == .joined }.map { line in
      Matcher.phrase(analyzer.tokens(of: line.word).map(\.indexTerm))
    }
    return stems.sorted().map { Matcher.term(IndexTerm(.lightStem, text: $0)) } + names
  }
}
