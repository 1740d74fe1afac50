import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

@testable import ArchiveStore

@Suite struct ArchivedContentCheckTests {
  private static func article(_ number: Int, id: String?) -> Article {
    Article(
      externalID: id, title: "خبر رقم \(number)", body: "وصل الوفد إلى المدينة مساء أمس.",
      source: "وكالة المشرق")
  }

  private static func store(_ articles: [Article], in archive: Archive) throws -> [StoreOutcome] {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(archive) { outcomes.append($1) }
    let origin = ArticleOrigin(location: "-", format: "jsonl", encoding: "UTF-8", extractor: "test")
    for article in articles {
      try writer.add(IncomingArticle(article: article, origin: origin, record: 1, bytes: Data()))
    }
    try writer.flush()
    return outcomes
  }

  @Test func anEmptyArchiveHasNothingToLookUp() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.path("a.arshif"), access: .create)
    #expect(try ArchivedContentCheck(archive) == nil)
    try archive.close()
  }

  @Test func knowsContentAndIDTogether() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.path("a.arshif"), access: .create)
    _ = try Self.store([Self.article(1, id: "a"), Self.article(2, id: nil)], in: archive)
    let archived = try #require(try ArchivedContentCheck(archive))
    func outcome(_ article: Article) -> StoreOutcome? {
      let origin = ArticleOrigin(location: "-", format: "jsonl", encoding: "UTF-8", extractor: "test")
      let incoming = IncomingArticle(article: article, origin: origin, record: 1, bytes: Data())
      return archived.outcome(of: incoming)
    }
    #expect(outcome(Self.article(1, id: "a")) != nil)
    #expect(outcome(Self.article(2, id: nil)) != nil)
    // Other content under the id, and the content under another id, are for others to decide.
    #expect(outcome(Self.article(3, id: "a")) == nil)
    #expect(outcome(Self.article(1, id: "b")) == nil)
    #expect(outcome(Self.article(3, id: nil)) == nil)
    try archive.close()
  }

  /// What was there and what is new, mixed: all in the order of arrival, and the new is found.
  @Test func whatIsKnownAndWhatIsNewGoTogether() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.path("a.arshif"), access: .create)
    let first = (0..<10).map { Self.article($0, id: "n-\($0)") }
    _ = try Self.store(first, in: archive)
    let outcomes = try Self.store((5..<15).map { Self.article($0, id: "n-\($0)") }, in: archive)
    #expect(outcomes.prefix(5).allSatisfy { if case .sameContent = $0 { true } else { false } })
    #expect(outcomes.suffix(5).allSatisfy { if case .stored = $0 { true } else { false } })
    #expect(try ArchiveSearcher(archive).statistics().articleCount == 15)
    try archive.close()
  }
}
