import Foundation
import NewsIngest
import Testing

/// What is JSON and what is not, and where it ceases to be.
@Suite struct ArticleJSONDecoderStructureTests {
  private let decoder = ArticleJSONDecoder()

  private func detail(_ json: String) -> String? {
    do throws(IngestError) {
      _ = try decoder.decode(Data(json.utf8))
      return nil
    } catch {
      guard case .invalidJSON(let detail) = error else { return "\(error)" }
      return detail
    }
  }

  @Test(arguments: [
    // Of two the first counts, whatever they are.
    (#"{"title": "أول", "title": "ثان"}"#, "أول"), (#"{"title": "أول", "title": 1}"#, "أول"),
    (#"{"title": "أول", "title": "\ud800"}"#, "أول"),
    // Unknown fields are ignored whatever they hold.
    (#"{"x": {"title": "داخل", "y": [1, {}, [], "}"]}, "title": "خبر"}"#, "خبر"),
    (#"{"x": 1e400, "y": 123456789012345678901234567890, "title": "خبر"}"#, "خبر"),
    (#"{"x": 1.2.3, "y": 01, "z": -, "title": "خبر"}"#, "خبر"),
    (#"{"x": true, "y": null, "z": false, "w": "\"}", "title": "خبر"}"#, "خبر"),
    // White space, and commas that one row of a hand-written list always has.
    ("\r\n\t {\"title\" : \"خبر\" , \"x\":[1 , ] ,\n} \r\n", "خبر"),
    ("\u{FEFF}{\"title\": \"خبر\"}", "خبر"),
    // Python's words for numbers that there are not; in a string they are text.
    (#"{"x": NaN, "y": [-Infinity, Infinity,NaN], "title": "خبر"}"#, "خبر"),
    (#"{"title": "NaN", "x": NaN}"#, "NaN"),
    (#"{"title": "أ\"NaN", "x":NaN}"#, "أ\"NaN"),
  ])
  func reads(json: String, expected: String) throws {
    #expect(try decoder.decode(Data(json.utf8)).title == expected)
  }

  @Test func aFirstNullCountsAndAFirstWrongTypeToo() {
    #expect(throws: IngestError.noTitleNorBody) {
      try decoder.decode(Data(#"{"title": null, "title": "ب"}"#.utf8))
    }
    #expect(throws: IngestError.wrongType(field: "title", expected: "a string")) {
      try decoder.decode(Data(#"{"title": 1, "title": "ب"}"#.utf8))
    }
  }

  @Test(arguments: [
    (#"{"title": "a", "x": tru}"#, "malformed at byte 20"),
    (#"{"title": "a", "x": nul}"#, "malformed at byte 20"),
    (#"{"title": "a", "x": truex}"#, "malformed at byte 20"),
    (#"{"title": "a", "x": NaNs}"#, "malformed at byte 23"), (#"{"title": "a" NaN}"#, "malformed at byte 14"),
    (#"{"title": "a", "x": 1a}"#, "malformed at byte 20"),
    (#"{"title": "a", "x": +1}"#, "malformed at byte 20"),
    (#"{"title": "a", "x": [1 2]}"#, "malformed at byte 23"),
    (#"{"title": "a", "x": [1}"#, "malformed at byte 22"),
    (#"{"title": "a", "x": {]}"#, "malformed at byte 21"),
    (#"{"title": "a", "x": [}}"#, "malformed at byte 21"),
    (#"{"title": "a", "x": {"y"}}"#, "malformed at byte 24"),
    (#"{"title": "a", "x": "b": 1}"#, "malformed at byte 23"),
    (#"{"title": "a" "body": "b"}"#, "malformed at byte 14"), (#"{"title" "a"}"#, "malformed at byte 9"),
    (#"{"title": }"#, "malformed at byte 10"), (#"{title: "a"}"#, "malformed at byte 1"),
    (#"{"title": "a",, "body": "b"}"#, "malformed at byte 14"), ("{,}", "malformed at byte 1"),
    (#"{"title": "خبر", "x": -"}"#, "a quote is not closed"),
    (#"{"title": "خبر}"#, "a quote is not closed"), (#"{"title": "خبر\"}"#, "a quote is not closed"),
    (#"{"title": "a"}}"#, "something stands behind its end at byte 14"),
    (#"{"title": "a"} {"title": "b"}"#, "something stands behind its end at byte 15"),
    (#"{"title": "a"} x"#, "cut off, or something stands behind its end"),
    (#"{"title": "a""#, "cut off, or something stands behind its end"),
    (#"{"title": {"a": 1}"#, "cut off, or something stands behind its end"),
    (#"{"title": "a"},"#, "cut off, or something stands behind its end"),
    ("خبر", "malformed at byte 0"), ("[1 2]", "malformed at byte 3"),
    ("[[1,]", "cut off, or something stands behind its end"),
    ("1 2", "something stands behind its end"), ("tru", "malformed"),
  ])
  func saysWhereItIsNoJSON(json: String, expected: String) {
    #expect(detail(json) == expected)
  }

  @Test(arguments: [
    "1", "-1.5e3", "true", "null", "\"خبر\"", "[]", "[1, [2], {\"a\": 3}]", " [\"\\ud800\",]",
  ])
  func jsonThatIsNoObjectIsToldSo(json: String) {
    #expect(throws: IngestError.notAnObject) { try decoder.decode(Data(json.utf8)) }
  }

  /// A record cut anywhere is no record; in a file what stands before it is read.
  @Test func everyCutIsAFault() throws {
    let whole = Data(#"{"id": 7, "title": "خبر \"عاجل\" \ud83d\ude00", "x": [1, {"y": null}]}"#.utf8)
    _ = try decoder.decode(whole)
    for count in 0..<whole.count {
      #expect(throws: IngestError.self, "\(count) bytes") { try decoder.decode(whole.prefix(count)) }
      let file = Data("[".utf8) + whole + Data(", ".utf8) + whole.prefix(count)
      let results = decoder.decodeFile(file)
      #expect(results.count == 2, "\(count) bytes")
      #expect(try results.first?.get().externalID == "7", "\(count) bytes")
      let fault = #expect(throws: IngestError.self, "\(count) bytes") { try results.last?.get() }
      #expect(fault?.description.contains("broken or cut off behind byte") == true, "\(count) bytes")
    }
  }

  /// What is whole before a cut is read, in whatever it stands; the fault is told once.
  @Test(arguments: [
    #"[{"title":"أ"},{"title":"ب"}"#, #"[{"title":"أ"},{"title":"ب"},"#,
    #"[{"title":"أ"},{"title":"ب"},{"title":"ج"#,
    #"{"articles":[{"title":"أ"},{"title":"ب"},{"ti"#, #"{"data":{"items":[{"title":"أ"},{"title":"ب"},{"#,
    #"{"title":"أ"}{"title":"ب"}{"title":"#, "[{\"title\":\"أ\"},\n{\"title\":\"ب\"},\n{\"title: \"ج\"}]",
  ])
  func readsWhatStandsBeforeACut(file: String) {
    let results = decoder.decodeFile(Data(file.utf8))
    #expect(results.map { try? $0.get().title } == ["أ", "ب", nil])
  }

  @Test(arguments: ["[", "[{", #"[{"title":"أ"#, #"{"articles":[{"title":"أ"#, "[[[[", #"{"a":{"b":{"c":["#])
  func aCutBeforeTheFirstRecordIsOneFault(file: String) {
    let results = decoder.decodeFile(Data(file.utf8))
    #expect(results.count == 1)
    #expect(throws: IngestError.self) { try results.first?.get() }
  }

  @Test func linesWithCommasAreAnArraysElements() throws {
    let found = try read("{\"title\":\"أ\"},\n{\"title\":\"ب\"},\n")
    #expect(found.titles == ["أ", "ب"])
    #expect(found.failures == [])
  }

  @Test func filesEndWithTheirBracket() {
    let both = #"{"title": "أ"}, {"title": "ب"}"#
    #expect(decoder.decodeFile(Data("[\(both)]".utf8)).count == 2)
    #expect(decoder.decodeFile(Data("[\(both),\n]\n".utf8)).count == 2)
    for file in [
      "[\(both)]]", "[\(both)] x", "[\(both),,]", "[,]", "[{\"title\": \"أ\"} {}]", "[\(both)}",
    ] {
      let results = decoder.decodeFile(Data(file.utf8))
      #expect(results.count == 1, "\(file)")
      #expect(throws: IngestError.self, "\(file)") { try results.first?.get() }
    }
  }

  @Test(arguments: [
    (#"{"id": 9223372036854775807, "title": "خ"}"#, "9223372036854775807"),
    (#"{"id": -9223372036854775808, "title": "خ"}"#, "-9223372036854775808"),
    (#"{"id": 1.0, "title": "خ"}"#, "1"), (#"{"id": 1e3, "title": "خ"}"#, "1000"),
    (#"{"id": 9007199254740993.0, "title": "خ"}"#, "9007199254740993"), (#"{"id": -0, "title": "خ"}"#, "0"),
    (#"{"id": 1e19, "title": "خ"}"#, "10000000000000000000"),
  ])
  func readsIntegersExactly(json: String, expected: String) throws {
    #expect(try decoder.decode(Data(json.utf8)).externalID == expected)
  }

  @Test(arguments: [
    "18446744073709551616", "-9223372036854775809", "123456789012345678901234567890", "1e400", "01", "1.2.3",
    "-", "1.5",
  ])
  func otherNumbersAreNoIDs(number: String) throws {
    #expect(try decoder.decode(Data(#"{"id": \#(number), "title": "خ"}"#.utf8)).externalID == nil)
  }

  @Test(arguments: ["1.50", "1e3", "-0.1E-7", "123456789012345678901234567890"])
  func keepsANumberForADateAsTyped(number: String) throws {
    let article = try decoder.decode(Data(#"{"title": "خ", "published": \#(number) }"#.utf8))
    #expect(article.publishedRaw == number)
    #expect(article.published == nil)
  }

  @Test(arguments: [
    ("[", ""), ("[", "]"), ("{\"a\":", ""), ("{\"a\":", "}"), ("[[],", "]"), ("]", ""), ("\"", ""),
    ("[1,", ""), ("\\", ""),
    ("{\"title\":\"\u{1}\",\"x\":", "}"), (",", ""),
  ])
  func aMillionBracketsTakeLittleTime(opening: String, closing: String) {
    let count = 1_000_000
    let deep = String(repeating: opening, count: count) + String(repeating: closing, count: count)
    let start = processorTime()
    for json in [deep, "{\"title\": \"خ\", \"x\": \(deep)}"] {
      #expect(throws: IngestError.self) { try decoder.decode(Data(json.utf8)) }
      #expect(decoder.decodeFile(Data("[\(json)]".utf8)).count == 1)
    }
    #expect(processorTime() - start < .seconds(20))
  }

  @Test func bracketsMayStand512Deep() throws {
    func nested(_ count: Int) -> String {
      "{\"title\": \"خ\", \"x\": " + String(repeating: "[", count: count)
        + String(repeating: "]", count: count) + "}"
    }
    #expect(try decoder.decode(Data(nested(511).utf8)).title == "خ")
    #expect(detail(nested(512)) == "brackets more than 512 deep at byte 532")
    let results = decoder.decodeFile(Data("[\(nested(510))]".utf8))
    #expect(results == [.success(Article(title: "خ", body: ""))])
    #expect(decoder.decodeFile(Data("[\(nested(511))]".utf8)) != results)
  }
}
