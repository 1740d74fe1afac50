import Foundation
import Testing

@testable import NewsIngest

@Suite struct MHTMLReaderTests {
  private static let html = String(
    decoding: Data(
      ("<html><head><title>خبر من صيدا</title></head><body><h1>خبر من صيدا</h1>"
        + String(repeating: "<p>وصل الوفد إلى المدينة مساء أمس والتقى رئيس البلدية.</p>", count: 5)
        + "</body></html>").utf8), as: UTF8.self)

  static func page(_ encoding: String, _ body: String, type: String = "text/html; charset=utf-8") -> Data {
    Data(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://atlas.example/7
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--x--"

      ----x--
      Content-Type: \(type)
      Content-Transfer-Encoding: \(encoding)

      \(body)
      ----x--
      Content-Type: image/png

      AAAA
      ----x----
      """.utf8)
  }

  static let quoted = html.utf8.map {
    $0 < 0x80 && $0 != 0x3D ? String(Unicode.Scalar($0)) : "=" + String($0, radix: 16, uppercase: true)
  }
  .joined()

  @Test(arguments: [
    ("quoted-printable", quoted),
    ("base64", Data(html.utf8).base64EncodedString(options: .lineLength76Characters)), ("8bit", html),
  ])
  func readsThePage(encoding: String, body: String) throws {
    let found = try read(Self.page(encoding, body))
    #expect(found.format == .mhtml)
    #expect(found.titles == ["خبر من صيدا"])
    #expect(found.articles.map(\.url) == ["https://atlas.example/7"])
  }

  @Test func saysThatNoPageIsInIt() throws {
    #expect(try read(Self.page("8bit", "x", type: "image/png")).errors == [.malformedMHTML])
  }

  @Test(arguments: [
    ("a=3Db", "a=b"), ("a=\r\nb", "ab"), ("a= \nb", "ab"), ("=", "="), ("=4", "=4"), ("=zz", "=zz"),
  ])
  func undoesQuotedPrintable(text: String, expected: String) {
    #expect(MIMEPart.unquoted(Data(text.utf8)) == Data(expected.utf8))
  }
}
