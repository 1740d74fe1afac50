/// A known name before a colon.
enum FieldName: Equatable {
  /// A part of the text.
  case searchable(SearchField)
  /// A fact of the article.
  case filter(FilterName)

  /// The field that a name means; Latin names in any case, tatweel and marks aside.
  init?(_ name: Scalars) {
    guard let field = FieldName.table[Keyword.key(name).lowercased()] else { return nil }
    self = field
  }

  private static let table: [String: FieldName] = [
    "title": .searchable(.title),
    // title
    "عنوان": .searchable(.title),
    "body": .searchable(.body),
    // text
    "نص": .searchable(.body),
    "source": .filter(.name(.source)),
    // source
    "مصدر": .filter(.name(.source)),
    "section": .filter(.name(.section)),
    // section
    "قسم": .filter(.name(.section)),
    "author": .filter(.name(.author)),
    // author
    "كاتب": .filter(.name(.author)),
    "date": .filter(.date),
    // date
    "تاريخ": .filter(.date),
    "after": .filter(.after),
    // after
    "بعد": .filter(.after),
    "before": .filter(.before),
    // before
    "قبل": .filter(.before),
  ]
}
