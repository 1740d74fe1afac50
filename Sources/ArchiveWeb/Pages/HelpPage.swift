/// What can be typed, each example a link.
struct HelpPage {
  let language: Language

  func html() -> HTML {
    PageFrame(language: language, address: .help).page(title: language(HelpWording.title)) { html in
      html.element("h1", text: language(HelpWording.title))
      html.element("p", text: language(HelpWording.introduction))
      html.element("div", .classed("scroll")) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", [.init("scope", "col")], text: language(HelpWording.example))
              html.element("th", [.init("scope", "col")], text: language(HelpWording.finds))
            }
          }
          html.element("tbody") { html in
            for example in HelpExample.allCases { row(example, to: &html) }
          }
        }
      }
    }
  }

  private func row(_ example: HelpExample, to html: inout HTML) {
    html.element("tr") { html in
      html.element("td") { html in
        let address = PageAddress.search(SearchAddress(query: example.rawValue))
        html.element("a", [.init("href", address.text)]) { $0.element("bdi", text: example.rawValue) }
      }
      html.element("td", text: language(HelpWording.meaning(example)))
    }
  }
}
