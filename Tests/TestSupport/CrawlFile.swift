public import Foundation

/// Makes a crawl in WARC of the sample data's articles: pages of a made-up site, in three encodings, a gzip member a record.
public struct CrawlFile {
  /// A page to be crawled.
  public struct Page {
    /// Its headline.
    public let title: String
    /// Its paragraphs.
    public let paragraphs: [String]

    /// Makes a page of its parts.
    public init(title: String, paragraphs: [String]) {
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  private struct Line: Decodable {
    let title: String?
    let body: String?
  }

  private static let windows = CharacterEncoder("WINDOWS-1256")
  private static let iso = CharacterEncoder("ISO-8859-6")

  /// `count` pages, no two alike: each is of two articles of `articles`, a JSON lines file, and has its number in the headline.
  public static func pages(_ count: Int, from articles: Data) -> [Page] {
    let lines = articles.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(Line.self, from: Data($0))
    }
    return (0..<count).map { index in
      let (first, second) = (lines[index % lines.count], lines[index * 7 % lines.count])
      let text = (first.body ?? "") + "\n\n" + (second.body ?? "")
      return Page(
        title: "\(first.title ?? "خبر") (\(index + 1))",
        paragraphs: text.split(separator: "\n").map { String($0) })
    }
  }

  /// The crawl's bytes.
  ///
  /// - Parameter isHTML: else the pages are plain text.
  public static func warc(_ pages: [Page], isHTML: Bool = true) -> Data {
    pages.enumerated().reduce(into: Data()) { crawl, page in
      crawl += gzip(
        isHTML ? html(page.element, number: page.offset) : text(page.element, number: page.offset))
    }
  }

  private static func html(_ page: Page, number: Int) -> Data {
    let charset = ["utf-8", "windows-1256", "iso-8859-6"][number % 3]
    let markup = """
      <!DOCTYPE html>
      <html lang="ar" dir="rtl"><head><meta charset="\(charset)"><title>\(escaped(page.title)) - مجلة الأطلس</title>
      <meta property="og:site_name" content="مجلة الأطلس">
      <meta property="article:published_time" content="2023-03-\(two(number % 28 + 1))T09:30:00+01:00"></head><body>
      <nav><a href="/">الرئيسية</a> <a href="/news">أخبار</a> <a href="/sport">رياضة</a> <a href="/video">فيديو</a></nav>
      <article><h1>\(escaped(page.title))</h1><div class="share"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
      \(page.paragraphs.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
      </article><aside><h3>اقرأ أيضاً</h3><ul><li><a href="/a">مواعيد جديدة لحافلات النقل</a></li></ul></aside>
      <footer>جميع الحقوق محفوظة</footer></body></html>
      """
    let body =
      switch charset {
      case "windows-1256": windows.encode(markup)
      case "iso-8859-6": iso.encode(markup)
      default: Data(markup.utf8)
      }
    // Every second page says its encoding in the HTTP header, too.
    let type = number.isMultiple(of: 2) ? "text/html; charset=\(charset)" : "text/html"
    let block = Data("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n".utf8) + body
    return record("response", block, "application/http; msgtype=response", number)
  }

  private static func text(_ page: Page, number: Int) -> Data {
    let date = "2023-03-\(two(number % 28 + 1))"
    let text = ([page.title, date] + page.paragraphs).joined(separator: "\n\n") + "\n"
    return record("resource", Data(text.utf8), "text/plain; charset=utf-8", number)
  }

  private static func record(_ type: String, _ block: Data, _ contentType: String, _ number: Int) -> Data {
    let header =
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://atlas.example/page/\(number)\r\n"
      + "WARC-Date: 2023-03-30T08:00:00Z\r\nContent-Type: \(contentType)\r\nContent-Length: \(block.count)\r\n\r\n"
    return Data(header.utf8) + block + Data("\r\n\r\n".utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
