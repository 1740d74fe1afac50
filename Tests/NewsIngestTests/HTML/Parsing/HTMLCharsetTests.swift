import Foundation
import Testing

@testable import NewsIngest

@Suite struct HTMLCharsetTests {
  @Test(arguments: [
    ("<meta charset=windows-1256>", "windows-1256"),
    ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-6'>", "iso-8859-6"),
    ("<meta\ncharset = \"utf-8\" />", "utf-8"),
    ("<!-- <meta charset=latin1> --><meta charset='UTF-8'>", "utf-8"),
    // A head that can be read as ASCII is not in UTF-16.
    ("<meta charset=utf-16le>", "utf-8"),
    ("<metadata charset=latin1>", nil),
    ("<p>charset=latin1</p>", nil),
    ("<meta name=description content='لا شيء'>", nil),
    ("<meta charset", nil),
    ("<!--", nil),
  ])
  func readsTheHead(page: String, expected: String?) {
    #expect(HTMLCharset.declared(in: Data(page.utf8)) == expected)
  }

  @Test func looksAtTheBeginningOnly() {
    let page = String(repeating: " ", count: 5000) + "<meta charset=latin1>"
    #expect(HTMLCharset.declared(in: Data(page.utf8)) == nil)
  }
}
