import Foundation
import Testing

@testable import NewsIngest

/// Tables as spreadsheets, databases and scripts write them.
@Suite struct CSVForeignTablesTests {
  private static func rows(_ count: Int, _ row: (Int) -> String) -> String { (1...count).map(row).joined() }

  /// Reads a table in chunks of several sizes, which must change nothing.
  private func readAll(_ table: String) throws -> ReadInput {
    let found = try read(table, chunkSize: 1 << 20)
    for size in [1, 7] { #expect(try read(table, chunkSize: size) == found) }
    return found
  }

  @Test(arguments: [
    ("سؤال,جواب\n" + rows(5) { "أين يقع الجسر رقم \($0)?,على النهر\n" }, ["سؤال", "جواب"]),
    ("صيغة;حكم\n" + rows(9) { "قيل إن السد \($0) انهار;غير صحيح\n" }, ["صيغة", "حكم"]),
    ("top,inner,d\n\"هطلت الأمطار\",\"امتلأت السدود في الشمال\",2021\n", ["top", "inner", "d"]),
    ("url,inner,d\na,فاض النهر على الضفتين,2021\n", ["url", "inner", "d"]),
  ])
  func refusesTablesWithoutKnownNames(table: String, columns: [String]) throws {
    let found = try readAll(table)
    #expect(found.articles == [])
    #expect(found.failures == [.init(place: .line(1), error: .noTextColumn(columns: columns))])
  }

  @Test(arguments: [
    "الجسر الجديد\nقال المهندس, إن العمل انتهى.\nوأضاف, إن الافتتاح غدا.\nثم زار, مع الوفد, الموقع.\n",
    "افتتح الوزير الجسر,وقال إن العمل انتهى.\nثم زار الوفد الموقع,وغادر.\n",
    "الرئيسية | أخبار | سياسة | رياضة\nافتتاح الجسر\nافتتح الوزير الجسر الجديد أمس.\nجميع الحقوق محفوظة | اتصل بنا\n",
    "المصدر | الكاتب | التاريخ | النص\nافتتاح الجسر\nافتتح الوزير الجسر الجديد أمس.\n",
    "أخبار, سياسة, رياضة\nافتتاح الجسر\nافتتح الوزير الجسر الجديد أمس.\n",
    "أخبار\tسياسة\tرياضة\nافتتاح الجسر\nافتتح الوزير الجسر الجديد أمس.\n",
    "صحيفة الجسر\nالرئيسية | أخبار | رياضة\nافتتح الوزير الجسر الجديد أمس وقال إن العمل فيه انتهى.\n",
    "الرئيسية | أخبار | رياضة\nاقتصاد | ثقافة | صحة\nاتصل بنا | من نحن | الخصوصية\nفيديو | صور | مقالات\n",
    "الرئيسية|أخبار|رياضة\nاقتصاد|ثقافة|صحة\nاتصل بنا|من نحن|الخصوصية\nفيديو|صور|مقالات\n",
    "الرئيسية | خبر | صورة | طقس\nاقتصاد | ثقافة | صحة | فن\nبث | من نحن | الخصوصية | كرة\n",
  ])
  func leavesTextsThatAreNoTables(text: String) throws {
    #expect(try read(text, chunkSize: 1 << 20).format != .csv)
  }

  /// Tables drawn with bars, as in notes and on consoles.
  @Test(arguments: [
    "title|body\nأول|نص\nثان|نص\n", "| title | body |\n|-------|:----:|\n| أول | نص |\n| ثان | نص |\n",
    " title | body\n-------+------\n أول   | نص\n ثان   | نص\n",
    "title|body|n\nأول|نص|1\nثان|نص|وهذه خمس كلمات في خانة\n",
  ])
  func readsTablesWithBars(table: String) throws {
    let found = try readAll(table)
    #expect(found.titles == ["أول", "ثان"])
    #expect(found.articles.map(\.body) == ["نص", "نص"])
    #expect(found.failures == [])
  }

  /// As databases of WordPress keep texts: paragraphs by empty lines, headings and lists as tags.
  @Test(arguments: [
    ("<h2>فرعي</h2>\nأولى\n\nثانية\n<h3>آخر</h3>ثالثة", "فرعي\n\nأولى\n\nثانية\n\nآخر\n\nثالثة"),
    ("<strong>أولى</strong>\n\nثانية\nسطر", "أولى\n\nثانية\nسطر"),
    ("أولى<br />\nسطر<br />\n<br />\nثانية", "أولى\nسطر\n\nثانية"),
    ("أولى\n<ul>\n<li>بند</li>\n<li>بند ثان</li>\n</ul>\nثانية", "أولى\n\nبند\nبند ثان\n\nثانية"),
    ("أولى\n\n<blockquote><p>قول</p></blockquote>\n\nثانية\n\nثالثة", "أولى\n\nقول\n\nثانية\n\nثالثة"),
    ("<p>أولى\nتمضي</p>\n\n<p>ثانية</p>", "أولى تمضي\n\nثانية"),
  ])
  func keepsTheParagraphsOfMarkup(text: String, expected: String) throws {
    let quoted = text.replacing("\"", with: "\"\"")
    #expect(try readAll("title,post_content\nخبر,\"\(quoted)\"\n").articles.map(\.body) == [expected])
  }

  @Test(arguments: ["Tweets", "posts", "texts"])
  func aColumnMayBeNamedAfterAllItsCells(name: String) throws {
    #expect(try readAll("\(name),label\nهطلت الأمطار,1\n").articles.map(\.body) == ["هطلت الأمطار"])
  }

  @Test func aRowMayLackItsLastCells() throws {
    let found = try readAll(
      "title,body,date,source\nأول,\"نص أول\"\nثان,نص,2021-03-15\nثالث,نص,2021-03-16,الميناء\n")
    #expect(found.titles == ["أول", "ثان", "ثالث"])
    #expect(found.failures == [])
  }

  /// A text that goes on in the next line without quotes makes no article of its second half.
  @Test func aTextInTwoLinesIsNoShortRow() throws {
    let found = try readAll("title,body,date\nأول,نص يمضي\nإلى هنا,2021-03-15\nثان,نص,2021-03-16\n")
    #expect(found.titles == ["ثان"])
    #expect(found.failures.map(\.place) == [.line(2), .line(3)])
  }

  @Test(arguments: [
    ("title\tbody\n\"لن نرحل\": صيادو الميناء\tنص\nثان\tنص\n", ["\"لن نرحل\": صيادو الميناء", "ثان"]),
    ("title\tbody\n\"لن نرحل\tنص أول\nثان\t\"قال\" ثم مضى\n", ["\"لن نرحل", "ثان"]),
    ("title\tbody\n\"قال \"\"لن نرحل\"\"\"\t\"نص\nفي سطرين\"\nثان\tنص\n", ["قال \"لن نرحل\"", "ثان"]),
    (
      "id,title,body\n1,\"قال \\\"نعم\\\", ثم مضى\",\"نص\"\n2,\"ثان\",\"قال \\\"نعم\\\"\"\n",
      ["قال \"نعم\", ثم مضى", "ثان"]
    ),
    ("id,title,body\n1,\"في C:\\\",نص\n2,ثان,نص\n", ["في C:\\", "ثان"]),
    ("id, title, body\n1, \"أول, وأخير\", \"نص\"\n2, ثان, نص\n", ["أول, وأخير", " ثان"]),
  ])
  func tellsQuotesOfCellsFromThoseOfTheText(table: String, titles: [String]) throws {
    let found = try readAll(table)
    #expect(found.titles == titles)
    #expect(found.failures == [])
  }

  @Test func countsWhatIsLostBehindAFault() throws {
    let found = try readAll("id,title,body\n1,\"أول\" زيادة,نص\nسطر ثان\nسطر ثالث\n2,ثان,نص\n")
    #expect(found.titles == ["ثان"])
    #expect(
      found.failures == [
        .init(place: .line(2), error: .unclosedQuote),
        .init(place: .line(3), error: .linesAfterFault(count: 2)),
      ])
  }

