import ArabicCalendar

/// A date with its exact value for machines; an undated article says so.
struct DatePart {
  let language: Language

  func write(_ date: PublicationDate?, to html: inout HTML) {
    let text = DateWording(language: language).text(date)
    guard let date else { return html.element("span", .classed("badge"), text: text) }
    html.element("time", [.init("datetime", date.iso8601)], text: text)
  }
}
