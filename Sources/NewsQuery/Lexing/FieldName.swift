/// What stands before a colon, where it is a name that we know.
enum FieldName: Equatable {
  /// A field that a query can name.
  case searchable(SearchField)
  /// A field that only an option of the command can name yet.
  case unsupported(options: [String])

  /// The field that a name means; Latin names in any case, tatweel and marks aside.
  init?(_ name: Scalars) {
    guard let field = FieldName.table[Keyword.key(name).lowercased()] else { return nil }
    self = field
  }

  private static let dateRange = FieldName.unsupported(options: ["--from", "--to"])
  private static let table: [String: FieldName] = [
    "title": .searchable(.title),
    // title
    "عنوان": .searchable(.title),
    "body": .searchable(.body),
    // text
    "نص": .searchable(.body),
    "source": .unsupported(options: ["--source"]),
    // source
    "مصدر": .unsupported(options: ["--source"]),
    "section": .unsupported(options: ["--section"]),
    // section
    "قسم": .unsupported(options: ["--section"]),
    "author": .unsupported(options: []),
    // author
    "كاتب": .unsupported(options: []),
    "date": dateRange,
    // date
    "تاريخ": dateRange,
    "after": .unsupported(options: ["--from"]),
    // after
    "بعد": .unsupported(options: ["--from"]),
    "before": .unsupported(options: ["--to"]),
    // before
    "قبل": .unsupported(options: ["--to"]),
  ]
}
