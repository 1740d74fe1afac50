import Testing

@testable import ArabicCalendar

struct MarkFoldingTests {
  @Test(
    arguments: [
      ("-", MarkFolding.Meaning.mark("-")),
      // EN DASH, MINUS SIGN
      ("\u{2013}", .mark("-")),
      ("\u{2212}", .mark("-")),
      // ARABIC DATE SEPARATOR, REVERSE SOLIDUS
      ("\u{060D}", .mark("/")),
      ("\\", .mark("/")),
      // ARABIC COMMA
      ("\u{060C}", .mark(",")),
      // BULLET, TAB
      ("\u{2022}", .mark("|")),
      ("\t", .mark("|")),
      // NO-BREAK SPACE
      ("\u{00A0}", .space),
      // CALENDAR, a private use scalar of icon fonts
      ("\u{1F4C5}", .picture),
      ("\u{F073}", .picture),
      ("©", .stranger),
      ("#", .stranger),
      ("$", .stranger),
      ("%", .stranger),
    ] as [(String, MarkFolding.Meaning)])
  func meanings(text: String, expected: MarkFolding.Meaning) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(MarkFolding.meaning(of: scalar) == expected)
  }
}
