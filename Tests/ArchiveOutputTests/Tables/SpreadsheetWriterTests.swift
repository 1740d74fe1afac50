import ArabicCalendar
import Foundation
import TestSupport
import Testing

@testable import ArchiveOutput

@Suite("Spreadsheets")
struct SpreadsheetWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes rows and reads the file back.
  private func written(
    _ rows: [[TableCell]], columns: [HitColumn], rowLimit: Int = SpreadsheetWriter.rowLimit
  ) throws -> (workbook: Workbook, losses: SpreadsheetLosses) {
    let path = folder.path("hits.xlsx")
    let writer = try SpreadsheetWriter(path: path, columns: columns, rowLimit: rowLimit)
    for (index, row) in rows.enumerated() { try writer.write(row, of: "id\(index)") }
    try writer.finish(receipt: [("query", "=هدنة"), ("rows", "\(rows.count)")])
    return (try Workbook(path: path), writer.losses)
  }

  @Test func goesRightToLeftUnderAFrozenHead() throws {
    let rows: [[TableCell]] = [[.integer(1), .text("خبر")], [.integer(2), .text("")]]
    let workbook = try written(rows, columns: [.rank, .title]).workbook
    #expect(workbook.sheetNames == ["hits", "receipt"])
    for sheet in 0...1 {
      #expect(workbook.xml(sheet).contains(#"rightToLeft="1""#))
      #expect(workbook.xml(sheet).contains(#"<pane ySplit="1" topLeftCell="A2" "#))
      #expect(workbook.xml(sheet).contains(#"state="frozen"/>"#))
    }
    #expect(workbook.xml(0).contains(#"<autoFilter ref="A1:B3"/>"#))
    #expect(workbook.rows(0, columnCount: 2) == [["rank", "title"], ["1", "خبر"], ["2", ""]])
    #expect(workbook.cells(0)["A2"]?.isText == false)
    #expect(
      workbook.rows(1, columnCount: 2) == [["name", "value"], ["query", "=هدنة"], ["rows", "2"]])
  }

  @Test func anEmptyTableHasItsHeadAndReceipt() throws {
    let workbook = try written([], columns: [.id, .url]).workbook
    #expect(workbook.rows(0, columnCount: 2) == [["id", "url"]])
    #expect(workbook.xml(0).contains(#"<autoFilter ref="A1:B1"/>"#))
    #expect(workbook.sheetNames == ["hits", "receipt"])
  }

  /// The date as published, the way it is shown, and the cell's text where it is no date to spreadsheets.
  static let dates: [(date: String, format: String, isText: Bool)] = [
    ("2020-11-16", "yyyy-mm-dd", false),
    ("2020-11-16T09:06", "yyyy-mm-dd hh:mm", false),
    ("2020-11-16T09:06:30", "yyyy-mm-dd hh:mm:ss", false),
    // The wall time as published; the column published_utc tells the zone.
    ("2020-11-16T00:30+04:00", "yyyy-mm-dd hh:mm", false),
    ("1901-01-01", "yyyy-mm-dd", false),
    // Nothing is invented, and no day is given to programs that count it differently.
    ("2020-11", "", true), ("2020", "", true), ("1899-05-03", "", true), ("1900-02-28", "", true),
  ]

  @Test(arguments: dates)
  func datesAreAsPreciseAsTheyAre(date: String, format: String, isText: Bool) throws {
    let published = try #require(PublicationDate(iso8601: date))
    let workbook = try written([[.date(published)]], columns: [.published]).workbook
    let cell = try #require(workbook.cells(0)["A2"])
    #expect((cell.isText, cell.format) == (isText, format))
    guard !isText else {
      #expect(cell.text == date)
      return
    }
    let serial = try #require(Double(cell.text))
    // 25569 days lie between the zero of spreadsheets and that of Unix.
    let moment = Date(timeIntervalSince1970: ((serial - 25569) * 86400).rounded())
    let shown = moment.formatted(.iso8601).dropLast()
    #expect(shown.hasPrefix(date.prefix(19).replacing("+04", with: "")))
    #expect(shown.dropFirst(date.count).allSatisfy { "T:0".contains($0) } || published.hasClock)
  }

  /// What a spreadsheet might run, were it typed or read from CSV.
  static let formulas = [
    "=SUM(A1:A9)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\u{2212}5", "\u{FF1D}1", "{=1}", "=cmd|' /C calc'!A0",
    "#REF!", "TRUE", "007", "2020-01-01", "  حافة ", "<b>&amp;\"'", "true",
  ]

  @Test func textsAreNeverFormulasNorNumbers() throws {
    let workbook = try written(Self.formulas.map { [.text($0)] }, columns: [.title]).workbook
    #expect(!workbook.xml(0).contains("<f"))
    for (index, text) in Self.formulas.enumerated() {
      let cell = workbook.cells(0)["A\(index + 2)"]
      #expect(cell?.text == text)
      #expect(cell?.isText == true)
    }
  }

  @Test func addressesOfTheWebAreLinks() throws {
    let long = "https://e.org/" + String(repeating: "a", count: 2_100)
    let links = [
      "https://example.org/خبر?a=1&b=2#m3", "HTTP://example.org", "ftp://example.org/", "javascript:alert(1)",
      "file:///etc/passwd", "internal:hits!A1", "http://a b", long, "=HYPERLINK(\"http://x\")",
    ]
    let (workbook, losses) = try written(links.map { [.link($0)] }, columns: [.url])
    #expect(workbook.rows(0, columnCount: 1).dropFirst().map { $0[0] } == links)
    let targets = workbook.files["xl/worksheets/_rels/sheet1.xml.rels"] ?? ""
    #expect(targets.components(separatedBy: "<Relationship ").count == 3)
    #expect(targets.contains("Target=\"https://example.org/خبر?a=1&amp;b=2\""))
    #expect(workbook.xml(0).contains("location=\"m3\""))
    #expect(losses.notes == [])
  }

  @Test func linksBeyondTheLimitAreTextAndSaid() throws {
    let count = SpreadsheetWriter.linkLimit + 2
    let (workbook, losses) = try written(
      (0..<count).map { [.link("http://e.org/\($0)")] }, columns: [.url])
    #expect(workbook.xml(0).components(separatedBy: "<hyperlink ").count == count - 1)
    #expect(workbook.xml(0).contains("http://e.org/\(count - 1)<"))
    #expect(losses.notes == ["2 cells with an address as text: only the first 20000 are links"])
  }

  @Test func whatIsCutOrReplacedIsSaid() throws {
    let long = String(repeating: "ب", count: 40_000)
    let (workbook, losses) = try written(
      [[.text("قصير"), .text("\u{1}")], [.text(long), .text("x")]], columns: [.body, .title])
    #expect(workbook.cells(0)["A3"]?.text == String(repeating: "ب", count: 32_766) + "…")
    #expect(workbook.cells(0)["B2"]?.text == "\u{FFFD}")
    #expect(
      losses.lines == [
        "1 cell cut: a spreadsheet holds 32767 characters a cell; CSV and JSON lines hold all",
        "1 cell with control characters, which a spreadsheet cannot hold: U+FFFD stands in their place",
        "id1 body: 40000 characters, cut",
      ])
  }

  @Test func furtherRowsGoIntoAFurtherSheet() throws {
    let rows: [[TableCell]] = (1...7).map { [.integer($0)] }
    let workbook = try written(rows, columns: [.rank], rowLimit: 3).workbook
    #expect(workbook.sheetNames == ["hits", "hits 2", "hits 3", "receipt"])
    #expect(workbook.rows(0, columnCount: 1) == [["rank"], ["1"], ["2"], ["3"]])
    #expect(workbook.rows(1, columnCount: 1) == [["rank"], ["4"], ["5"], ["6"]])
    #expect(workbook.rows(2, columnCount: 1) == [["rank"], ["7"]])
    #expect(workbook.xml(2).contains(#"<autoFilter ref="A1:A2"/>"#))
  }

  @Test func anUnfinishedOneLeavesNothing() throws {
    do {
      let writer = try SpreadsheetWriter(path: folder.path("hits.xlsx"), columns: [.title])
      try writer.write([.text("خبر")], of: "id")
    }
    #expect(try folder.names() == [])
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    let path = folder.path("none/hits.xlsx")
    #expect(throws: OutputError.self) {
      let writer = try SpreadsheetWriter(path: path, columns: [.title])
      try writer.finish(receipt: [])
    }
  }
}
