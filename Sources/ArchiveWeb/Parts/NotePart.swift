import ArchiveStore
import NewsQuery

/// What the user should know of the query, and what may have been meant.
struct NotePart {
  let language: Language
  let search: SearchAddress

  func write(_ answer: SearchAnswer, _ query: Query, to html: inout HTML) {
    for note in query.notes.map(\.description) + answer.notes {
      html.element("p", .classed("note", .init("role", "note"), .init("dir", "auto")), text: note)
    }
    guard !answer.suggestions.isEmpty || !answer.relaxations.isEmpty else { return }
    html.element("div", .classed("advice")) { html in
      for suggestion in answer.suggestions { write(suggestion, to: &html) }
      for relaxation in answer.relaxations { write(relaxation, to: &html) }
    }
  }

  private func write(_ suggestion: Suggestion, to html: inout HTML) {
    html.element("p") { html in
      html.text(language(SearchWording.didYouMean(suggestion.documentCount)))
      html.raw(" ")
      let corrected = search.changed { $0.query = $0.query.replacing(suggestion.word, with: suggestion.text) }
      html.element("a", [.init("href", PageAddress.search(corrected).text)]) {
        $0.element("bdi", text: suggestion.text)
      }
    }
  }

  private func write(_ relaxation: Relaxation, to html: inout HTML) {
    html.element("p") { html in
      html.text(language(SearchWording.withoutPart))
      html.raw(" ")
      html.element("bdi", text: name(of: relaxation.part))
      html.raw(": ")
      let count = language.count(relaxation.articleCount, .article)
      if let relaxed = relaxed(relaxation.part), relaxation.articleCount > 0 {
        html.element("a", [.init("href", PageAddress.search(relaxed).text)], text: count)
      } else {
        html.text(count)
      }
    }
  }

  private func name(of part: Relaxation.Part) -> String {
    switch part {
    case .clause(let clause): "«\(clause.description)»"
    case .days: language(SearchWording.withoutDates)
    case .sources: language(SearchWording.withoutSources)
    case .sections: language(SearchWording.withoutSections)
    }
  }

  /// The search without a part, where that is a choice beside the query.
  private func relaxed(_ part: Relaxation.Part) -> SearchAddress? {
    switch part {
    case .clause: nil
    case .days: search.changed { ($0.from, $0.to) = ("", "") }
    case .sources: search.changed { $0.sources = [] }
    case .sections: search.changed { $0.sections = [] }
    }
  }
}
