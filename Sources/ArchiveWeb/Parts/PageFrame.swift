/// What every page has: head, box, links, foot.
struct PageFrame {
  let language: Language
  /// The page's own address, for the link to the other language.
  let address: PageAddress
  /// What stands in the box, and what goes along with it.
  var search = SearchAddress()

  /// A whole page.
  ///
  /// - Parameter title: without the program's name.
  func page(title: String, _ content: (inout HTML) -> Void) -> HTML {
    var html = HTML()
    html.raw("<!doctype html>")
    html.element("html", [.init("lang", language.rawValue), .init("dir", language.direction)]) { html in
      html.element("head") { head(title: title, to: &$0) }
      html.element("body") { html in
        html.element(
          "a", .classed("skip", .init("href", "#content")), text: language(FrameWording.skipToContent))
        header(to: &html)
        html.element("main", [.init("id", "content"), .init("tabindex", "-1")], content)
        html.element("footer") { $0.text(language(FrameWording.footer)) }
      }
    }
    return html
  }

  private func head(title: String, to html: inout HTML) {
    html.raw(
      "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.element("title", text: title + " · " + language(FrameWording.name))
    html.void("link", [.init("rel", "stylesheet"), .init("href", PageAddress.style.text)])
    html.void(
      "link", [.init("rel", "icon"), .init("type", "image/svg+xml"), .init("href", PageAddress.icon.text)])
  }

  private func header(to html: inout HTML) {
    html.element("header", .classed("site")) { html in
      html.element(
        "a", .classed("name", .init("href", PageAddress.home.text)), text: language(FrameWording.name))
      SearchBox(language: language, search: search).write(to: &html)
      html.element("nav") { html in
        html.element("a", [.init("href", PageAddress.help.text)], text: language(FrameWording.help))
        html.element(
          "a",
          [
            .init("href", otherLanguageAddress), .init("lang", language.other.rawValue),
            .init("hreflang", language.other.rawValue),
          ], text: language(FrameWording.otherLanguage))
      }
    }
  }

  private var otherLanguageAddress: String {
    let text = address.text
    return text + (text.contains("?") ? "&" : "?") + "lang=" + language.other.rawValue
  }
}
