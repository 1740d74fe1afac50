import ArabicCalendar
import ArchiveStore

/// The first page: what the archive holds, its newest articles, examples.
struct HomePage {
  private static let newestCount = 10

  let language: Language
  let archivePath: String

  func html(_ searcher: ArchiveSearcher) throws(ArchiveError) -> HTML {
    let state = try searcher.state()
    let newest = try searcher.list(ListRequest(limit: Self.newestCount)).articles
    let oldest = try searcher.list(ListRequest(newestFirst: false, limit: 1)).articles
    return PageFrame(language: language, address: .home).page(title: language(FrameWording.welcome)) { html in
      html.element("h1", text: language(FrameWording.welcome))
      html.element("p", text: span(state.articleCount, oldest: oldest.first, newest: newest.first))
      if state.articleCount == 0 { IngestHint(language: language, path: archivePath).write(to: &html) }
      examples(to: &html)
      guard !newest.isEmpty else { return }
      html.element("h2", text: language(FrameWording.newest))
      ArticleList(language: language).write(newest, to: &html)
    }
  }

  private func span(_ articles: Int, oldest: ArticleSummary?, newest: ArticleSummary?) -> String {
    let dates = DateWording(language: language)
    guard let first = oldest?.published, let last = newest?.published else {
      return language(FrameWording.articles(articles))
    }
    return language(
      FrameWording.span(articles: articles, from: dates.text(first.firstDay), to: dates.text(last.lastDay)))
  }

  private func examples(to html: inout HTML) {
    html.element("p") { html in
      html.text(language(FrameWording.tryThese))
      for example in HelpExample.allCases.prefix(4) {
        html.raw(" · ")
        let address = PageAddress.search(SearchAddress(query: example.rawValue))
        html.element("a", [.init("href", address.text)]) { $0.element("bdi", text: example.rawValue) }
      }
    }
  }
}

/// Titles with their facts.
struct ArticleList {
  let language: Language

  func write(_ articles: [ArticleSummary], to html: inout HTML) {
    html.element("ol", .classed("hits")) { html in
      for article in articles {
        html.element("li") { html in
          html.element("h3", [.init("dir", "auto")]) { html in
            let address = PageAddress.article(ArticleAddress(id: article.id))
            html.element(
              "a", [.init("href", address.text)],
              text: article.title.isEmpty ? language(SearchWording.noTitle) : article.title)
          }
          ArticleFactsPart(language: language).write(article, to: &html)
        }
      }
    }
  }
}

/// How articles come into an archive.
struct IngestHint {
  let language: Language
  let path: String

  func write(to html: inout HTML) {
    html.element("p", text: language(FrameWording.noArticles))
    html.element(
      "code", .classed("source-line"),
      text: "arshif ingest --archive \(ShellCommand.shell(path)) FILES")
  }
}

/// What stands where there is no archive.
struct MissingArchivePage {
  let language: Language
  let path: String

  func html() -> HTML {
    PageFrame(language: language, address: .home).page(title: language(FrameWording.welcome)) { html in
      html.element("h1", text: language(FrameWording.welcome))
      IngestHint(language: language, path: path).write(to: &html)
    }
  }
}
