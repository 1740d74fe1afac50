import Testing

@testable import NewsQuery

@Suite("Stars")
struct StarReaderTests {
  static let table: [(String, QueryToken?, QueryNote?)] = [
    ("لبنان", .word("لبنان"), nil),
    ("اسرائيل*", .prefix("اسرائيل"), nil),
    ("اسرائيل**", .prefix("اسرائيل"), nil),
    ("اسرائيل\u{0640}*\u{0640}", .prefix("اسرائيل"), nil),  // ARABIC TATWEEL
    ("كوفيد-1*", .prefix("كوفيد-1"), nil),
    ("20*", .prefix("20"), nil),
    ("ا*", .word("ا"), .prefixTooShort("ا")),
    ("اَ*", .word("اَ"), .prefixTooShort("اَ")),
    ("*اسرائيل", .prefix("اسرائيل"), .starMoved("اسرائيل")),
    ("*اسرائيل*", .prefix("اسرائيل"), .starMoved("اسرائيل")),
    ("*اسرائيل\u{0640}", .prefix("اسرائيل"), .starMoved("اسرائيل")),  // ARABIC TATWEEL
    ("*ا", .word("ا"), .prefixTooShort("ا")),
    ("*land", .word("land"), .starAsText("land")),
    ("*land*", .word("land"), .starAsText("land")),
    ("*عنوان:لبنان", .word("عنوان:لبنان"), .starAsText("عنوان:لبنان")),
    ("a*b", .word("a*b"), .starAsText("a*b")),
    ("ab*cd*", .word("ab*cd"), .starAsText("ab*cd")),
    ("x:yz*", .word("x:yz"), .starAsText("x:yz")),
    ("-xy*", .word("-xy"), .starAsText("-xy")),
    ("*", nil, nil),
    ("**", nil, nil),
    ("-*", nil, nil),
  ]

  @Test("A star at either end, or inside", arguments: table)
  func stars(chunk: String, token: QueryToken?, note: QueryNote?) {
    let reading = StarReader(chunk: Array(chunk.unicodeScalars)[...]).reading
    #expect(reading.tokens == (token.map { [$0] } ?? []))
    #expect(reading.notes == (note.map { [$0] } ?? []))
  }
}
