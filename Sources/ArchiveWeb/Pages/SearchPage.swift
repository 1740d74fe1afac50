import ArabicCalendar
import ArchiveStore
import NewsQuery

/// Hits of a search, and what narrows them.
struct SearchPage {
  private static let facetLimit = 10

  let language: Language
  let search: SearchAddress
  let archivePath: String
  let now: PublicationDate?

  func html(_ searcher: ArchiveSearcher) throws(ArchiveError) -> HTML {
    let (request, faults) = search.request(now: now, facetLimit: Self.facetLimit)
    let answer = try searcher.search(request)
    let title =
      search.query.isEmpty
      ? language(SearchWording.browsing) : language(SearchWording.title(query: search.query))
    return PageFrame(language: language, address: .search(search), search: search).page(title: title) {
      html in
      html.element("h1", text: title)
      status(answer, to: &html)
      ChipList(language: language, search: search).write(to: &html)
      NotePart(language: language, search: search).write(answer, request.query, to: &html)
      html.element("div", .classed("columns")) { html in
        html.element("aside", .classed("facets", .init("aria-label", language(ChoiceWording.filters)))) {
          html in
          FilterForm(language: language, search: search, faults: faults).write(to: &html)
          for facet in answer.facets ?? [] {
            FacetPart(language: language, search: search).write(facet, to: &html)
          }
        }
        html.element("div") { hits(answer, to: &$0) }
      }
    }
  }

  private func status(_ answer: SearchAnswer, to html: inout HTML) {
    let wording = answer.total.map { $0 == 0 ? SearchWording.foundNone : .found($0) }
    html.element("p", .classed("status", .init("role", "status")), text: wording.map { language($0) } ?? "")
    guard !answer.terms.isEmpty else { return }
    html.element("p", .classed("understood")) { html in
      html.text(language(SearchWording.wordsInArchive))
      for (index, term) in answer.terms.enumerated() {
        html.raw(index == 0 ? " " : " · ")
        html.element(
          "bdi", text: language(SearchWording.wordCount(word: term.text, articles: term.documentCount)))
      }
    }
  }

  private func hits(_ answer: SearchAnswer, to html: inout HTML) {
    OrderForm(language: language, search: search).write(to: &html)
    html.element(
      "ol", .classed("hits", .init("start", String((search.page - 1) * SearchAddress.pageSize + 1)))
    ) {
      html in
      for hit in answer.hits.prefix(SearchAddress.pageSize) {
        HitPart(language: language, search: search).write(hit, to: &html)
      }
    }
    Pager(
      language: language, search: search, hasMore: answer.hits.count > SearchAddress.pageSize,
      command: ShellCommand(archivePath: archivePath)
    ).write(to: &html)
    html.element("p", .classed("dim"), text: language(SearchWording.onCommandLine))
    html.element("code", .classed("source-line"), text: ShellCommand(archivePath: archivePath).search(search))
  }
}
