import Testing
import TestSupport

@testable import ArchiveOutput

@Suite("Sheets of a written workbook")
struct PackedSheetsTests {
  @Test func aSheetThatIsShorterThanItsRowsIsNoticed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("hits.xlsx")
    let writer = try SpreadsheetWriter(path: path, columns: [.title])
    try writer.write([.text("خبر")], of: "id")
    try writer.finish(receipt: [])
    let size = try #require(Workbook(path: path).files["xl/worksheets/sheet1.xml"]).utf8.count
    #expect(PackedSheets.areWhole(path: path, rowSizes: [size, 10]))
    #expect(!PackedSheets.areWhole(path: path, rowSizes: [size + 1, 10]))
    // A sheet that is not there, and a file that is none.
    #expect(!PackedSheets.areWhole(path: path, rowSizes: [size, 10, 10]))
    #expect(!PackedSheets.areWhole(path: folder.path("none.xlsx"), rowSizes: [1]))
  }
}