  @Test(arguments: [
    "أخبار الميناء لعام 2021,,\n,,\n", "أخبار الميناء لعام 2021\n", "أخبار الميناء\n\nصدر في آذار,,\n",
  ])
  func passesOverATitleAboveTheHeader(title: String) throws {
    let table = "\(title)العنوان,النص,التاريخ\nأول,نص,2021-03-14\n"
    for size in [1, 1 << 20] {
      let found = try read(Data(table.utf8), ReadingOptions(format: .csv)) { size }
      #expect(found.titles == ["أول"])
      #expect(found.unread == ["(above the header)"])
    }
  }

  @Test(arguments: [
    (#"['قال\u200f الوزير إن', 'الجسر\xa0الجديد فتح']"#, "قال\u{200F} الوزير إن\n\nالجسر\u{A0}الجديد فتح"),
    (#"["\u0646\u0635 \ud83d\ude00 طويل"]"#, "نص 😀 طويل"),
    (#"['سطر\tأول\n', 'رمز \U0001F600 هنا', 'ناقص \u06']"#, "سطر\tأول\n\n\nرمز 😀 هنا\n\nناقص u06"),
  ])
  func readsEscapesOfLists(list: String, text: String) {
    #expect(WrittenList.items(list)?.joined(separator: "\n\n") == text)
  }

  @Test(arguments: ["1970-01-01 00:00:00", "1970-01-01T00:00:00Z", "1900-01-00", "0001-01-01T00:00:00"])
  func zeroIsNoDate(text: String) { #expect(FieldDate.read(text, name: "date", order: nil) == .none) }

  @Test func anAddressAsSourceIsTheArticles() throws {
    let rows = "1,نص,https://example.com/news/1\n2,نص,https://example.com/\n3,نص,الميناء\n"
    let found = try readAll("title,body,source\n\(rows)")
    #expect(found.articles.map(\.url) == ["https://example.com/news/1", nil, nil])
    #expect(found.articles.map(\.source) == [nil, "https://example.com/", "الميناء"])
  }
}
