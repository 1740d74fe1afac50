import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct XLSXReaderTests {
  @Test func readsRowsAsATableDoes() throws {
    let found = try read(workbook(rows: SheetRows.news))
    #expect(found.titles == ["خبر أول", "خبر ثان"])
    #expect(found.articles.map(\.published?.iso8601) == ["2021-03-04T10:15", "2021-03-04"])
    #expect(found.articles.first?.body == "نص من\nسطرين")
    #expect(found.places == [.line(3), .line(9)])
    #expect(found.failures == [])
  }

  @Test(
    arguments: [(0.4375, "10:30:00"), (0.0, "00:00:00"), (0.999_999, "23:59:59"), (1.5, nil), (-0.5, nil)]
      as [(Double, String?)])
  func readsClocks(number: Double, expected: String?) { #expect(CellReading.clock(number) == expected) }

  /// A time of day has a cell of its own, in a style of its own, and a day may have none.
  @Test func readsDaysAndClocksOfCells() throws {
    let head = Self.row(1, ["A": "title", "B": "body", "C": "date", "D": "time"])
    let rows = [(2, "45356"), (3, "45357")].map { row, day in
      Self.row(row, ["A": "خبر \(row)", "B": "نص"]).replacing(
        "</row>", with: "<c r=\"C\(row)\"><v>\(day)</v></c><c r=\"D\(row)\" s=\"2\"><v>0.4375</v></c></row>")
    }
    func dates(date1904: Bool) throws -> [String?] {
      var parts = workbookParts(rows: [head] + rows, date1904: date1904)
      parts["xl/styles.xml"] = Data(
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
          .utf8)
      return try read(Self.packed(parts)).articles.map(\.published?.iso8601)
    }
    #expect(try dates(date1904: false) == ["2024-03-05T10:30", "2024-03-06T10:30"])
    // Old workbooks count from another day, which a bare number does not tell.
    #expect(try dates(date1904: true) == [nil, nil])
  }

  /// Programs do not write cells without content, wherever in the row they are.
  @Test func readsRowsOfOtherWidths() throws {
    let head = Self.row(1, ["A": "title", "B": "body", "C": "date"])
    let found = try read(
      workbook(rows: [
        head, Self.row(2, ["A": "خبر أول", "B": "نص"]), Self.row(3, ["B": "نص بلا عنوان"]),
        Self.row(4, ["A": "خبر ثالث", "F": "ملاحظة"]), Self.row(5, ["A": "رابع", "XFD": " "]),
      ]))
    #expect(found.titles == ["خبر أول", "", "خبر ثالث", "رابع"])
    #expect(found.places == [.line(2), .line(3), .line(4), .line(5)])
    #expect(found.unread == ["column F"])
    #expect(found.failures == [])
  }

  @Test func passesTheSheetsOwnTitle() throws {
    let rows = [
      Self.row(1, ["B": "أخبار الأسبوع"]), Self.row(3, ["B": "title", "C": "body"]),
      Self.row(4, ["B": "خبر", "C": "نص"]),
    ]
    let found = try read(workbook(rows: rows))
    #expect(found.titles == ["خبر"])
    #expect(found.places == [.line(4)])
    #expect(found.unread == ["(above the header)"])
    // A table of one column has no other.
    let column = [Self.row(1, ["A": "title"]), Self.row(2, ["A": "خبر أول"]), Self.row(3, ["A": "خبر ثان"])]
    #expect(try read(workbook(rows: column)).titles == ["خبر أول", "خبر ثان"])
  }

  @Test func tellsOfTextsThatAreMissing() throws {
    var parts = workbookParts(rows: SheetRows.news)
    parts["xl/sharedStrings.xml"] = nil
    #expect(try read(Self.packed(parts)).errors.contains(.missingTexts(count: 2)))
  }

  /// A sheet costs no other; a file that all need costs all.
  @Test func tellsOfDamagedParts() throws {
    var parts = workbookParts(rows: SheetRows.news)
    parts["xl/workbook.xml"] = Data(
      ("<workbook><sheets><sheet name=\"a\" r:id=\"r2\" xmlns:r=\"r\"/><sheet name=\"b\" r:id=\"r1\" xmlns:r=\"r\"/>"
        + "</sheets></workbook>").utf8)
    parts["xl/_rels/workbook.xml.rels"] = Data(
      ("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"r2\" Target=\"worksheets/a.xml\"/></Relationships>").utf8)
    let gone = try read(Self.packed(parts))
    #expect(gone.titles.count == 2)
    #expect(gone.errors == [.damagedArchive(detail: "no xl/worksheets/a.xml for the sheet a")])
    parts["xl/worksheets/a.xml"] = Data("<worksheet><row><c".utf8)
    let cut = try read(Self.packed(parts))
    #expect(cut.titles.count == 2)
    #expect(cut.errors.count == 1)
    parts["xl/workbook.xml"] = Data("<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>".utf8)
    #expect(try read(Self.packed(parts)).errors == [.entitiesInXML])
    parts["xl/_rels/workbook.xml.rels"] = nil
    parts["xl/workbook.xml"] = Data("<workbook/>".utf8)
    #expect(try read(Self.packed(parts)).errors == [.damagedArchive(detail: "no xl/_rels/workbook.xml.rels")])
  }

  private static func book(_ sheets: [(name: String, rows: [String])]) -> Data {
    var parts = workbookParts(rows: sheets[0].rows)
    let names = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" r:id=\"r\($0)\" xmlns:r=\"r\"/>" }
    let targets = sheets.indices.map { "<Relationship Id=\"r\($0)\" Target=\"worksheets/s\($0).xml\"/>" }
    parts["xl/workbook.xml"] = Data("<workbook><sheets>\(names.joined())</sheets></workbook>".utf8)
    parts["xl/_rels/workbook.xml.rels"] = Data("<Relationships>\(targets.joined())</Relationships>".utf8)
    parts["xl/worksheets/sheet1.xml"] = nil
    for (index, sheet) in sheets.enumerated() {
      parts["xl/worksheets/s\(index).xml"] = Data(
        "<worksheet><sheetData>\(sheet.rows.joined())</sheetData></worksheet>".utf8)
    }
    return packed(parts)
  }

  /// Notes and numbers beside articles are no fault; texts under unknown names are.
  @Test func leavesOutSheetsOfNotes() throws {
    let long = "وصلت إلى الميناء فجر اليوم سفينة محملة بعشرين ألف طن من القمح."
    let news = [Self.row(1, ["A": "title", "B": "body"]), Self.row(2, ["A": "خبر", "B": long])]
    let notes = [Self.row(1, ["A": "ملاحظات"]), Self.row(2, ["A": long])]
    let facts = [
      Self.row(1, ["A": "أعدّه", "B": "فريق الأرشيف"]), Self.row(2, ["A": "في", "B": "12/3/2024"]),
    ]
    for other in [notes, facts] {
      for sheets in [[("أخبار", news), ("ملاحظات", other)], [("ملاحظات", other), ("أخبار", news)]] {
        let found = try read(Self.book(sheets))
        #expect(found.titles == ["خبر"])
        #expect(found.skips == [.otherKind("sheet «ملاحظات» holds no table of articles")])
        #expect(found.failures == [])
      }
      #expect(try read(Self.book([("ملاحظات", other)])).errors.count == 1)
    }
    let unknown =
      [Self.row(1, ["A": "ع", "B": "ن"])] + (2...3).map { Self.row($0, ["A": "خبر", "B": long]) }
    let found = try read(Self.book([("أخبار", news), ("قديمة", unknown)]))
    #expect(found.errors == [.noTextColumn(columns: ["ع", "ن"])])
  }

  /// As many sheets as like may be one file, which is read once.
  @Test func readsAFileOnce() throws {
    var parts = workbookParts(rows: SheetRows.news)
    let sheets = (0..<100).map { "<sheet name=\"s\($0)\" r:id=\"r1\" xmlns:r=\"r\"/>" }.joined()
    parts["xl/workbook.xml"] = Data("<workbook><sheets>\(sheets)</sheets></workbook>".utf8)
    #expect(try read(Self.packed(parts)).titles.count == 2)
  }

  private static func packed(_ parts: [String: Data]) -> Data {
    zip(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private static func row(_ number: Int, _ cells: [String: String]) -> String {
    let ordered = cells.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
    let written = ordered.map {
      "<c r=\"\($0.key)\(number)\" t=\"inlineStr\"><is><t>\($0.value)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  @Test(arguments: [("A1", 0), ("Z9", 25), ("AA1", 26), ("AB12", 27), ("XFD1", 16383)])
  func readsColumns(reference: String, expected: Int) {
    #expect(SheetParser.column(in: reference) == expected)
    #expect(reference.hasPrefix(SheetParser.letters(of: expected)))
  }
}
