import ArchiveStore

/// All texts that an article has had.
struct VersionsPage {
  let language: Language
  let id: String

  func html(_ searcher: ArchiveSearcher) throws(ArchiveError) -> HTML {
    let versions = try searcher.versions(of: id)
    let title = language(ArticleWording.versionsOf(versions.first?.title ?? id))
    return PageFrame(language: language, address: .versions(id: id)).page(title: title) { html in
      html.element("h1", [.init("dir", "auto")], text: title)
      if versions.count < 2 { html.element("p", text: language(ArticleWording.noVersions)) }
      html.element("ol", .classed("hits")) { html in
        for version in versions { write(version, to: &html) }
      }
    }
  }

  private func write(_ version: ArticleVersion, to html: inout HTML) {
    html.element("li") { html in
      html.element("h2", [.init("dir", "auto")]) { html in
        let address = PageAddress.article(ArticleAddress(id: version.id))
        html.element(
          "a", [.init("href", address.text)],
          text: version.title.isEmpty ? language(SearchWording.noTitle) : version.title)
      }
      html.element("p", .classed("facts")) { html in
        DatePart(language: language).write(version.published, to: &html)
        html.raw(" · ")
        html.text(language(version.fetchedAt == nil ? ArticleWording.ingestedAt : .fetchedAt))
        html.raw(" ")
        html.element("bdi", text: version.fetchedAt ?? version.ingestedAt)
        html.raw(" · ")
        html.element("bdi", text: "+\(version.wordsAdded) \u{2212}\(version.wordsRemoved)")
        if version.isCurrent {
          html.raw(" · ")
          html.element("span", .classed("badge"), text: language(ArticleWording.isCurrent))
        }
      }
    }
  }
}
