import ArabicText
@testable import InvertedIndex
import TestSupport
import Testing

@Suite("Articles as numbers of words")
struct ForwardIndexTests {
  private static func texts(_ count: Int, seed: UInt64) -> [(title: String, body: String)] {
    var news = RandomNews(seed: seed)
    return (0..<count).map {
      ($0.isMultiple(of: 9) ? "" : news.text(words: $0 % 8), news.text(words: 5 + $0 % 56))
    }
  }

  private static func add(
    _ text: (title: String, body: String), to tokens: inout ForwardIndex, _ formIDs: FormIDCache
  ) {
    var (title, body) = text
    title.withUTF8 { title in body.withUTF8 { body in tokens.add(title: title, body: body, formIDs) } }
  }

  /// Everything that can be read of it, with words instead of numbers.
  private func contents(_ tokens: borrowing ForwardIndex) -> [String] {
    var lines: [String] = []
    for index in tokens.forms.indices where tokens.forms[index].articleCount > 0 {
      let form = tokens.forms[index]
      let term = tokens.terms[form.term.index]
      let root = term.root.isSome ? tokens.rootTable.key(at: term.root.index) : "-"
      let rootCount = term.root.isSome ? tokens.roots[term.root.index].articleCount : 0
      lines.append(
        "\(tokens.formTable.key(at: index)) \(form.occurrences) \(form.articleCount) "
          + "\(tokens.termTable.key(at: form.term.index)) \(term.articleCount) \(root) \(rootCount)")
    }
    return lines.sorted()
  }

  private func words(_ tokens: borrowing ForwardIndex, _ article: Int) -> [String] {
    var words: [String] = []
    for place in tokens.starts[article]..<tokens.starts[article + 1] {
      let token = tokens.tokens[place]
      words.append(token == .columnBreak ? "|" : tokens.formTable.key(at: token.index))
    }
    return words
  }

  @Test("Memos change nothing: small caches, large ones, and one that serves another table in between")
  func formIDs() {
    let texts = Self.texts(200, seed: 21)
    let shared = FormIDCache(analyzer: Analyzer(cacheBits: 12))
    var alone = ForwardIndex()
    var small = ForwardIndex()
    var first = ForwardIndex()
    var second = ForwardIndex()
    let (large, tiny) = (FormIDCache(), FormIDCache(analyzer: Analyzer(cacheBits: 4)))
    for (index, text) in texts.enumerated() {
      Self.add(text, to: &alone, large)
      Self.add(text, to: &small, tiny)
      Self.add(text, to: &first, shared)
      if index % 3 == 0 { Self.add(texts[texts.count - 1 - index], to: &second, shared) }
    }
    let (tokens, lines) = (alone.tokens, contents(alone))
    let others = [(small.tokens, contents(small)), (first.tokens, contents(first))]
    for (otherTokens, otherLines) in others {
      #expect(otherTokens == tokens)
      #expect(otherLines == lines)
    }
    for article in 0..<second.articleCount {
      let (one, other) = (words(second, article), words(alone, texts.count - 1 - 3 * article))
      #expect(one == other)
    }
  }

  @Test("Numbers start again when memos run out", arguments: [1, 100, 1_000, 5_000] as [UInt32])
  func manyTables(limit: UInt32) {
    let formIDs = FormIDCache(analyzer: Analyzer(cacheBits: 10), memoLimit: limit)
    let texts = Self.texts(20, seed: 22)
    var expected = ForwardIndex()
    for text in texts { Self.add(text, to: &expected, FormIDCache(analyzer: Analyzer(cacheBits: 4))) }
    let expectedTokens = expected.tokens
    for round in 0..<30 {
      var tokens = ForwardIndex()
      for text in texts[(round % 3)...] { Self.add(text, to: &tokens, formIDs) }
      let own = tokens.tokens
      if round % 3 == 0 {
        #expect(own == expectedTokens)
      } else {
        let (one, other) = (words(tokens, 5), words(expected, 5 + round % 3))
        #expect(one == other)
      }
    }
  }

  @Test("Counted out is as if never added; counted in again is as before", arguments: [UInt64(23), 24])
  func recount(seed: UInt64) {
    let texts = Self.texts(60, seed: seed)
    let formIDs = FormIDCache(analyzer: Analyzer(cacheBits: 8))
    var all = ForwardIndex()
    var even = ForwardIndex()
    for text in texts { Self.add(text, to: &all, formIDs) }
    for index in stride(from: 0, to: 60, by: 2) { Self.add(texts[index], to: &even, formIDs) }
    let before = contents(all)
    for article in stride(from: 1, to: 60, by: 2) { all.recount(article: article, by: -1) }
    let (counted, expected) = (contents(all), contents(even))
    #expect(counted == expected, "seed \(seed)")
    for article in stride(from: 1, to: 60, by: 2) { all.recount(article: article, by: 1) }
    let again = contents(all)
    #expect(again == before, "seed \(seed)")
  }

  @Test("Taken over from several tables, in any order, is as if added in that order", arguments: [UInt64(25)])
  func append(seed: UInt64) {
    let texts = Self.texts(90, seed: seed)
    let formIDs = FormIDCache(analyzer: Analyzer(cacheBits: 8))
    var taken = ForwardIndex()
    var direct = ForwardIndex()
    var order: [Int] = []
    for start in stride(from: 0, to: 90, by: 30) {
      var batch = ForwardIndex()
      for text in texts[start..<start + 30] { Self.add(text, to: &batch, formIDs) }
      for article in 0..<10 { batch.recount(article: article, by: -1) }
      taken.append(Array((10..<30).reversed()), of: batch)
      order += (start + 10..<start + 30).reversed()
    }
    for index in order { Self.add(texts[index], to: &direct, formIDs) }
    let (lines, expected) = (contents(taken), contents(direct))
    #expect(lines == expected, "seed \(seed)")
    let count = taken.articleCount
    #expect(count == 60)
    for article in 0..<60 {
      let (one, other) = (words(taken, article), words(direct, article))
      let wordCount = taken.wordCount(of: article)
      #expect(one == other, "seed \(seed)")
      #expect(wordCount == other.count - 1)
    }
  }
}
