import NewsIngest
import Testing

@Suite struct IngestErrorTests {
  @Test(arguments: [
    (IngestError.emptyInput, "the input is empty"),
    (.notText(byteOffset: 3, invalidByteCount: 0), "NUL byte at offset 3"),
    (.notText(byteOffset: 3, invalidByteCount: 9), "not UTF-8 (9 invalid bytes, the first at offset 3)"),
    (.invalidJSON(detail: "Unexpected end of file"), "invalid JSON (Unexpected end of file)"),
    (.notAnObject, "not a JSON object"),
    (.noTitleNorBody, "neither \"title\" nor \"body\""),
    (.wrongType(field: "url", expected: "a string"), "the field \"url\" has the wrong type: give a string"),
    (.unsupportedFormat(name: "HTML"), "HTML is not read yet: give the page's text"),
    (.noArticleInPage, "no article on this page"),
    (.lineTooLong(limit: 9), "longer than 9 bytes"),
    (.pageTooLarge(limit: 9), "longer than 9 bytes"),
    (.nestedTooDeep(limit: 9), "nested more than 9 deep"),
  ])
  func describesItselfOnOneLine(error: IngestError, part: String) {
    #expect(error.description.contains(part))
    #expect(!error.description.contains("\n"))
    #expect(error.description.contains(": "), "what to do is missing")
  }
}
