import Testing

@testable import NewsIngest

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("names and numbers", "&laquo;نعم&raquo; &#1606; &#x646; &amp;", "«نعم» ن ن &"),
    ("once only", "&amp;quot;", "&quot;"),
    ("numbers of Windows-1252", "&#147;نعم&#148;", "“نعم”"),
    ("what is no reference stays", "A&B &؛ &none; &#0; &", "A&B &؛ &none; &#0; &"),
  ])
  func resolves(rule: String, text: String, expected: String) {
    #expect(CharacterReference.resolved(text) == expected, "\(rule)")
  }
}
