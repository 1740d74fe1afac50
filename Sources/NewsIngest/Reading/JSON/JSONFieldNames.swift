/// The keys that an article's fields have in JSON.
struct JSONFieldNames: Sendable {
  private struct Name: Sendable {
    let text: String
    let utf8: [UInt8]
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
  }

  /// In the order of `ArticleField.allCases`.
  private let names: [Name]
  private let areASCII: Bool

  init(_ map: FieldMap) {
    names = ArticleField.allCases.map { field in
      let text = map.name(of: field)
      return Name(text: text, utf8: Array(text.utf8))
    }
    areASCII = names.allSatisfy(\.isASCII)
  }

  /// The name of the field with this number.
  subscript(index: Int) -> String { names[index].text }

  /// Calls `body` with the number in `ArticleField.allCases` of each field of this name: one name may be mapped to several.
  func forEachField(named key: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    // Arabic letters with hamza or marks are written composed and decomposed, and are equal as strings.
    let text = areASCII || key.allSatisfy { $0 < 0x80 } ? nil : String(decoding: key, as: UTF8.self)
    for (index, name) in names.enumerated() {
      if let text {
        if text == name.text { body(index) }
      } else if key.count == name.utf8.count, key.elementsEqual(name.utf8) {
        body(index)
      }
    }
  }
}
