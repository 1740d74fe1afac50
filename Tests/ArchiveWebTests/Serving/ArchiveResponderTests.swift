import ArchiveStore
@testable import ArchiveWeb
import HTTPTypes
import NewsIngest
import Testing

@Suite("Answers to requests")
struct ArchiveResponderTests {
  private static func articles() -> [Article] {
    [
      Article(title: "هدنة في لبنان", body: "أُعلنت الهدنة في لبنان مساء أمس.\nورحّب بها الجيران <b>."),
      Article(
        title: "<script>alert(1)</script> \"x\" onerror='1' هدنة", body: "نص \u{202E}مقلوب\u{202C} هدنة &amp;"
      ),
    ]
  }

  private static let headers = [
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control",
  ]

  @Test("Every answer has the headers that keep the pages to themselves, errors too")
  func headers() async throws {
    let site = try TestSite(Self.articles())
    for path in [
      "/", "/search?q=%D9%87%D8%AF%D9%86%D8%A9", "/help", "/ping", PageAddress.style.text, "/none",
      "/article/none",
    ] {
      let answer = try await site.get(path)
      for name in Self.headers {
        #expect(HTTPField.Name(name).flatMap { answer.headers[$0] } != nil, "\(path) \(name)")
      }
      #expect(answer.headers[.server] == nil)
    }
  }

  @Test(
    "Only this machine's own names are answered",
    arguments: [
      ("127.0.0.1:7575", 200), ("localhost:7575", 200), ("[::1]:7575", 200), ("LOCALHOST:7575", 200),
      ("127.0.0.1", 421),
      ("127.0.0.1:80", 421), ("evil.example", 421), ("127.0.0.1:7575.evil.example", 421), ("", 421),
      (nil, 421),
    ] as [(String?, Int)])
  func hosts(host: String?, status: Int) async throws {
    #expect(try await TestSite(Self.articles()).get("/", host: host).status == status, "\(host ?? "none")")
  }

  @Test("Pages are only read")
  func methods() async throws {
    let site = try TestSite(Self.articles())
    let post = try await site.get("/search", method: .post)
    #expect(post.status == 405 && post.headers[.allow] == "GET, HEAD")
    let head = try await site.get("/search?q=x", method: .head)
    #expect(head.status == 200 && head.body.isEmpty)
    let get = try await site.get("/search?q=x")
    #expect(head.headers[.contentLength] == String(get.body.utf8.count))
  }

