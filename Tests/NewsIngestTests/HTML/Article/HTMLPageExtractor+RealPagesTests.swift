import ArabicCalendar
import Foundation
import NewsIngest
import Testing

/// Real pages that lie beside the project and may not be copied into it; where they are not there, nothing is tested.
@Suite("Real pages", .enabled(if: RealPages.areThere))
struct HTMLPageExtractorRealPagesTests {
  private static func article(_ name: String) throws -> Article {
    try HTMLPageExtractor().extract(Data(contentsOf: RealPages.folder.appending(path: name))).article
  }

  @Test func readsAPageOfCNN() throws {
    let article = try Self.article("newspaper3k_cnn_arabic/page.html")
    let expected = try String(
      contentsOf: RealPages.folder.appending(path: "newspaper3k_cnn_arabic/expected.txt"), encoding: .utf8)
    #expect(article.title == "معارضون يسيطرون على مخازن للصواريخ بريف دمشق")
    #expect(article.published?.iso8601 == "2013-08-03")
    #expect(wordF1(article.body, expected) >= 0.99)
  }

  @Test func readsAPageOfLBCI() throws {
    let article = try Self.article("fundus_lbcgroup_lb/page.html")
    #expect(article.published?.iso8601 == "2026-01-08T11:42:50Z")
    #expect(article.body.hasPrefix("أثار ظهور دونالد ترامب"))
    #expect(article.body.hasSuffix("المعتادة\"."))
  }

  @Test(arguments: ["windows-1256", "ISO-8859-6"])
  func readsAPageWithoutACharset(encoding: String) throws {
    let name = "chardet_encodings/_chromium_\(encoding)_with_no_encoding_specified.html"
    #expect(try Self.article(name).body.contains("كتائب الشهيد عز الدين القسام"))
  }
}

private enum RealPages {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../../shared/eval/pages").standardized

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}
