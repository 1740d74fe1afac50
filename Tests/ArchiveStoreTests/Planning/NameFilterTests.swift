import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import Testing

@Suite("Names of sources and sections")
struct NameFilterTests {
  private let store: TestArchive

  init() throws {
    store = try TestArchive([
      Article("1", source: "رويترز", section: "سياسة"), Article("2", source: "الأهرام"),
      Article("3", source: "الاهرام"), Article("4", source: "BBC عربي", section: "عربي-دولي"), Article("5"),
    ])
  }

  private func filter(_ sources: [String], _ sections: [String] = []) throws -> NameFilter {
    try store.archive.reader.read { db in
      try NameFilter(
        ArticleFilter(sources: sources, sections: sections), db: db, analyzer: Analyzer(cacheBits: 4))
    }
  }

  @Test(
    "A name is found in any spelling: case, marks, hamzas and signs aside",
    arguments: [
      ("رويترز", 1), ("رُويترز", 1), ("الأهرام", 2), ("الإهرام", 2), ("bbc عربى", 1), ("BBC - عربي", 1),
      ("عربي BBC", 0),
      ("BBC", 0), ("اهرام", 0),
    ])
  func spellings(name: String, count: Int) throws {
    let filter = try filter([name])
    #expect(filter.sourceIDs?.count == count)
    #expect(filter.notes.isEmpty == (count > 0))
  }

  @Test("No names, no filter; unknown names let nothing through")
  func empty() throws {
    #expect(try filter([]).isEmpty)
    #expect(try !filter(["مجهول"]).isEmpty)
    #expect(try filter(["مجهول"]).sourceIDs == [])
  }

  @Test("Several names let through what any of them names; source and section must both agree")
  func several() throws {
    #expect(try store.searcher.list(.init(filter: .init(sources: ["رويترز", "الاهرام"]))).total == 3)
    #expect(
      try store.searcher.list(.init(filter: .init(sources: ["رويترز"], sections: ["سياسة"]))).total == 1)
    #expect(
      try store.searcher.list(.init(filter: .init(sources: ["رويترز"], sections: ["عربي دولي"]))).total == 0)
  }

  @Test("The note names what there is, eight names at most")
  func notes() throws {
    #expect(try filter([], ["رياضة"]).notes == ["no section is called رياضة; there are: سياسة, عربي-دولي"])
    try store.add((1...9).map { Article("خبر \($0)", source: "source \($0)") })
    let note = try #require(try filter(["مجهول"]).notes.first)
    #expect(note.hasSuffix(", …"))
    #expect(note.split(separator: ", ").count == 9)
    let empty = try TestArchive()
    #expect(
      try empty.searcher.list(.init(filter: .init(sources: ["BBC"]))).notes == ["no source is called BBC"])
  }
}
