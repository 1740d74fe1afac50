import NewsIngest
import Testing

@Suite struct IngestErrorTests {
  @Test(arguments: [
    (IngestError.emptyInput, "the input is empty"),
    (.notText(byteOffset: 3, invalidByteCount: 0), "NUL byte at offset 3"),
    (.notText(byteOffset: 3, invalidByteCount: 9), "not UTF-8 (9 invalid bytes, the first at offset 3)"),
    (.invalidJSON(detail: "Unexpected end of file"), "invalid JSON (Unexpected end of file)"),
    (.notAnObject, "not a JSON object"),
    (.badArchivedRecord(fault: "id is none"), "writes a record (id is none)"),
    (.reshapedArchivedRecords, "in another shape"),
    (.noTitleNorBody, "neither \"title\" nor \"body\""),
    (.wrongType(field: "url", expected: "a string"), "the field \"url\" has the wrong type: give a string"),
    (.unsupportedFormat(name: "a web app's manifest"), "if it holds an article, name the format json"),
    (.unsupportedFormat(name: "HTML"), "HTML is not read: give the article as HTML"),
    (.noArticleInPage, "no article on this page"),
    (.lineTooLong(limit: 9), "longer than 9 bytes"),
    (.pageTooLarge(limit: 9), "longer than 9 bytes"),
    (.nestedTooDeep(limit: 9), "nested more than 9 deep"),
    (.tooLarge(limit: 9), "longer than 9 bytes"),
    (.damagedGzip(byteOffset: 9), "damaged at byte 9"),
    (.cutOff(part: "a WARC record"), "in the middle of a WARC record"),
    (.expandsTooFar(limit: "9 bytes"), "grows beyond 9 bytes"),
    (.unsupportedCoding(name: "br"), "packed with \"br\", which is not read: have the crawler"),
    (.headerTooLong(limit: 9), "HTTP header is longer than 9 bytes"),
    (.fieldInTwoColumns(field: "title", columns: ["a", "b"]), "2 columns hold the title (a, b): name"),
    (.fieldMappedTwice(field: "title", columns: ["a", "b"]), "takes the title from 2 columns (a, b)"),
    (.columnMappedTwice(column: "a", fields: ["title", "body"]), "the column a 2 fields (title, body)"),
    (.malformedWARC, "no WARC record begins here"),
    (.malformedARC, "no ARC record begins here"),
    (.wrongLength(part: "a WARC record"), "a WARC record of a wrong length"),
    (.damagedMember, "this record is lost"), (.encrypted(count: 1), "one file in it is encrypted"),
    (.damagedArchive(detail: "cut"), "damaged (cut)"), (.nestedArchives, "within an archive within another"),
    (.noRoom(reason: "full"), "no room for a copy"), (.malformedMHTML, "no page in this MHTML file"),
    (.unclosedQuote, "a quote on this line is not closed"),
    (.linesAfterFault(count: 2), "2 lines that do not fit the header"),
    (.wrongFieldCount(found: 3, expected: 2), "3 fields where the header has 2"),
    (.noTextColumn(columns: ["a", "b"]), "(a, b)"),
    (.badMap(pair: "a"), "\"a\" is no mapping"),
    (.malformedXML(detail: "Opening and ending tag mismatch"), "not well-formed XML (Opening"),
    (.entitiesInXML, "declares entities"),
    (.emptyFeed, "no item in this feed"),
    (.tooDeep(limit: 9), "more than 9 deep"),
    (.unknownEncoding(name: "x"), "\"x\" is not known"), (.wordList(name: "a"), "a list of words"),
    (.rowsWithoutNames, "rows without names"),
    (.unreadTexts(names: ["a.b", "c"]), "as in the map c=body, or"),
    (.noHeader(cells: ["a", "b"], title: 1, body: 2), "as in the map 1=title,2=body"),
    (.tooDamaged(limit: 9), "9 files in it are damaged"), (.missingTexts(count: 9), "texts of 9 cells"),
    (.tooManyColumns(limit: 9), "more than 9 cells"),
  ])
  func describesItselfOnOneLine(error: IngestError, part: String) {
    #expect(error.description.contains(part))
    #expect(!error.description.contains("\n"))
    #expect(error.description == "\(error.problem): \(error.remedy)")
    #expect(!error.description.contains("--"), "options are the command's to name")
  }
}
