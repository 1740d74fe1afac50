import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import Testing

/// What each part of the query language finds. Articles are named by letters; their texts stand in `articles`.
@Suite("What queries find")
struct QueryCompilerTests {
  private static let articles = [
    // "Ceasefire agreement in Lebanon after talks in Cairo."
    Article("A", "اتفاق وقف إطلاق النار في لبنان بعد محادثات القاهرة"),
    // "The ceasefire collapsed on the Gaza border", vocalised.
    Article("B", "انهارت الهُدْنَة على حدود غزة"),
    // "The fire stopped after shooting was released": the phrase's words in another order.
    Article("C", "توقفت النار ثم وقف المدير مع إطلاق سراح الموظف"),
    // "Ali Hassan is minister", a name that looks like a preposition.
    Article("D", "علي حسن وزير الصحة"),
    // "Covid-19 and the G20 summit", Latin and digits.
    Article("E", "لقاح كوفيد-19 على جدول قمة G20 وقال Reuters إن العدد 1,250"),
    // "The minister's library and his books", misspelt.
    Article("F", "مكتبه الوزير وكتبه الى الجامعه"),
    // A title and no body.
    Article("G هدنة لبنان", ""),
    // Stop words only.
    Article("H", "من إلى على"),
  ]

  private let store: TestArchive
  private let indexed: TestArchive

  init() throws {
    store = try TestArchive(Self.articles)
    indexed = try TestArchive(Self.articles, tier: .indexed, segmentSize: 3)
  }

  /// The articles' letters.
  private func found(_ query: String) throws -> String {
    try store.matches(query).map { $0.prefix(1) }.joined()
  }

  /// One query a row, and the letters of what it finds.
  private static let queries: [(query: String, expected: String)] = [
    // Words: every one must occur, in any form and order, in title or body.
    ("هدنة", "BG"),
    ("هُدنه", "BG"),
    ("لبنان هدنة", "G"),
    ("لبنان", "AG"),
    ("الوزير", "DF"),
    ("reuters", "E"),
    ("كوفيد-19", "E"),
    ("كوفيد١٩", "E"),
    ("19-كوفيد", ""),
    ("1250", "E"),
    ("١٬٢٥٠", "E"),
    ("كلمة_لا_توجد", ""),
    // Stop words are dropped beside other words.
    ("الهدنة على", "BG"),
    ("الهدنة في لبنان", "G"),
    // The name is no stop word.
    ("علي", "D"),
    ("علي الهدنة", ""),
    // Stop words alone are searched; all of them must occur.
    ("على", "BEH"),
    ("على إلى", "H"),
    ("من على", "H"),
    // Phrases: the words follow one another, stop words too, in any form.
    ("\"وقف إطلاق النار\"", "A"),
    ("«وقف اطلاق النار»", "A"),
    ("\"إطلاق وقف النار\"", ""),
    ("\"الهدنة على حدود\"", "B"),
    ("\"الهدنة حدود\"", ""),
    ("\"الهدنة علي حدود\"", ""),
    ("\"لبنان في\"", ""),
    ("\"في لبنان\" القاهرة", "A"),
    ("\"وزير الصحة\"", "D"),
    // Title and body are apart.
    ("\"لبنان نص\"", ""),
    // Near, in either order.
    ("وقف NEAR/1 النار", "AC"),
    ("النار NEAR/1 وقف", "AC"),
    ("النار NEAR/0 وقف", ""),
    ("وقف NEAR/5 النار", "AC"),
    ("\"وقف النار\"~1", "AC"),
    // Prefixes, unstemmed.
    ("وزي*", "DF"),
    ("كتب*", "F"),
    ("reu*", "E"),
    ("هد*", "BG"),
    ("ززز*", ""),
    ("ززز* لبنان", ""),
    ("ززز* OR لبنان", "AG"),
    // Fields.
    ("title:هدنة", "G"),
    ("body:هدنة", "B"),
    ("عنوان:لبنان", "G"),
    ("title:(هدنة لبنان)", "G"),
    ("title:هدنة body:لبنان", ""),
    ("title:\"هدنة لبنان\"", "G"),
    ("title:لب*", "G"),
    // Alternatives.
    ("غزة OR القاهرة", "AB"),
    ("غزة أو القاهرة", "AB"),
    ("(غزة | لبنان) هدنة", "BG"),
    ("\"وقف إطلاق النار\" OR علي", "AD"),
    // Exclusions.
    ("لبنان -هدنة", "A"),
    ("لبنان بدون هدنة", "A"),
    ("هدنة -على", "G"),
    ("لبنان -\"وقف إطلاق النار\"", "G"),
    ("لبنان -title:هدنة", "A"),
    ("لبنان -القاه*", "G"),
    ("لبنان -(غزة OR القاهرة)", "G"),
    ("النار -(وقف -القاهرة)", "A"),
    ("(النار -القاهرة) OR غزة", "BC"),
    // Nothing to search for.
    ("", ""),
    ("-هدنة", ""),
    ("؟!", ""),
  ]

