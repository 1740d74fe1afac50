/// Dates to narrow by.
struct FilterForm {
  let language: Language
  let search: SearchAddress
  let faults: Set<DateFault>

  func write(to html: inout HTML) {
    html.element("form", [.init("action", "/search"), .init("method", "get")]) { html in
      field("from", ChoiceWording.from, value: search.from, isWrong: faults.contains(.from), to: &html)
      field("to", ChoiceWording.to, value: search.to, isWrong: faults.contains(.to), to: &html)
      if faults.contains(.order) { error(ChoiceWording.datesSwapped, to: &html) }
      HiddenFields.write(search.changed { ($0.from, $0.to) = ("", "") }.parameters, to: &html)
      html.element("button", [.init("type", "submit")], text: language(ChoiceWording.apply))
    }
  }

  private func field(
    _ name: String, _ label: ChoiceWording, value: String, isWrong: Bool, to html: inout HTML
  ) {
    html.element("label") { html in
      html.text(language(label))
      var attributes: [HTML.Attribute] = [
        .init("name", name), .init("value", value), .init("dir", "auto"), .init("placeholder", "2020-11"),
        .init("autocomplete", "off"),
      ]
      if isWrong {
        attributes += [.init("aria-invalid", "true"), .init("aria-describedby", name + "-error")]
      }
      html.void("input", attributes)
    }
    if isWrong { error(ChoiceWording.unreadableDate, id: name + "-error", to: &html) }
  }

  private func error(_ wording: ChoiceWording, id: String = "date-error", to html: inout HTML) {
    html.element("p", .classed("field-error", .init("id", id)), text: language(wording))
  }
}
