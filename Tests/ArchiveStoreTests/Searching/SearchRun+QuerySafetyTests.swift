@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// Whatever a user types is a search: nothing reaches FTS5 as syntax.
@Suite("No query string is an error")
struct SearchRunQuerySafetyTests {
  private static let pieces: [String] =
    [
      "OR", "AND", "NOT", "NEAR", "NEAR(", "NEAR/3", "or", "أو", "ليس", "بدون", "قرب/٥", "-", "+", "^", "*",
      "|", "&", "=",
      "~", "~2", ":", "\\", "(", ")", "((", "{", "}", "[", "]", "\"", "\"\"", "'", "''", "«", "»", "“", "”",
      ",", ";", "--",
      "/*", "title:", "body:", "article_text:", "{title body}:", "rowid:", "rank:", "عنوان:", "source:",
      "author:", "date:2020", "تاريخ:", "..2021", "مصدر:رويترز", "قبل:",
      "hashsize",
      "integrity-check", "لبنان", "الحكومة", "على", "إلى", "هد*", "و*", "ا*", "a*", "\"وقف إطلاق النار\"",
      "كوفيد-19",
      "G20", "1,250", "😀", "ﷺ", "ﷲ", "日本", "x",
      "\u{01}",  // The tokenizer's mark of stop words.
      "\u{02}",  // The tokenizer's mark of light stems.
      "\u{03}",  // The tokenizer's mark of root keys.
      "\u{064B}",  // ARABIC FATHATAN
      "\u{0640}",  // ARABIC TATWEEL
      "\u{200F}",  // RIGHT-TO-LEFT MARK
      "\u{FFFD}",  // REPLACEMENT CHARACTER
      "\u{10FFFF}",  // The last code point.
      "\t", "\n", "\u{7F}", "\u{85}",
    ]

  private let store: TestArchive

  init() throws {
    var news = RandomNews(seed: 51)
    store = try TestArchive(news.datedArticles(30, bodyWords: 5...20))
  }

  /// Runs one query in every way.
  ///
  /// - Returns: what went wrong.
  private func failure(of query: String) -> String? {
    let ways = [
      (SearchRequest.Order.relevance, SearchRequest.Matching.best), (.relevance, .any), (.newest, .all),
    ]
    for (order, matching) in ways {
      do {
        let answer = try store.search(query, order: order, matching: matching, limit: 3)
        if answer.counted < 0 || answer.hits.count > 3 {
          return "\(answer.hits.count) hits of \(answer.counted)"
        }
      } catch {
        return "\(order), \(matching): \(error), for \(query.debugDescription.prefix(200))"
      }
    }
    return nil
  }

  @Test("Five thousand random strings", arguments: [UInt64(1), 2])
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_500 {
      var query = ""
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        query +=
          (Self.pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
      }
      if let failure = failure(of: query) {
        Issue.record("seed \(seed), round \(round): \(failure)")
        return
      }
    }
  }

  @Test("Very long strings of each piece", arguments: pieces)
  func long(piece: String) {
    #expect(failure(of: String(repeating: piece, count: 3_000)) == nil)
    #expect(failure(of: String(repeating: piece + " لبنان ", count: 400)) == nil)
  }

  /// Groups inside groups, as deep as the parser lets them be, and deeper.
  private static let nestings: [(name: String, open: String, close: String)] = [
    ("groups", "(", ")"),
    ("and", "لبنان (", ")"),
    ("or", "لبنان OR (", ")"),
    ("exclusions", "لبنان -(", ")"),
    ("exclusions of alternatives", "لبنان -(غزة OR ", ")"),
    ("alternatives of exclusions", "غزة OR (لبنان -", ")"),
    ("both in turn", "لبنان OR (غزة AND (", "))"),
    ("exclusions in turn", "لبنان -(غزة OR (", "))"),
    ("a field around exclusions", "title:(لبنان -(", "))"),
    ("behind a group", "(غزة OR بيروت) (لبنان -(", "))"),
    ("filters", "date:2020 OR (source:رويترز -(", "))"),
    ("a filter around groups", "source:(a OR (b ", "))"),
    ("left", "(", " لبنان)"),
    ("left, alternatives", "(", " OR لبنان)"),
    ("left, exclusions", "(", " -لبنان)"),
    ("left, in turn", "((", " OR لبنان) غزة)"),
  ]

  @Test("Nesting of every depth", arguments: nestings.indices)
  func nested(index: Int) {
    let (name, open, close) = Self.nestings[index]
    for depth in [1, 2, 5, 8, 12, 16, 20, 24, 28, 31, 32, 33, 40, 64] {
      let query = String(repeating: open, count: depth) + "هدنة" + String(repeating: close, count: depth)
      for query in [query, "title:(\(query)) بيروت"] {
        if let failure = failure(of: query) {
          Issue.record("\(name), depth \(depth): \(failure)")
          return
        }
      }
    }
  }

  @Test("As many words, phrases and prefixes as a query may have")
  func many() {
    for joiner in [" ", " OR ", " NEAR/3 ", " -"] {
      for term in ["لبنان", "\"مجلس الأمن\"", "ال*"] {
        let terms = (0..<64).map { term.hasPrefix("\"") || term.hasSuffix("*") ? term : "\(term)\($0)" }
        #expect(failure(of: terms.joined(separator: joiner)) == nil)
      }
    }
  }
}
