import Testing

@testable import ArabicCalendar

struct ScannedLineTests {
  @Test func questionsPastTheEndsAnswerNo() {
    let line = ScannedLine("14")
    for index in [-1, 1, 2, Int.max] {
      #expect(line.kind(at: index) == nil)
      #expect(line.word(at: index) == nil)
      #expect(line.mark(at: index) == nil)
      #expect(line.number(at: index, digits: 1...9) == nil)
      #expect(!line.isGlued(at: index))
    }
  }

  @Test func yearsHaveFourDigitsAndBounds() {
    for (text, year) in [("1799", nil), ("1800", 1800), ("2100", 2100), ("2101", nil), ("02020", nil)]
      as [(String, Int?)]
    {
      #expect(ScannedLine(text).year(at: 0) == year)
    }
  }

  @Test func jointsHaveNoSpaces() {
    #expect(ScannedLine("1-2").isJoint(at: 1))
    #expect(!ScannedLine("1 -2").isJoint(at: 1))
    #expect(!ScannedLine("1- 2").isJoint(at: 1))
    #expect(!ScannedLine("1-").isJoint(at: 1))
  }
}
