import Foundation
import NewsIngest
import Testing

@Suite struct InputFormatTests {
  @Test(arguments: [
    (#"{"title":"خبر"}"#, InputFormat.jsonl),
    ("{\"title\":\"خبر\"}\n{\"title\":\"آخر\"}\n", .jsonl),
    ("\u{FEFF}{\"title\":\"خبر\"}\r\n{\"title\":\"آخر\"}", .jsonl),
    ("{\"title\":\"نص طويل لم ينته", .jsonl),
    ("{\n  \"title\": \"خبر\"\n}", .json),
    ("{\"title\": \"خبر\",\n \"body\": \"\"}", .json),
    ("{}", .jsonl),
    ("{", .json),
    (" [ {\"title\":\"خبر\"}]", .json),
    ("[]", .json),
    ("[رويترز] خبر", .text),
    ("{خبر}", .text),
    ("خبر\nنص", .text),
    ("Advertisement\n", .text),
    ("", .text),
    (" \n", .text),
  ])
  func detectsByContent(text: String, expected: InputFormat) {
    #expect(InputFormat.detect(Data(text.utf8)) == expected)
    #expect(InputFormat.detect(Array(text.utf8)) == expected)
    #expect(InputFormat.detect(Array("xx\(text)".utf8).dropFirst(2)) == expected)
  }
}
