@testable import ArchiveStore
import NewsQuery
import Testing

@Suite("Words of a query that may be misspelt")
struct QueryNodeWordsTests {
  @Test(arguments: [
    ("هدنة لبنان", ["هدنة", "لبنان"], "words as typed"),
    ("هدنة أو هدنة", ["هدنة"], "each once"),
    ("\"وقف إطلاق النار\"", ["وقف", "إطلاق", "النار"], "words of a phrase"),
    ("عنوان:هدنة =غزة", ["هدنة", "غزة"], "in fields, and as written"),
    ("هدنة NEAR/5 غزة", ["هدنة", "غزة"], "near one another"),
    ("هدنة -غزة", ["هدنة"], "not what is excluded"),
    ("هدن* مصدر:رويترز تاريخ:2020", [], "not beginnings, names and dates"),
    ("lw'tn", ["lw'tn"], "signs inside are kept"),
  ])
  func words(query: String, expected: [String], why: String) {
    #expect(Query(query).root?.typedWords == expected, "\(why)")
  }
}
