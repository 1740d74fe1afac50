import Testing

@testable import ArabicCalendar

struct PhraseReaderTests {
  private func kinds(_ text: String) -> [DateSymbol.Kind] {
    ScannedLine(text).symbols.map(\.kind)
  }

  @Test(
    arguments: [
      // The longest phrase wins: "before noon" is no "before".
      ([.word(.period(.morning))], "قبل الظهر"),
      ([.word(.ago), .number(value: 3, digits: 1)], "قبل 3"),
      ([.word(.month(11))], "تشرين الثاني"),
      ([.word(.month(11))], "تشرين-الثاني"),
      ([.word(.month(11))], "تشرين_الثاني"),
      // A spaced hyphen parts the words.
      ([.word(.numberedMonth(.init(first: 10, second: 11))), .mark("-"), .stranger], "تشرين - الثاني"),
      ([.word(.dayName(2))], "أول من أمس"),
      // Places are zones only after "in the time of".
      ([.stranger], "بيروت"),
      ([.word(.zoneMarker), .word(.zone(.region("Asia/Beirut")))], "بتوقيت بيروت"),
      ([.word(.zoneMarker), .word(.zone(.region("Asia/Riyadh")))], "بتوقيت مكة المكرمة"),
      ([.word(.zoneMarker), .word(.zone(.fixed(minutes: 0)))], "بتوقيت غرينتش"),
    ] as [([DateSymbol.Kind], String)])
  func phrases(expected: [DateSymbol.Kind], text: String) {
    #expect(kinds(text) == expected)
  }

  @Test func aPhraseCoversItsWords() {
    let text = "14 كانون الثاني"
    #expect(ScannedLine(text).symbols.map(\.range) == [0..<2, 3..<text.utf8.count])
  }
}
