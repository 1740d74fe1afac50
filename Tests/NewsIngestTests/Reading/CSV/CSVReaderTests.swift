import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct CSVReaderTests {
  @Test(arguments: [
    // The delimiter is found among three.
    "title,body\nأول,نص\nثان,آخر\n", "title;body\nأول;نص\nثان;آخر\n", "title\tbody\nأول\tنص\nثان\tآخر\n",
    "title,body\r\nأول,نص\r\nثان,آخر", "\u{FEFF}title,body\nأول,نص\n\nثان,آخر\n\n",  // BYTE ORDER MARK
    "\"title\",\"body\"\n\"أول\",\"نص\"\r\n\"ثان\",\"آخر\"",
    "العنوان;النص\nأول;نص\nثان;آخر\n", " Title , Body \nأول,نص\nثان,آخر\n",
    "عنوان,متن,سعر\nأول,نص,1\nثان,آخر,2\n",
  ])
  func readsTables(table: String) throws {
    for chunkSize in [1, 5, 1 << 20] {
      let found = try read(table, chunkSize: chunkSize)
      #expect(found.format == .csv)
      #expect(found.titles == ["أول", "ثان"])
      #expect(found.articles.map(\.body) == ["نص", "آخر"])
      #expect(found.failures == [])
    }
  }

  @Test func readsEveryFieldAndQuotedLines() throws {
    let table = """
      id,title,body,published,source,section,author,url,image
      k-1,"قال ""نعم"", ثم سكت","فقرة أولى

      فقرة ثانية; فيها فاصلة",14 كانون الثاني 2025,رويترز,اقتصاد,منى,https://a.example/1,1.jpg
      k-2,آخر,,,,,,,
      """
    let found = try read(table)
    #expect(found.places == [.line(2), .line(5)])
    let article = try #require(found.articles.first)
    #expect(article.title == "قال \"نعم\", ثم سكت")
    #expect(article.body == "فقرة أولى\n\nفقرة ثانية; فيها فاصلة")
    #expect(article.published?.iso8601 == "2025-01-14")
    #expect(article.publishedFrom == "field published")
    #expect([article.externalID, article.source, article.section] == ["k-1", "رويترز", "اقتصاد"])
    #expect([article.author, article.url, article.image] == ["منى", "https://a.example/1", "1.jpg"])
  }

  /// A table has no other null than a word.
  @Test(arguments: ["None", "nan", "NULL", "\\N", "#N/A", "[]", " ", ""])
  func readsWordsForNothing(cell: String) throws {
    let found = try read("id,title,body,author,likes\n\(cell),خبر,نص,\(cell),\(cell)\n")
    #expect(found.articles.map(\.title) == ["خبر"])
    #expect(found.articles.allSatisfy { $0.externalID == nil && $0.author == nil })
    #expect(found.unread == [])
  }

  @Test(arguments: ["Nonesuch", "nan.", "لا شيء", "0"])
  func keepsOtherWords(cell: String) throws {
    #expect(try read("title,author\nخبر,\(cell)\n").articles.map(\.author) == [cell])
  }

  @Test func mapsColumns() throws {
    let options = ReadingOptions(map: try FieldMap("headline=title, المقال=النص ،يوم=تاريخ"))
    let found = try read("id,headline,المقال,يوم\n7,خبر عاجل,نص,2020-11-16\n", options)
    #expect(found.format == .csv)
    #expect(found.titles == ["خبر عاجل"])
    #expect(found.articles.first?.body == "نص")
    #expect(found.articles.first?.publishedFrom == "field يوم")
  }

  /// The broken row is one failure, and the others are read.
  @Test(arguments: [
    "\"ثان بلا نهاية,نص", "\"ثان,نص\n\"بقية,نص", "\"ثان\" وزيادة,نص", "ثان,\"نص\nمن سطرين بلا نهاية",
  ])
  func goesOnBehindAnUnclosedQuote(row: String) throws {
    for chunkSize in [1, 5, 1 << 20] {
      let found = try read(
        "title,body\nأول,\"نص\"\n\(row)\nثالث,نص\n\"رابع\",نص\n", chunkSize: chunkSize)
      #expect(found.titles.filter { ["أول", "ثالث", "رابع"].contains($0) } == ["أول", "ثالث", "رابع"])
      #expect(found.failures.first == .init(place: .line(3), error: .unclosedQuote))
      #expect(found.errors.dropFirst().allSatisfy { $0 == .linesAfterFault(count: 1) })
    }
  }

  /// A quote that nothing closes is not searched for through the whole of a large table.
  @Test func anUnclosedQuoteIsGivenUpAtTheLimit() throws {
    let rows = String(repeating: "خبر آخر من المدينة,نص قصير\n", count: 4000)
    let options = ReadingOptions(recordLimit: 1000)
    let found = try read(Data("title,body\n\"أول,نص\n\(rows)".utf8), options) { 500 }
    #expect(found.articles.count == 4000)
    #expect(found.failures == [.init(place: .line(2), error: .unclosedQuote)])
  }

  @Test func tellsOfRowsWithOtherFields() throws {
    let found = try read("title,body\nأول,نص,زيادة\nثان,نص\nثالث\n")
    #expect(found.titles == ["ثان"])
    #expect(
      found.failures == [
        .init(place: .line(2), error: .wrongFieldCount(found: 3, expected: 2)),
        .init(place: .line(4), error: .wrongFieldCount(found: 1, expected: 2)),
      ])
  }

  @Test func wantsATitleOrABody() throws {
    let found = try read("a,b\n1,2\n", ReadingOptions(format: .csv))
    #expect(found.failures == [.init(place: .line(1), error: .noTextColumn(columns: ["a", "b"]))])
    let empty = try read("title,body,id\n, ,7\n")
    #expect(empty.failures == [.init(place: .line(2), error: .noTitleNorBody)])
  }

  /// A field is read from one column; where the header has two for it, the user must say which.
  @Test(arguments: [
    ("title,body,title", ["title", "title"]), ("Title,body,العنوان", ["Title", "العنوان"]),
    ("العنوان;النص;title", ["العنوان", "title"]),
  ])
  func refusesTwoColumnsOfOneField(header: String, columns: [String]) throws {
    let rows = "\(header)\nأول,نص,غيره\n"
    let found = try read(rows)
    #expect(found.format == .csv)
    let error = IngestError.fieldInTwoColumns(field: "title", columns: columns)
    #expect(found.failures == [.init(place: .line(1), error: error)])
    #expect(found.articles == [])
  }

  /// Two dates under different names are no riddle: the first is the article's, and the other is told as not read.
  @Test(arguments: [
    ("published_at", "posted_at"), ("created_at", "created_date"), ("posted_on", "date_posted"),
    ("التاريخ", "date"),
  ])
  func readsTheFirstOfTwoDates(first: String, second: String) throws {
    let found = try read("title,body,\(first),\(second)\nأول,نص,2024-05-01,2024-05-02\n")
    #expect(found.failures == [])
    #expect(found.articles.map(\.publishedRaw) == ["2024-05-01"])
    #expect(found.unread == [second])
  }

  @Test func refusesOneNameOfADateTwice() throws {
    let found = try read("title,body,date,Date\nأول,نص,2024-05-01,2024-05-02\n")
    let error = IngestError.fieldInTwoColumns(field: "published", columns: ["date", "Date"])
    #expect(found.failures == [.init(place: .line(1), error: error)])
  }

  @Test func aMapSaysWhichColumnIsMeant() throws {
    let options = ReadingOptions(map: try FieldMap("العنوان=title"))
    #expect(try read("title,body,العنوان\nNews,نص,خبر\n", options).titles == ["خبر"])
    // Columns that are no field may stand twice.
    #expect(try read("title,سعر,سعر\nخبر,1,2\n").titles == ["خبر"])
  }

  @Test func readsUTF16() throws {
    // ZERO WIDTH NO-BREAK SPACE as byte-order mark.
    let table = "\u{FEFF}العنوان\tالنص\nأول\tنص 😀\nثان\tآخر\n"
    for (bytes, name) in [
      (table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "UTF-16LE"),
      (table.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "UTF-16BE"),
    ] {
      for chunkSize in [1, 3, 1 << 20] {
        let found = try read(Data(bytes)) { chunkSize }
        #expect(found.titles == ["أول", "ثان"])
        #expect(found.articles.first?.body == "نص 😀")
        #expect(found.encodings == [name, name])
      }
    }
  }

  @Test func countsBytesThatAreNoText() throws {
    let found = try read(
      Data("title,body\nأول,".utf8) + [0xFF] + Data(" نص\nثان,نص\nثالث,".utf8) + [
        0xFE, 0xFF, UInt8(ascii: "\n"),
      ])
    #expect(found.articles.map(\.body) == ["\u{FFFD} نص", "نص", "\u{FFFD}\u{FFFD}"])  // REPLACEMENT CHARACTER
    #expect(found.replacedCounts == [1, 0, 2])
  }

  /// The first Arabic row may stand behind thousands of rows of numbers.
  @Test(arguments: ["windows-1256", "ISO-8859-6"])
  func waitsForTheRowThatTellsTheEncoding(name: String) throws {
    let mapping = ByteMapping(name)
    let ascii = (1...4000).map { "\($0),Beirut 2024,see below\n" }.joined()
    let arabic = (1...20).map {
      "\($0),خبر عن الميناء في المدينة,أعلن رئيس البلدية أن العمل سيبدأ قريبا COVID-19.\n"
    }.joined()
    let bytes = Data("id,title,body\n\(ascii)\(arabic)".unicodeScalars.map { mapping.byte(of: $0) ?? 0x3F })
    for chunkSize in [1000, 1 << 20] {
      let found = try read(bytes) { chunkSize }
      #expect(found.articles.count == 4020)
      #expect(found.failures == [])
      #expect(found.titles.last == "خبر عن الميناء في المدينة")
      #expect(found.encodings.last == name)
      #expect(found.replacedCounts.allSatisfy { $0 == 0 })
    }
  }

  /// A header of two short words tells no encoding; the rows below do.
  @Test(arguments: ["windows-1256", "ISO-8859-6"])
  func knowsATableByItsHeaderInAnyEncoding(name: String) throws {
    let mapping = ByteMapping(name)
    let table = "نص;خبر\n" + String(repeating: "أعلن رئيس البلدية أن العمل سيبدأ قريبا;2021\n", count: 3)
    let found = try read(
      Data(table.unicodeScalars.map { mapping.byte(of: $0) ?? 0x3F }),
      ReadingOptions(map: try FieldMap("خبر=id")))
    #expect(found.format == .csv)
    #expect(
      found.articles.map(\.body) == Array(repeating: "أعلن رئيس البلدية أن العمل سيبدأ قريبا", count: 3))
  }

  @Test func refusesWhatIsNoText() throws {
    let found = try read(Data("title,body\nأول,نص\n".utf8) + Data(count: 50), ReadingOptions(format: .csv))
    #expect(found.articles == [])
    #expect(found.errors.count == 1)
  }
}
