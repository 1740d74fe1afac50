import ArchiveStore

/// An article's copies in other papers, and who was first.
struct CopiesPage {
  let language: Language
  let id: String

  func html(_ searcher: ArchiveSearcher) throws(ArchiveError) -> HTML {
    let similar = try searcher.similar(to: id)
    let title = language(ArticleWording.copiesOf(similar.article.title))
    return PageFrame(language: language, address: .copies(id: id)).page(title: title) { html in
      html.element("h1", [.init("dir", "auto")]) { html in
        let address = PageAddress.article(ArticleAddress(id: similar.article.id))
        html.element("a", [.init("href", address.text)], text: title)
      }
      guard !similar.copies.isEmpty else {
        return html.element("p", text: language(ArticleWording.noCopies))
      }
      if let story = similar.story {
        let first = story.first.source ?? story.first.title
        html.element("p", text: language(ArticleWording.storyFirst(first, isSure: story.isFirstSure)))
      }
      html.element("div", .classed("scroll")) { table(similar.copies, to: &$0) }
    }
  }

  private func table(_ copies: [SimilarArticle], to html: inout HTML) {
    html.element("table") { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for heading in [ArticleWording.source, .date, .resemblance, .title] {
            html.element("th", [.init("scope", "col")], text: language(heading))
          }
        }
      }
      html.element("tbody") { html in
        for copy in copies { row(copy, to: &html) }
      }
    }
  }

  private func row(_ copy: SimilarArticle, to html: inout HTML) {
    html.element("tr") { html in
      html.element("td") { $0.element("bdi", text: copy.article.source ?? "") }
      html.element("td") { DatePart(language: language).write(copy.article.published, to: &$0) }
      html.element("td", text: "\(Int((copy.resemblance * 100).rounded(.down))) %")
      html.element("td", [.init("dir", "auto")]) { html in
        let address = PageAddress.article(ArticleAddress(id: copy.article.id))
        html.element(
          "a", [.init("href", address.text)],
          text: copy.article.title.isEmpty ? language(SearchWording.noTitle) : copy.article.title)
      }
    }
  }
}
