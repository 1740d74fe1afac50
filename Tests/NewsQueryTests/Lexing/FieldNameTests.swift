import Testing

@testable import NewsQuery

@Suite("Names of fields")
struct FieldNameTests {
  static let table: [(String, FieldName?)] = [
    ("title", .searchable(.title)), ("Title", .searchable(.title)), ("TITLE", .searchable(.title)),
    ("عنوان", .searchable(.title)), ("عُنوان", .searchable(.title)),
    ("عنوان\u{0640}", .searchable(.title)),  // ARABIC TATWEEL
    ("body", .searchable(.body)), ("نص", .searchable(.body)),
    ("source", .unsupported(options: ["--source"])), ("مصدر", .unsupported(options: ["--source"])),
    ("section", .unsupported(options: ["--section"])), ("قسم", .unsupported(options: ["--section"])),
    ("author", .unsupported(options: [])), ("كاتب", .unsupported(options: [])),
    ("date", .unsupported(options: ["--from", "--to"])),
    ("تاريخ", .unsupported(options: ["--from", "--to"])),
    ("after", .unsupported(options: ["--from"])), ("بعد", .unsupported(options: ["--from"])),
    ("before", .unsupported(options: ["--to"])), ("قبل", .unsupported(options: ["--to"])),
    ("", nil), ("https", nil), ("10", nil), ("titles", nil), ("العنوان", nil), ("قال", nil),
  ]

  @Test("What a name means", arguments: table)
  func name(name: String, expected: FieldName?) {
    #expect(FieldName(Array(name.unicodeScalars)[...]) == expected)
  }
}
