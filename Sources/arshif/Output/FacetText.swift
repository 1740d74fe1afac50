import ArchiveStore

/// How the hits spread over sources, sections and years, for people.
struct FacetText {
  let style: MarkStyle

  func render(_ facets: [Facet]) -> String {
    facets.filter { !$0.counts.isEmpty }.map(render).joined(separator: "\n")
  }

  private func render(_ facet: Facet) -> String {
    var text = style.dim("by \(facet.property.rawValue)") + "\n"
    for count in facet.counts {
      let number = String(count.articles)
      text += String(repeating: " ", count: max(1, 9 - number.count)) + number + "  "
      text += (count.value.map(style.plain) ?? Self.nameOfNone(facet.property)) + "\n"
    }
    let rest = facet.valueCount - facet.counts.count
    if rest > 0 { text += style.dim("        …  \(rest) more") + "\n" }
    return text
  }

  private static func nameOfNone(_ property: Facet.Property) -> String {
    property == .year ? "(undated)" : "(none)"
  }
}
