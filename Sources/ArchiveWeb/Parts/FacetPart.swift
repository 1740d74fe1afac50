import ArchiveStore

/// How hits spread over sources, sections and years: each value a link that narrows, names also one that excludes.
struct FacetPart {
  let language: Language
  let search: SearchAddress

  func write(_ facet: Facet, to html: inout HTML) {
    guard !facet.counts.isEmpty else { return }
    html.element("h2", text: language(ChoiceWording.property(facet.property)))
    html.element("ul") { html in
      for count in facet.counts { write(count, of: facet.property, to: &html) }
      let others = facet.valueCount - facet.counts.count
      if others > 0 { html.element("li", .classed("dim"), text: language(ChoiceWording.moreValues(others))) }
    }
  }

  private func write(_ count: Facet.Count, of property: Facet.Property, to html: inout HTML) {
    html.element("li") { html in
      html.element("span") { html in
        writeName(count.value, of: property, to: &html)
        html.raw(" ")
        html.element("span", .classed("dim"), text: String(count.articles))
      }
      if let name = count.value, let without = choosing(name, of: property, isExcluded: true) {
        html.element("span", .classed("without")) { html in
          html.element(
            "a",
            [
              .init("href", PageAddress.search(without).text),
              .init("aria-label", language(ChoiceWording.exclude) + " " + name.isolated),
            ], text: language(ChoiceWording.exclude))
        }
      }
    }
  }

  private func writeName(_ name: String?, of property: Facet.Property, to html: inout HTML) {
    guard let name else {
      return html.text(language(property == .year ? ChoiceWording.undated : .unnamed))
    }
    let chosen =
      property == .year
      ? search.changed { ($0.from, $0.to) = (name, name) } : choosing(name, of: property, isExcluded: false)
    guard let chosen else { return }
    html.element("a", [.init("href", PageAddress.search(chosen).text)]) { $0.element("bdi", text: name) }
  }

  /// The search with a name chosen or excluded; nil for years.
  private func choosing(_ name: String, of property: Facet.Property, isExcluded: Bool) -> SearchAddress? {
    let choice = SearchAddress.NameChoice(name: name, isExcluded: isExcluded)
    func choose(_ choices: inout [SearchAddress.NameChoice]) {
      choices.removeAll { $0.name == name }
      choices.append(choice)
    }
    return switch property {
    case .source: search.changed { choose(&$0.sources) }
    case .section: search.changed { choose(&$0.sections) }
    case .year: nil
    }
  }
}
