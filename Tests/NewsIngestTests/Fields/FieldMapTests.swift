import Testing

@testable import NewsIngest

@Suite struct FieldMapTests {
  @Test(arguments: [
    ("", ArticleField.title, "title"), ("headline=title", .title, "headline"),
    ("headline=title,text=body", .body, "text"),
    // An Arabic comma, Arabic names, white space.
    (" الخبر = عنوان ، المحتوى=النص", .title, "الخبر"), ("a=b=url", .url, "a=b"),
  ])
  func readsPairs(text: String, field: ArticleField, name: String) throws {
    #expect(try FieldMap(text).name(of: field) == name)
  }

  @Test(arguments: ["title", "title=other", "=title", "a=", "a=b", "،a"])
  func refusesWhatIsNoPair(text: String) throws {
    #expect(throws: IngestError.self) { try FieldMap(text) }
  }

  /// Nothing says which of two is meant.
  @Test(arguments: [
    ("a=title,b=title", IngestError.fieldMappedTwice(field: "title", columns: ["a", "b"])),
    ("a=title، b=العنوان", .fieldMappedTwice(field: "title", columns: ["a", "b"])),
    ("الخبر=title,الخبر=body", .columnMappedTwice(column: "الخبر", fields: ["title", "body"])),
    ("News=title,news=body", .columnMappedTwice(column: "news", fields: ["title", "body"])),
  ])
  func refusesTwoForOne(text: String, expected: IngestError) {
    #expect(throws: expected) { try FieldMap(text) }
  }

  @Test func takesTheSamePairTwice() throws {
    #expect(try FieldMap("a=title,A=title,title=body").name(of: .body) == "title")
  }

  @Test(arguments: [
    ("title", ArticleField.title), ("TITLE", .title), (" Title ", .title), ("العنوان", .title),
    ("عنوان", .title),
    ("المتن", .body), ("\u{200F}النص", .body),  // RIGHT-TO-LEFT MARK
    ("الصورة", .image), ("سعر", nil), ("", nil),
  ])
  func knowsColumns(column: String, field: ArticleField?) {
    #expect(FieldMap().meaning(of: column)?.field == field)
  }

  /// What is mapped elsewhere is not taken from the column of its own name as well.
  @Test func aMappedFieldLeavesItsOwnName() throws {
    let map = try FieldMap("headline=title")
    #expect(map.meaning(of: "Headline")?.field == .title)
    #expect(map.meaning(of: "title") == nil)
  }

  @Test func mapsKeysOfJSON() throws {
    let options = ReadingOptions(map: try FieldMap("headline=title,text=body,when=published"))
    let found = try read(#"{"headline":"خبر","text":"نص","when":"2020-11-16","title":"غيره"}"#, options)
    #expect(found.titles == ["خبر"])
    #expect(found.articles.first?.publishedFrom == "field when")
    #expect(try read(#"[{"headline":"خبر"},{"title":"غيره"}]"#, options).errors == [.noTitleNorBody])
  }
}
