import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
@testable import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// What holds for the marks and passages of every hit of every query.
@Suite("Marks and passages of random texts")
struct SnippetMakerPropertyTests {
  private let analyzer = Analyzer(cacheBits: 10)

  @Test("Marks are words of the query; passages are pieces of the body", arguments: [UInt64(1), 2, 3])
  func property(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    var articles = news.datedArticles(150, bodyWords: 0...150)
    articles += (0..<10).map { _ in
      Article(news.text(words: 3), news.text(words: 20) + "\u{01}\t\u{0B}" + news.word())
    }
    let store = try TestArchive(articles)
    var checked = 0
    for round in 0..<40 {
      let words = [news.word(), news.word()]
      let query = [
        words[0], words.joined(separator: " "), "\"\(news.word()) \(news.word())\"",
        words.joined(separator: " OR "),
      ][round % 4]
      let answer = try store.search(query, limit: 40)
      let terms = QueryTerms(query, analyzer)
      for hit in answer.hits {
        let place: Comment = "seed \(seed), \(query), \(hit.article.id)"
        check(hit.title, terms, hit.isPartialMatch, place)
        let body = try store.searcher.article(id: hit.article.id).body
        checkPassages(hit.snippets, of: body, terms, hit.isPartialMatch, place)
        checked += hit.snippets.count
      }
    }
    #expect(checked > 200)
  }

  /// The terms that a mark may stand for.
  private struct QueryTerms {
    let lightStems: Set<String>
    let roots: Set<String>
    let isOneWord: Bool

    init(_ query: String, _ analyzer: Analyzer) {
      let tokens = analyzer.tokens(of: query.replacing(" OR ", with: " "))
      lightStems = Set(tokens.map(\.indexTerm.key))
      roots = Set(tokens.filter { $0.kind == .content }.map(\.rootKey))
      isOneWord = tokens.count == 1
    }
  }

  private func check(_ text: HighlightedText, _ terms: QueryTerms, _ isPartialMatch: Bool, _ place: Comment) {
    let bytes = Array(text.text.utf8)
    let tokens = analyzer.tokens(of: text.text)
    let boundaries = scalarBoundaries(of: text.text)
    var end = -1
    for mark in text.marks {
      #expect(mark.lowerBound > end && mark.upperBound <= bytes.count && !mark.isEmpty, place)
      #expect(boundaries.isSuperset(of: [mark.lowerBound, mark.upperBound]), place)
      end = mark.upperBound - 1
      let covered = tokens.filter { $0.range.overlaps(mark) }
      // Whole words: the mark begins and ends where words do, and every word in it is one of the query's.
      #expect(covered.first?.range.lowerBound == mark.lowerBound, place)
      #expect(covered.last?.range.upperBound == mark.upperBound, place)
      for token in covered {
        let isRoot = isPartialMatch && token.kind == .content && terms.roots.contains(token.rootKey)
        #expect(terms.lightStems.contains(token.indexTerm.key) || isRoot, place)
      }
    }
    guard terms.isOneWord else { return }
    for token in tokens where terms.lightStems.contains(token.indexTerm.key) {
      #expect(
        text.marks.contains {
          $0.lowerBound <= token.range.lowerBound && token.range.upperBound <= $0.upperBound
        }, place)
    }
  }

  private func checkPassages(
    _ snippets: [Snippet], of body: String, _ terms: QueryTerms, _ isPartialMatch: Bool, _ place: Comment
  ) {
    let bytes = Array(body.utf8)
    var end = 0
    #expect(snippets.count <= 2, place)
    #expect(snippets.isEmpty == body.allSatisfy(\.isWhitespace), place)
    for snippet in snippets {
      let passage = Array(snippet.passage.text.utf8)
      let range = snippet.byteOffset..<snippet.byteOffset + passage.count
      guard snippet.byteOffset >= end, range.upperBound <= bytes.count else {
        Issue.record("\(range) behind \(end) of \(bytes.count): \(place)")
        return
      }
      #expect(passage == bytes[range].map { $0 < 0x20 ? 0x20 : $0 }, place)
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
      #expect(snippet.isCutBefore == !before.allSatisfy(\.isWhitespace), place)
      #expect(snippet.isCutAfter == !after.allSatisfy(\.isWhitespace), place)
      check(snippet.passage, terms, isPartialMatch, place)
      end = range.upperBound
    }
  }

  private func scalarBoundaries(of text: String) -> Set<Int> {
    var boundaries: Set<Int> = [0]
    var offset = 0
    for scalar in text.unicodeScalars {
      offset += UTF8.width(scalar)
      boundaries.insert(offset)
    }
    return boundaries
  }
}
