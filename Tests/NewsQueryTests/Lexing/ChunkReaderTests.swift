import ArabicCalendar
import Testing

@testable import NewsQuery

@Suite("One chunk")
struct ChunkReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let chunk: String
    let tokens: [QueryToken]
    let notes: [QueryNote]
    var testDescription: String { chunk }

    init(_ chunk: String, _ tokens: [QueryToken], _ notes: [QueryNote] = []) {
      (self.chunk, self.tokens, self.notes) = (chunk, tokens, notes)
    }
  }

  static let words: [Row] = [
    Row("لبنان", [.word("لبنان")]),
    Row("كوفيد-19", [.word("كوفيد-19")]),
    Row("U.S.", [.word("U.S.")]),
    Row("رويترز/أ.ف.ب", [.word("رويترز/أ.ف.ب")]),
    Row("https://www.reuters.com/x", [.word("https://www.reuters.com/x")]),
    Row("10:30", [.word("10:30")]),
    Row("قال:نعم", [.word("قال:نعم")]),
    Row("1442هـ", [.word("1442هـ")]),
    Row("#لبنان", [.word("#لبنان")]),
    Row("غزة-", [.word("غزة-")]),
    Row("5~", [.word("5~")]),
    Row("و", [.word("و")]),
    Row("\\OR", [.word("OR")]),
    Row("\\\\x", [.word("\\x")]),
    Row("\\title:x", [.word("title:x")]),
    Row("...", []),
    Row("-", []),
    Row("--", []),
    Row("-...", []),
    Row("\\", []),
    Row("\u{0640}\u{0640}", []),  // ARABIC TATWEEL
  ]
  static let operators: [Row] = [
    Row("OR", [.or("OR")]),
    Row("\u{0640}أو\u{0640}", [.or("\u{0640}أو\u{0640}")]),  // ARABIC TATWEEL
    Row("ليس", [.without("ليس")]),
    Row("قرب/٥", [.near(distance: 5, typed: "قرب/٥")]),
    Row("NEAR", [.word("NEAR")], [.nearAsText("NEAR")]),
    Row("-غزة", [.minus, .word("غزة")]),
    Row("\u{0640}-غزة", [.minus, .word("غزة")]),  // ARABIC TATWEEL
    Row("--غزة", [.minus, .minus, .word("غزة")]),
    Row("-OR", [.minus, .word("OR")]),
    Row("-title:x", [.minus, .field(.title, typed: "title:"), .word("x")]),
    Row("-xy*", [.minus, .prefix("xy")]),
    Row("=إعلام", [.exactWord("إعلام")]),
    Row("-=x", [.minus, .exactWord("x")]),
  ]
  static let fields: [Row] = [
    Row("title:x", [.field(.title, typed: "title:"), .word("x")]),
    Row("عنوان:لبنان", [.field(.title, typed: "عنوان:"), .word("لبنان")]),
    Row("نص:OR", [.field(.body, typed: "نص:"), .word("OR")]),
    Row("body:xy*", [.field(.body, typed: "body:"), .prefix("xy")]),
    Row("title:-x", [.field(.title, typed: "title:"), .word("-x")]),
    Row("title:body:x", [.field(.title, typed: "title:"), .word("body:x")]),
    Row("title:", [.word("title:")], [.fieldAsText("title:")]),
    Row("title:...", [.word("title:...")], [.fieldAsText("title:")]),
    Row("قبل:", [.word("قبل:")]),
  ]
  static let filters: [Row] = [
    Row("قبل:2020", [.filter(.date(days("..2020-12-31")))]),
    Row("after:2020", [.filter(.date(days("2020-01-01..")))]),
    Row("date:2020-11-01..2020-11-30", [.filter(.date(days("2020-11")))]),
    Row("-تاريخ:٢٠٢٠", [.minus, .filter(.date(days("2020")))]),
    Row("date:2020-11-16T09:06", [.filter(.date(days("2020-11-16")))]),
    Row("كاتب:أحمد", [.filter(.name(.author, "أحمد"))]),
    Row("source:a:b", [.filter(.name(.source, "a:b"))]),
    Row("source:OR", [.filter(.name(.source, "OR"))]),
    Row("قبل:الحرب", [.word("قبل:الحرب")], [.noDate(field: "قبل:", value: "الحرب")]),
    Row("after:2020..", [.word("after:2020..")], [.noDate(field: "after:", value: "2020..")]),
    Row("بعد:أمس", [.word("بعد:أمس")], [.noDate(field: "بعد:", value: "أمس")]),
    Row("date:..", [.word("date:..")], [.fieldAsText("date:")]),
    Row("source:", [.word("source:")], [.fieldAsText("source:")]),
    Row("بعد:", [.word("بعد:")]),
  ]

  private static func days(_ text: String) -> DayRange {
    ArabicDateParser().typedRange(text)?.days ?? DayRange(first: nil, last: nil)
  }

  @Test("Blanks around it", arguments: words + operators + fields + filters)
  func alone(row: Row) {
    let reading = ChunkReader().read(Array(row.chunk.unicodeScalars)[...])
    #expect(reading.tokens == row.tokens)
    #expect(reading.notes == row.notes)
    #expect(reading.distance == nil)
  }

  @Test(
    "Before a quote",
    arguments: [
      Row("title:", [.field(.title, typed: "title:")]),
      Row("title:\u{0640}", [.field(.title, typed: "title:")]),  // ARABIC TATWEEL
      Row("-", [.minus]),
      Row("--", [.minus, .minus]),
      Row("-title:", [.minus, .field(.title, typed: "title:")]),
      Row("=", []),
      Row("-=", [.minus]),
      Row("source:", [.filterName(.name(.source), typed: "source:")]),
      Row("-قبل:", [.minus, .filterName(.before, typed: "قبل:")]),
      Row("تاريخ:\u{0640}", [.filterName(.date, typed: "تاريخ:")]),  // ARABIC TATWEEL
      Row("source:a", [.filter(.name(.source, "a"))]),
    ])
  func beforeQuote(row: Row) {
    let reading = ChunkReader(touchesValue: true, touchesQuote: true).read(
      Array(row.chunk.unicodeScalars)[...])
    #expect(reading.tokens == row.tokens)
    #expect(reading.notes == row.notes)
  }

  @Test(
    "A distance before a quote",
    arguments: [("5~", 0), ("٥~", 0), ("5~\u{0640}", 0), ("-5~", 1), ("title:5~", 1)])
  func distance(chunk: String, operatorCount: Int) {
    let reading = ChunkReader(touchesValue: true, touchesQuote: true).read(Array(chunk.unicodeScalars)[...])
    #expect(reading.distance == 5)
    #expect(reading.tokens.count == operatorCount)
  }

  @Test("After a quote or a closing parenthesis, a hyphen excludes nothing")
  func hyphenAfterTerm() {
    let reading = ChunkReader(mayExclude: false).read(Array("-غزة".unicodeScalars)[...])
    #expect(reading.tokens == [.word("-غزة")])
  }
}
