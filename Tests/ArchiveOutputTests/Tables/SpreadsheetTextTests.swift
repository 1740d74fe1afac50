import Testing

@testable import ArchiveOutput

@Suite("Texts in cells of spreadsheets")
struct SpreadsheetTextTests {
  @Test(arguments: [
    ("خبر", "خبر", false),
    ("سطر\nآخر\tعمود", "سطر\nآخر\tعمود", false),
    ("سطر\r\nآخر\rثالث", "سطر\nآخر\nثالث", false),
    ("a\u{0}b\u{1}c\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}", true),
    ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}", true),
    // Not replaced here: it was in the text.
    ("a\u{FFFD}b", "a\u{FFFD}b", false),
    // Spreadsheets would read a letter.
    ("_x0041_ ok", "_x005F_x0041_ ok", false),
    ("_x004_ _xyz", "_x004_ _xyz", false),
    // Signs of formulas are text in a cell of text.
    ("=1+1", "=1+1", false), ("\u{2212}5", "\u{2212}5", false),
  ])
  func isWhatXMLHolds(original: String, written: String, isReplaced: Bool) {
    let cell = SpreadsheetText(original)
    #expect(cell.text.unicodeScalars.elementsEqual(written.unicodeScalars))
    #expect(cell.isReplaced == isReplaced)
    #expect(!cell.isCut)
  }

  /// A sign beyond U+FFFF counts twice, and is not cut in two.
  @Test(arguments: ["a", "ب", "\u{1F4F0}"])
  func cutsAfterTheLimit(sign: String) {
    let longest = SpreadsheetText.longest / sign.utf16.count
    let whole = String(repeating: sign, count: longest)
    #expect(SpreadsheetText(whole).text == whole)
    #expect(!SpreadsheetText(whole).isCut)
    let cell = SpreadsheetText(whole + sign)
    #expect(cell.isCut)
    #expect(cell.text.utf16.count <= SpreadsheetText.longest)
    #expect(cell.text.hasSuffix(sign + "…"))
    #expect(cell.text.utf16.count > SpreadsheetText.longest - 3)
  }
}
