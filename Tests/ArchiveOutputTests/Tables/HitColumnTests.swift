import ArchiveOutput
import Testing

@Suite("Columns of hits")
struct HitColumnTests {
  @Test func areReadByName() throws {
    #expect(
      try HitColumn.exported(named: " title, published_utc ,id", isBySentence: false)
        == [.title, .publishedUTC, .id])
    #expect(try HitColumn.exported(named: "sentence", isBySentence: true) == [.sentence])
  }

  @Test(arguments: ["title,colour", "title,Title", "copies", "sentence"])
  func theUnknownIsNamedWithTheKnown(names: String) throws {
    let error = #expect(throws: OutputError.self) {
      try HitColumn.exported(named: names, isBySentence: false)
    }
    let name = String(names.split(separator: ",").last ?? "")
    let text = try #require(error).description
    #expect(text.hasPrefix("there is no column '\(name)': choose among rank, id, published, "))
    #expect(!text.contains("\n"))
    #expect(!text.contains("copies,"))
  }

  @Test(arguments: ["", " ", ","])
  func noneIsAnError(names: String) {
    #expect(throws: OutputError.self) { try HitColumn.exported(named: names, isBySentence: false) }
  }
}
