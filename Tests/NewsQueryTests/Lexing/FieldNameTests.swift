import Testing

@testable import NewsQuery

@Suite("Names of fields")
struct FieldNameTests {
  static let table: [(String, FieldName?)] = [
    ("title", .searchable(.title)), ("Title", .searchable(.title)), ("TITLE", .searchable(.title)),
    ("عنوان", .searchable(.title)), ("عُنوان", .searchable(.title)),
    ("عنوان\u{0640}", .searchable(.title)),  // ARABIC TATWEEL
    ("body", .searchable(.body)), ("نص", .searchable(.body)),
    ("source", .filter(.name(.source))), ("مصدر", .filter(.name(.source))),
    ("section", .filter(.name(.section))), ("قسم", .filter(.name(.section))),
    ("author", .filter(.name(.author))), ("كاتب", .filter(.name(.author))),
    ("date", .filter(.date)), ("Date", .filter(.date)), ("تاريخ", .filter(.date)),
    ("after", .filter(.after)), ("بعد", .filter(.after)), ("بَعد", .filter(.after)),
    ("before", .filter(.before)), ("قبل", .filter(.before)),
    ("", nil), ("https", nil), ("10", nil), ("titles", nil), ("العنوان", nil), ("قال", nil),
  ]

  @Test("What a name means", arguments: table)
  func name(name: String, expected: FieldName?) {
    #expect(FieldName(Array(name.unicodeScalars)[...]) == expected)
  }
}
