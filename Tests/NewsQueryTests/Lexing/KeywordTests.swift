import Testing

@testable import NewsQuery

@Suite("Keywords")
struct KeywordTests {
  static let table: [(String, Keyword?)] = [
    ("OR", .or), ("AND", .and), ("NOT", .not), ("NEAR", .bareNear),
    ("or", nil), ("Or", nil), ("not", nil), ("near/5", nil),
    ("أو", .or), ("او", .or), ("أَوْ", .or),
    ("ا\u{0654}و", .or),  // ALEF, ARABIC HAMZA ABOVE
    ("أو\u{0640}", .or),  // ARABIC TATWEEL
    ("ليس", .without), ("لَيْسَ", .without), ("بدون", .without),
    ("و", nil), ("ليست", nil), ("قرب", nil), ("أوس", nil),
    ("NEAR/5", .near(distance: 5)), ("NEAR/0", .near(distance: 0)), ("NEAR/٥", .near(distance: 5)),
    ("قرب/5", .near(distance: 5)), ("قرب/١٢", .near(distance: 12)), ("قرب/۵", .near(distance: 5)),
    ("5/قرب", .near(distance: 5)), ("٥/قرب", .near(distance: 5)), ("5/NEAR", .near(distance: 5)),
    ("NEAR/", nil), ("NEAR/x", nil), ("NEAR/-5", nil), ("NEAR/5/6", nil), ("قرب/بيروت", nil), ("5/6", nil),
    ("NEAR/99999999999999999999", .near(distance: .max)),
  ]

  @Test("What a word is", arguments: table)
  func keyword(word: String, expected: Keyword?) {
    #expect(Keyword(Array(word.unicodeScalars)[...]) == expected)
  }

  @Test(
    "Numbers",
    arguments: [("", nil), ("0", 0), ("٠٥", 5), ("5a", nil), ("9223372036854775807", Int.max)]
      as [(String, Int?)])
  func number(text: String, expected: Int?) {
    #expect(Keyword.number(text.unicodeScalars) == expected)
  }
}
