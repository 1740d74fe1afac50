/// What narrows the hits, each with a link that removes it.
struct ChipList {
  let language: Language
  let search: SearchAddress

  func write(to html: inout HTML) {
    let chips = chips
    guard !chips.isEmpty else { return }
    html.element("ul", .classed("chips", .init("aria-label", language(ChoiceWording.chosen)))) { html in
      for chip in chips {
        html.element("li") { html in
          html.element(
            "a",
            [
              .init("href", PageAddress.search(chip.without).text),
              .init("aria-label", language(ChoiceWording.remove(chip.text))),
            ]
          ) { html in
            html.raw("× ")
            html.element("bdi", text: chip.text)
          }
        }
      }
    }
  }

  private var chips: [(text: String, without: SearchAddress)] {
    var chips: [(String, SearchAddress)] = []
    if !search.from.isEmpty {
      chips.append((language(ChoiceWording.chipFrom(search.from)), search.changed { $0.from = "" }))
    }
    if !search.to.isEmpty {
      chips.append((language(ChoiceWording.chipTo(search.to)), search.changed { $0.to = "" }))
    }
    for source in search.sources {
      chips.append((text(source), search.changed { $0.sources.removeAll { $0 == source } }))
    }
    for section in search.sections {
      chips.append((text(section), search.changed { $0.sections.removeAll { $0 == section } }))
    }
    return chips
  }

  private func text(_ choice: SearchAddress.NameChoice) -> String {
    choice.isExcluded ? language(ChoiceWording.chipNot(choice.name)) : choice.name
  }
}
