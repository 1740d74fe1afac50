import ArabicCalendar
import ArchiveStore

/// One article: its whole text with the words of the search marked, and where it came from.
struct ArticlePage {
  let language: Language
  let address: ArticleAddress
  let now: PublicationDate?

  func html(_ searcher: ArchiveSearcher) throws(ArchiveError) -> HTML {
    let marked = try searcher.article(id: address.id, marking: address.search.query(now: now))
    let article = marked.article
    let title = article.summary.title.isEmpty ? language(SearchWording.noTitle) : article.summary.title
    let frame = PageFrame(language: language, address: .article(address), search: address.search)
    return frame.page(title: title) { html in
      way(marked, to: &html)
      if let current = article.currentID { older(current, to: &html) }
      html.element("article") { html in
        html.element("h1", [.init("lang", "ar"), .init("dir", "auto")]) { html in
          if article.summary.title.isEmpty {
            html.text(title)
          } else {
            html.marked(marked.title, identifiedFrom: 1)
          }
        }
        ArticleFactsPart(language: language).write(article.summary, to: &html) { links(article, to: &$0) }
        BodyPart(body: marked.body, firstMark: marked.title.marks.count + 1).write(to: &html)
      }
      ProvenancePart(language: language).write(article, to: &html)
    }
  }

  /// Back to the hits, and to the first mark.
  private func way(_ marked: MarkedArticle, to html: inout HTML) {
    guard !address.search.isEmpty else { return }
    html.element("p", .classed("marks-nav")) { html in
      html.element(
        "a", [.init("href", PageAddress.search(address.search).text)], text: language(ArticleWording.back))
      html.raw(" · ")
      let markCount = marked.title.marks.count + marked.body.marks.count
      html.text(language(ArticleWording.marks(markCount)))
      if markCount > 0 {
        html.raw(" ")
        html.element("a", [.init("href", "#m1")], text: language(ArticleWording.firstMark))
      }
    }
  }

  private func older(_ current: String, to html: inout HTML) {
    html.element("p", .classed("note", .init("role", "note"))) { html in
      html.text(language(ArticleWording.olderVersion))
      html.raw(" ")
      html.element(
        "a", [.init("href", PageAddress.article(ArticleAddress(id: current)).text)],
        text: language(ArticleWording.currentVersion))
    }
  }

  private func links(_ article: StoredArticle, to html: inout HTML) {
    if let url = article.summary.url, let link = ExternalLink(url) {
      html.raw(" · ")
      html.element(
        "a", [.init("href", link.text), .init("rel", "noreferrer noopener external")],
        text: language(ArticleWording.original))
    }
    for (address, wording) in [
      (PageAddress.versions(id: article.summary.id), ArticleWording.versions),
      (.copies(id: article.summary.id), .copies),
    ] {
      html.raw(" · ")
      html.element("a", [.init("href", address.text)], text: language(wording))
    }
  }
}
