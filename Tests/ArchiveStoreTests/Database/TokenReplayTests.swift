import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import Testing

@Suite("Terms made before FTS5 asks for them")
struct TokenReplayTests {
  private static let title = "هدنة في لبنان"
  private static let body = "أعلنت الحكومة الهدنة"

  private let store: TestArchive

  init() throws { store = try TestArchive() }

  /// Inserts one row into the full-text index with the terms of `title` and `body`, in a transaction that is then undone.
  ///
  /// - Returns: how many rows then hold "لبنان".
  private func insert(_ values: (title: String, body: String)?, statements: Int = 1) throws -> Int {
    try #require(store.archive.pool).writeWithoutTransaction { db in
      let context = try #require(store.archive.contexts.context(of: db))
      var found = 0
      try db.inTransaction {
        var tokens = ForwardIndex()
        var (title, body) = (Self.title, Self.body)
        try title.withUTF8 { title in
          try body.withUTF8 { body in
            tokens.add(title: title, body: body, FormIDCache())
            try context.replaying(article: 0, of: tokens, title: title, body: body) {
              guard let values else { return }
              for id in 1...statements {
                try db.execute(
                  sql: "INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)",
                  arguments: [id, values.title, values.body])
              }
            }
          }
        }
        found =
          try Int.fetchOne(db, sql: "SELECT count(*) FROM article_text WHERE article_text MATCH 'لبنان'")
          ?? -1
        return .rollback
      }
      return found
    }
  }

  @Test("The very article gets its terms")
  func same() throws { #expect(try insert((Self.title, Self.body)) == 1) }

  /// Texts that are not the article's, some of the same length.
  private static let others: [(String, String)] = [
    (title, body + "."), (title, ""), ("", body), (body, title), (title, "أعلنت الحكومة الهدية"),
    ("هدنة في لبناخ", body), (title + body, ""),
  ]

  @Test("Another text is refused, and nothing is left behind", arguments: others.indices)
  func other(index: Int) throws {
    let error = #expect(throws: DatabaseError.self) { try insert(Self.others[index]) }
    #expect(error?.resultCode == .SQLITE_ERROR)
    // Without anything to replay the tokenizer analyses.
    try store.add([Article("سلام في لبنان")])
    #expect(try store.matches("لبنان") == ["سلام في لبنان"])
    try store.archive.checkIndex()
  }

  @Test("An article is asked for once: no insertion, or a second one, is an error")
  func once() throws {
    #expect(throws: DatabaseError.self) { try insert(nil) }
    #expect(throws: DatabaseError.self) { try insert((Self.title, Self.body), statements: 2) }
  }

  @Test("Empty titles and bodies, and texts without words")
  func empty() throws {
    let articles = [Article("", "نص"), Article("عنوان", ""), Article("؟", "!"), Article("٢٠٢٠", "\u{0}")]
    try store.add(articles)
    #expect(try store.matches("نص").count == 1)
    #expect(try store.matches("عنوان").count == 1)
    try store.archive.checkIndex()
  }
}