  @Test("A query finds these and no others", arguments: queries.indices)
  func query(index: Int) throws {
    let (query, expected) = Self.queries[index]
    #expect(try found(query) == expected, "\(query)")
    #expect(try found("  \(query)  ") == expected, "\(query)")
    let letters = try indexed.matches(query).map { $0.prefix(1) }.joined()
    #expect(letters == expected, "\(query), from the ranking index")
  }

  @Test("Every order and the export count what the matching set holds", arguments: queries.indices)
  func counts(index: Int) throws {
    let (query, expected) = Self.queries[index]
    for order in SearchRequest.Order.allCases {
      let answer = try store.search(query, order: order)
      #expect(answer.total == expected.count, "\(query), \(order)")
    }
    let stream = try store.searcher.forEachHit(SearchRequest(query: Query(query))) { _, _ in }
    #expect(stream.total == expected.count, "\(query)")
  }

  @Test(
    "Quoted stop words are searched",
    arguments: [("\"من إلى على\"", "H"), ("\"إلى على\"", "H"), ("\"على إلى\"", "")])
  func quotedStopWords(query: String, expected: String) throws {
    #expect(try found(query) == expected, "\(query)")
  }

  @Test("A quoted run of stop words is a whole alternative", arguments: SearchRequest.Order.allCases)
  func quotedStopWordsAsAlternative(order: SearchRequest.Order) throws {
    let answer = try store.search("\"إلى على\" OR غزة", order: order, matching: .all)
    #expect(store.titles(answer).sorted() == ["B", "H"])
  }

  @Test(
    "A prefix that begins no word of the archive finds nothing, though its stem is there",
    arguments: ["والمكتبة*", "بالوزير*"])
  func prefixIsNotStemmed(query: String) throws {
    #expect(try found(query) == "", "\(query)")
  }

  @Test("A prefix of many words searches them all, and scores by the commonest")
  func prefixOfManyWords() throws {
    // 250 different stems that begin alike.
    let words = (0..<250).map { "زخ" + Self.letters($0) }
    let store = try TestArchive(words.map { Article($0, "لبنان") } + [Article("زخرفة", "زخرفة")])
    let stems = Set(words.compactMap { Analyzer().tokens(of: $0).first?.lightStem })
    #expect(stems.count > QueryCompiler.scoredStems)
    #expect(try store.search("زخ*", matching: .all).total == 251)
    #expect(try store.search("لبنان -زخ*", matching: .all).total == 0)
    #expect(try store.search("زخ*", matching: .all).notes == [])
  }

  /// A number written with letters that no affix has.
  private static func letters(_ number: Int) -> String {
    String((0..<3).map { Array("حجدرزسصطعق")[number / [100, 10, 1][$0] % 10] })
  }

  @Test("How the query was understood: stem, articles, written forms")
  func terms() throws {
    let terms = try store.search("الهدنة في لبنان").terms
    #expect(terms.map(\.text) == ["الهدنة", "لبنان"])
    #expect(terms.map(\.documentCount) == [2, 2])
    #expect(terms[0].forms.map(\.form).sorted() == ["الهدنه", "هدنه"])
    #expect(terms[0].forms.map(\.documentCount) == [1, 1])
    #expect(try store.search("هدنة والهدنة").terms.count == 1)
  }
}
