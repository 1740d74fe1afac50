import Foundation
import Testing

/// `arshif export --excel`: tables that spreadsheets open right and run nothing of.
@Suite("Tables for spreadsheets")
struct ExportCommandSpreadsheetTests {
  /// Titles that a spreadsheet might run.
  static let formulas = [
    "=SUM(A1:A9)", "+1+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://example.org\",\"خبر\")",
    // MINUS SIGN.
    "\u{2212}5 درجات",
    // Full-width forms.
    "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
    // Behind marks and spaces.
    "\u{200F}=1+1",  // RIGHT-TO-LEFT MARK
    "\u{2067}=1+1\u{2069}",  // RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE
    "\u{200B}\u{200E}+1",  // ZERO WIDTH SPACE, LEFT-TO-RIGHT MARK
    "\u{00A0}-1",  // NO-BREAK SPACE
  ]
  /// Titles that are text, whatever they hold further on.
  static let plain = ["خبر = 5", "رقم 7 - تحليل", "#وسم", "10 = 9 + 1", "\u{200F}خبر", "'مقتبس'", "\"نص\""]

  private static let archive = Task {
    try await SmallArchive.shared(
      (formulas + plain).map { ["title": $0, "body": "كلمة مشتركة في النص", "source": "+961 نيوز"] })
  }

  private func titles(_ options: String...) async throws -> [String] {
    let run = try await arshif(
      ["export", "مشتركة", "--columns", "title", "--sort", "oldest"] + options,
      archive: Self.archive.value.path)
    #expect(run.code == 0)
    let isExcel = options.contains("--excel")
    let text = isExcel ? String(run.text.unicodeScalars.dropFirst()) : run.text
    let rows = try DelimitedReader.rows(
      of: text, separator: options.contains("tsv") ? "\t" : ",", endsWithCarriageReturn: isExcel)
    return rows.dropFirst().map { $0[0] }
  }

  @Test(arguments: [["--excel"], ["--excel", "--format", "tsv"]])
  func guardsWhatLooksLikeAFormulaAndNothingElse(options: [String]) async throws {
    let found = Set(try await options.count == 1 ? titles("--excel") : titles("--excel", "--format", "tsv"))
    #expect(found.count == Self.formulas.count + Self.plain.count)
    for title in Self.formulas { #expect(found.contains("'" + title), "\(title.debugDescription)") }
    for title in Self.plain { #expect(found.contains(title), "\(title)") }
  }

  @Test func withoutExcelTheCellsAreTheTexts() async throws {
    #expect(Set(try await titles()) == Set(Self.formulas + Self.plain))
  }

  @Test func hasAMarkAndCarriageReturns() async throws {
    let bytes = try await Self.archive.value.run("export", "مشتركة", "--columns", "rank,source", "--excel")
      .stdout
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasPrefix("rank,source\r\n1,'+961 نيوز\r\n2,'+961 نيوز\r\n"))
    let plain = try await Self.archive.value.run("export", "مشتركة", "--columns", "rank").stdout
    #expect(plain.starts(with: Array("rank\n1\n".utf8)))
    #expect(!plain.contains(0x0D))
  }

  /// A tab or a carriage return before a formula; a title cannot begin with them, a body can.
  @Test func guardsBodiesThatBeginWithControls() async throws {
    let archive = try await SmallArchive([
      ["id": "t", "title": "أولى", "body": "\tجدول مشترك"],
      ["id": "r", "title": "ثانية", "body": "\r=1 جدول مشترك"],
    ])
    let run = try await archive.run("export", "جدول", "--columns", "external-id,body", "--excel")
    let rows = try DelimitedReader.rows(
      of: String(run.text.unicodeScalars.dropFirst()), endsWithCarriageReturn: true)
    #expect(Set(rows.dropFirst().map { $0[1] }) == ["'\tجدول مشترك", "'\r=1 جدول مشترك"])
  }
}
