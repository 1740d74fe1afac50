import ArchiveStore
import NewsIngest

/// Where an article came from, and how it was read.
struct ProvenancePart {
  let language: Language

  func write(_ article: StoredArticle, to html: inout HTML) {
    html.element("details") { html in
      html.element("summary", text: language(ArticleWording.provenance))
      html.element("dl", .classed("facts-list")) { html in
        for (name, value) in facts(of: article) {
          html.element("dt", text: language(name))
          html.element("dd") { $0.element("bdi", text: value) }
        }
      }
    }
    guard !article.removedLines.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: language(ArticleWording.removedLines(article.removedLines.count)))
      html.element("ul") { html in
        for line in article.removedLines { html.element("li", [.init("dir", "auto")], text: line.text) }
      }
    }
  }

  private func facts(of article: StoredArticle) -> [(ArticleWording, String)] {
    let origin =
      article.origin + (article.originRecord.map { " · " + language(ArticleWording.record($0)) } ?? "")
    let facts: [(ArticleWording, String?)] = [
      (.id, article.summary.id), (.author, article.summary.author), (.publishedAs, article.publishedRaw),
      (.foundIn, article.publishedFrom), (.origin, origin), (.readAs, article.readAs),
      (.ingestedAt, article.ingestedAt), (.fetchedAt, article.fetchedAt), (.checksum, article.sha256),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }.filter { !$0.1.isEmpty }
  }
}
