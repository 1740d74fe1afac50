/// The box for a query. What else was chosen goes along in hidden fields, so that a new query is searched for within it.
struct SearchBox {
  let language: Language
  let search: SearchAddress

  func write(to html: inout HTML) {
    html.element(
      "form", [.init("role", "search"), .init("action", "/search"), .init("method", "get")]
    ) { html in
      html.element("div", .classed("box")) { html in
        html.void(
          "input",
          [
            .init("type", "search"), .init("name", "q"), .init("value", search.query), .init("dir", "auto"),
            .init("aria-label", language(FrameWording.searchLabel)),
            .init("placeholder", language(FrameWording.searchLabel)), .init("autocomplete", "off"),
            .init("maxlength", String(SearchAddress.queryByteLimit)),
          ])
        html.element("button", [.init("type", "submit")], text: language(FrameWording.search))
      }
      HiddenFields.write(search.changed { $0.query = "" }.parameters, to: &html)
    }
  }
}

/// Parameters that a form sends along.
enum HiddenFields {
  static func write(_ parameters: QueryString, to html: inout HTML) {
    for pair in parameters.pairs {
      html.void(
        "input", [.init("type", "hidden"), .init("name", pair.name), .init("value", pair.value)])
    }
  }
}
