/// Links to other pages of the hits.
struct Pager {
  let language: Language
  let search: SearchAddress
  /// Whether more hits follow this page.
  let hasMore: Bool
  /// What gives all hits.
  let command: ShellCommand

  func write(to html: inout HTML) {
    let last = hasMore ? min(search.page + 1, SearchAddress.greatestPage) : search.page
    guard search.page > 1 || last > search.page else { return pastLast(to: &html) }
    html.element("nav", [.init("aria-label", language(SearchWording.pages))]) { html in
      html.element("ul", .classed("pager")) { html in
        if search.page > 1 { link(to: search.page - 1, SearchWording.previous, rel: "prev", to: &html) }
        html.element("li") {
          $0.element("span", [.init("aria-current", "page")], text: language(SearchWording.page(search.page)))
        }
        if last > search.page { link(to: search.page + 1, SearchWording.next, rel: "next", to: &html) }
      }
    }
    pastLast(to: &html)
  }

  private func link(to page: Int, _ wording: SearchWording, rel: String, to html: inout HTML) {
    var search = search
    search.page = page
    html.element("li") { html in
      html.element(
        "a", [.init("href", PageAddress.search(search).text), .init("rel", rel)], text: language(wording))
    }
  }

  private func pastLast(to html: inout HTML) {
    guard hasMore, search.page == SearchAddress.greatestPage else { return }
    let hits = SearchAddress.greatestPage * SearchAddress.pageSize
    html.element("p", .classed("note"), text: language(SearchWording.pastLastPage(hits: hits)))
    html.element("code", .classed("source-line"), text: command.export(search))
  }
}
