import NewsQuery
import TestSupport
import Testing

/// The code of the catalogue's first page, compiled and run.
struct CatalogueTests {
  @Test("The page shows the code of this file")
  func page() throws {
    #expect(try DocumentedCode.page(of: "NewsQuery") == DocumentedCode.shown())
  }

  @Test("How to parse a query")
  func parsingAQuery() throws {
    // snippet.show
    let parser = QueryParser(limits: .default)
    let query = parser.parse("عنوان:هدنة (لبنان أو غزة) -مباراة تاريخ:2020-11")
    let understood = query.understood  // title:هدنة AND (لبنان OR غزة) AND date:2020-11 NOT مباراة
    let unclosed = parser.parse("(هدنة لبنان")
    let note = unclosed.notes.first?.description ?? "none"  // 1 “(” without “)”; closed at the end
    // snippet.hide
    #expect(try DocumentedCode.shown()[0].results == [understood, note])
  }

  @Test("How to walk the tree")
  func walkingTheTree() throws {
    // snippet.show
    func words(of node: QueryNode) -> [String] {
      switch node {
      case .word(let text), .phrase(let text), .prefix(let text): [text]
      case .near(let operands, _), .all(let operands), .any(let operands): operands.flatMap(words)
      case .field(_, let operand), .exact(let operand): words(of: operand)
      case .not, .filter: []
      }
    }
    let root = QueryParser(limits: .default).parse("هدنة «وقف إطلاق النار» -غزة").root
    let wanted = root.map(words) ?? []  // ["هدنة", "وقف إطلاق النار"]
    // snippet.hide
    #expect(try DocumentedCode.shown()[1].results == ["\(wanted)"])
  }

  @Test("The example in the parser's comment gives what it says")
  func comment() throws {
    let result = try DocumentedCode.documentedResult(
      of: #"QueryParser(limits: .default).parse("هدنة لبنان -غزة").understood"#,
      in: "NewsQuery/Parsing/QueryParser.swift")
    #expect(result == "\"\(QueryParser(limits: .default).parse("هدنة لبنان -غزة").understood)\"")
  }
}