  @Test("No text of an article or of a request becomes markup", arguments: ["ar", "en"])
  func escaping(language: String) async throws {
    let site = try TestSite(Self.articles())
    let hostile = QueryString.encoded("\"><script>alert(2)</script> هدنة")
    let ids = try site.searcher.search(SearchRequest("هدنة")).hits.map(\.article.id)
    for path in [
      "/search?lang=\(language)&q=\(hostile)&source=\(hostile)&from=\(hostile)",
      "/article/\(hostile)?lang=\(language)", "/\(hostile)?lang=\(language)",
    ] + ids.map({ "/article/\($0)?q=%D9%87%D8%AF%D9%86%D8%A9&lang=\(language)" }) {
      let body = try await site.get(path).body
      #expect(
        !body.isEmpty && !body.contains("<script") && !body.contains("<b>") && !body.contains("onerror='"),
        "\(path)")
    }
  }

  @Test("A search shows its hits with marks, narrowing and the same command")
  func search() async throws {
    let answer = try await TestSite(Self.articles()).get(
      "/search?q=%D9%87%D8%AF%D9%86%D8%A9+%D9%84%D8%A8%D9%86%D8%A7%D9%86")
    #expect(answer.status == 200)
    #expect(answer.body.contains("<mark>الهدنة</mark>"))
    #expect(answer.body.contains("خبر واحد"))
    #expect(answer.body.contains("arshif search --archive &#39;"))
    #expect(answer.body.contains("&#39;هدنة لبنان&#39;</code>"))
  }

  @Test("A next page is offered where there is one", arguments: [(10, false), (11, true)])
  func pager(count: Int, hasNext: Bool) async throws {
    let site = try TestSite(
      (1...count).map { Article(title: "هدنة \($0)", body: "نص الخبر رقم \($0) عن الهدنة") })
    let answer = try await site.get("/search?q=%D9%87%D8%AF%D9%86%D8%A9")
    #expect(answer.body.contains("rel=\"next\"") == hasNext)
    #expect(answer.body.split(separator: "<h2 dir=\"auto\">").count == 11)
  }

  @Test("A date that cannot be read is told where it stands, and the search runs without it")
  func badDate() async throws {
    let answer = try await TestSite(Self.articles()).get("/search?q=%D9%87%D8%AF%D9%86%D8%A9&from=xyz")
    #expect(answer.status == 200)
    #expect(answer.body.contains("aria-invalid=\"true\""))
    #expect(answer.body.contains("خبران"))
  }

  @Test("An article shows all of its text, each mark with a place of its own")
  func article() async throws {
    let site = try TestSite(Self.articles())
    let id = try site.searcher.search(SearchRequest("لبنان")).hits[0].article.id
    let body = try await site.get("/article/\(id)?q=%D9%87%D8%AF%D9%86%D8%A9").body
    #expect(body.contains("أُعلنت <mark id=\"m2\">الهدنة</mark> في لبنان مساء أمس.</p>"))
    #expect(body.contains("<mark id=\"m1\">هدنة</mark> في لبنان</h1>"))
    #expect(body.contains("ورحّب بها الجيران &lt;b&gt;.</p>"))
  }

  @Test("Pages of other sites may link here, and ask for nothing else")
  func crossSite() async throws {
    let site = try TestSite(Self.articles())
    func status(_ from: String, _ to: String) async throws -> Int {
      var headers = HTTPFields()
      for (name, value) in [("Sec-Fetch-Site", from), ("Sec-Fetch-Dest", to)] {
        if let name = HTTPField.Name(name) { headers[name] = value }
      }
      return try await site.get("/", headers: headers).status
    }
    #expect(try await status("cross-site", "document") == 200)
    #expect(try await status("cross-site", "image") == 403)
    #expect(try await status("cross-site", "iframe") == 403)
    #expect(try await status("same-origin", "style") == 200)
  }

  @Test("A long address makes no long page")
  func longAddress() async throws {
    let site = try TestSite(Self.articles())
    let names = (0..<1_000).map { "&source=n\($0)" }.joined()
    let answer = try await site.get("/search?q=" + String(repeating: "x", count: 20_000) + names)
    #expect(answer.status == 200 && answer.body.utf8.count < 400_000, "\(answer.body.utf8.count)")
  }

  @Test("A page that the browser has is not made again")
  func notModified() async throws {
    let site = try TestSite(Self.articles())
    let tag = try await site.get("/").headers[.eTag]
    let again = try await site.get("/", headers: [.ifNoneMatch: tag ?? ""])
    #expect(again.status == 304 && again.body.isEmpty)
    #expect(try await site.get("/help", headers: [.ifNoneMatch: tag ?? ""]).status == 200)
  }

  @Test("The language is chosen by the address and remembered")
  func language() async throws {
    let site = try TestSite(Self.articles())
    let chosen = try await site.get("/?lang=en")
    #expect(chosen.body.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(chosen.headers[.setCookie]?.contains("SameSite=Strict") == true)
    #expect(try await site.get("/", headers: [.cookie: "a=b; lang=en"]).body.contains("lang=\"en\""))
    #expect(try await site.get("/").body.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test("Every link of every page leads to a page", arguments: ["ar", "en"])
  func links(language: String) async throws {
    let site = try TestSite(Self.articles())
    var open = ["/?lang=\(language)"]
    var seen: Set<String> = []
    while let path = open.popLast(), seen.count < 120 {
      guard seen.insert(path).inserted else { continue }
      let answer = try await site.get(path)
      #expect(answer.status == 200, "\(path)")
      for match in answer.body.matches(of: /href="(\/[^"]*)"/) {
        open.append(String(match.1).replacing("&amp;", with: "&"))
      }
    }
    #expect(seen.count > 20)
  }
}
