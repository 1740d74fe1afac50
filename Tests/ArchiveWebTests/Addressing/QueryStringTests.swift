@testable import ArchiveWeb
import Testing

@Suite("Parameters of an address")
struct QueryStringTests {
  @Test(
    "Read as browsers write them",
    arguments: [
      ("q=%D8%AE%D8%A7%D8%B4%D9%82%D8%AC%D9%8A+%D8%A7", "q", ["خاشقجي ا"]),
      ("source=a&source=b+c&q=", "source", ["a", "b c"]),
      ("a&b=%2B%26%3D", "b", ["+&="]),
      ("a=%zz%4", "a", ["%zz%4"]),
      ("a=%ff", "a", ["\u{FFFD}"]),
      ("", "a", []),
    ])
  func values(text: String, name: String, expected: [String]) {
    #expect(QueryString(text).values(of: name) == expected, "\(text)")
  }

  @Test(
    "What is written is read back", arguments: ["", "a b", "خاشقجي القنصلية", "+&=%\"<>'", "🗞️", "\u{202E}"])
  func roundTrip(value: String) {
    var parameters = QueryString()
    parameters.append(value, as: "q")
    parameters.append("x", as: "source")
    #expect(QueryString(parameters.encoded) == parameters)
    #expect(parameters.encoded.utf8.allSatisfy { $0 < 0x80 })
  }
}
