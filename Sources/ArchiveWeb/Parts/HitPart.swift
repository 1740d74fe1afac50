import ArchiveStore

/// One hit: title, facts, passages.
struct HitPart {
  let language: Language
  let search: SearchAddress

  func write(_ hit: SearchHit, to html: inout HTML) {
    html.element("li") { html in
      let address = PageAddress.article(
        ArticleAddress(id: hit.article.id, search: search, place: hit.rank))
      html.element("h2", [.init("dir", "auto")]) { html in
        html.element("a", [.init("href", address.text)]) { html in
          if hit.article.title.isEmpty {
            html.text(language(SearchWording.noTitle))
          } else {
            html.marked(hit.title)
          }
        }
      }
      ArticleFactsPart(language: language).write(hit.article, to: &html) { html in
        if hit.isPartialMatch { badge(SearchWording.isPartialMatch, to: &html) }
        if let story = hit.story { write(story, of: hit.article, to: &html) }
      }
      for snippet in hit.snippets { write(snippet, to: &html) }
    }
  }

  private func badge(_ wording: some Wording, to html: inout HTML) {
    html.raw(" · ")
    html.element("span", .classed("badge"), text: language(wording))
  }

  private func write(_ story: Story, of article: ArticleSummary, to html: inout HTML) {
    html.raw(" · ")
    let first = story.first.source ?? language(ChoiceWording.unnamed)
    html.element(
      "a", [.init("href", PageAddress.copies(id: article.id).text)],
      text: language(SearchWording.copies(story.articleCount, first: first, isSure: story.isFirstSure)))
  }

  private func write(_ snippet: Snippet, to html: inout HTML) {
    html.element("p", .classed("snippet", .init("lang", "ar"), .init("dir", "auto"))) { html in
      if snippet.isCutBefore { html.raw("… ") }
      html.marked(snippet.passage)
      if snippet.isCutAfter { html.raw(" …") }
    }
  }
}

/// Source, section, author and date of an article in one line. Names of the archive stand isolated: a number after a Latin name
/// would else change sides.
struct ArticleFactsPart {
  let language: Language

  func write(_ article: ArticleSummary, to html: inout HTML, _ more: (inout HTML) -> Void = { _ in }) {
    html.element("p", .classed("facts")) { html in
      var isFirst = true
      for name in [article.source, article.section, article.author].compactMap(\.self) where !name.isEmpty {
        if !isFirst { html.raw(" · ") }
        html.element("bdi", text: name)
        isFirst = false
      }
      if !isFirst { html.raw(" · ") }
      DatePart(language: language).write(article.published, to: &html)
      more(&html)
    }
  }
}
