import ArabicCalendar

/// The fields of a record as text, and the article they make.
struct ArticleFields {
  private var texts: [ArticleField: String] = [:]
  /// What `published` is called in the input, for the article to say where its date was found.
  var publishedName = ArticleField.published.rawValue
  /// Whether `published` may be read as a date. A bare number is no date: nothing says what it counts.
  var readsPublished = true

  /// A field's text. Setting a blank one leaves the field missing.
  subscript(field: ArticleField) -> String? {
    get { texts[field] }
    set { texts[field] = newValue.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil } }
  }

  /// - Errors: `.noTitleNorBody`.
  func article(fetchedAt: PublicationDate? = nil) throws(IngestError) -> Article {
    if self[.title] == nil && self[.body] == nil { throw .noTitleNorBody }
    let published = self[.published]
    let date =
      readsPublished
      ? published.flatMap { ArabicDateParser().publicationDate(ofField: $0, fetchedAt: fetchedAt)?.date }
      : nil
    return Article(
      externalID: self[.id], title: self[.title] ?? "", body: self[.body] ?? "", published: date,
      publishedRaw: published, publishedFrom: published == nil ? nil : "field \(publishedName)",
      source: self[.source], section: self[.section], author: self[.author], url: self[.url],
      image: self[.image])
  }
}
