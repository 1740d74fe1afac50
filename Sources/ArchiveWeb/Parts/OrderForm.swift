import ArchiveStore

/// How hits are ordered and grouped.
struct OrderForm {
  let language: Language
  let search: SearchAddress

  func write(to html: inout HTML) {
    html.element("form", .classed("options", .init("action", "/search"), .init("method", "get"))) { html in
      choice(
        "sort", ChoiceWording.sortedBy, SearchRequest.Order.allCases, chosen: search.order,
        text: { language(ChoiceWording.order($0)) }, to: &html)
      choice(
        "group", ChoiceWording.grouped, [SearchRequest.Grouping.article, .story], chosen: search.grouping,
        text: { language(ChoiceWording.grouping($0)) }, to: &html)
      HiddenFields.write(
        search.changed { ($0.order, $0.grouping) = (.relevance, .article) }.parameters, to: &html)
      html.element("button", [.init("type", "submit")], text: language(ChoiceWording.apply))
    }
  }

  private func choice<Value: RawRepresentable<String> & Equatable>(
    _ name: String, _ label: ChoiceWording, _ values: [Value], chosen: Value, text: (Value) -> String,
    to html: inout HTML
  ) {
    html.element("label") { html in
      html.text(language(label))
      html.element("select", [.init("name", name)]) { html in
        for value in values {
          let selected: [HTML.Attribute] = value == chosen ? [.init("selected", nil)] : []
          html.element("option", [.init("value", value.rawValue)] + selected, text: text(value))
        }
      }
    }
  }
}
