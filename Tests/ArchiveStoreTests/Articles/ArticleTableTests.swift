@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

@Suite("Single articles")
struct ArticleTableTests {
  @Test("An id that nothing has", arguments: ["", "7", "0000000000000000", "' OR 1=1 --", "\0"])
  func missing(id: String) throws {
    let store = try TestArchive([Article("خبر")])
    #expect(throws: ArchiveError.noSuchArticle(id: id)) { try store.searcher.article(id: id) }
  }

  @Test("The public id comes before a source's id, and of equal source's ids the older article")
  func precedence() throws {
    let first = Article("أول", date: "2020-11-16", source: "BBC", externalID: "7")
    let publicID = ContentID.publicID(of: first)
    let second = Article("ثان", date: "2020-11-15", source: "رويترز", externalID: "7")
    let third = Article("ثالث", externalID: publicID)
    let store = try TestArchive([first, second, third])
    #expect(try store.searcher.article(id: publicID).summary.title == "أول")
    #expect(try store.searcher.article(id: "7").summary.title == "ثان")
  }

  @Test("A kept duplicate has its own id")
  func duplicate() throws {
    let store = try TestArchive([Article("خبر", externalID: "1")])
    let copy = Article("خبر", externalID: "2")
    try store.add([copy], keepingDuplicates: true)
    let id = ContentID.publicID(of: copy, copy: 2)
    #expect(try store.searcher.article(id: id).summary.externalID == "2")
  }
}
