import ArchiveStore
import ArgumentParser
import Foundation
import NewsIngest

/// `bench copies`: how many changed copies are found again, and whether what is found are copies.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "Ingest articles and changed copies of some of them, and judge the stories they are grouped in."
  )

  @Option(help: "Where to make the archive; it must not be there.")
  var archive: String

  @Option(help: "JSON lines with _id or id, title, and text or body.")
  var corpus: String

  @Option(help: "Articles to take of the corpus, at random.")
  var count = 40_000

  @Option(help: "Articles that get a copy.")
  var originals = 1_000

  @Option(help: "Words in a hundred that a copy has otherwise.")
  var changed = 10

  @Option(help: "Of the random choices.")
  var seed: UInt64 = 7

  /// Pairs of neighbouring words that two texts have in common at least, to be copies: half-way between a changed copy's .6 and what
  /// two reports of one event have, .1 to .2.
  private static let truth = 0.4

  private struct Report: Encodable {
    let articles: Int
    let copies: Int
    /// Copies that stand in one story with their originals.
    let found: Int
    let recall: Double
    /// Pairs of an article and another of its story, over the whole archive.
    let pairs: Int
    /// Those whose texts have `truth` in common.
    let truePairs: Int
    let precision: Double
    /// As `pairs` and `truePairs`, of the originals and copies alone.
    let ownPairs: Int
    let ownTruePairs: Int
    let stories: Int
    /// Some pairs that are not, with what they have in common.
    let wrong: [String]
  }

  func run() throws {
    var generator = SeededGenerator(seed: seed)
    let articles = try read().shuffled(using: &generator).prefix(count)
    guard articles.count == count, originals <= count else {
      throw BenchError.tooFewArticles(path: corpus, count: count)
    }
    let vocabulary = articles.prefix(2_000).flatMap { CopyMaker.words(of: $0.body) }
    let maker = CopyMaker(vocabulary: vocabulary, changed: changed)
    let copies = articles.prefix(originals).map { maker.copy(of: $0, &generator) }
    let opened = try Archive(path: archive, access: .create)
    let writer = try ArchiveWriter(opened)
    for article in (articles + copies).shuffled(using: &generator) { try writer.add(incoming(article)) }
    if let failure = try writer.finish() { throw failure }
    try printJSON(judge(ArchiveSearcher(opened), articles.compactMap(\.externalID)))
    try opened.close()
  }

  private func judge(_ searcher: ArchiveSearcher, _ ids: [String]) throws -> Report {
    var (found, pairs, truePairs, ownPairs, ownTruePairs) = (0, 0, 0, 0, 0)
    var wrong: [String] = []
    for (index, id) in ids.enumerated() {
      let isOwn = index < originals
      let similar = try searcher.similar(to: id, limit: 1_000)
      if isOwn, similar.copies.contains(where: { $0.article.externalID == "copy-" + id }) { found += 1 }
      for copy in similar.copies {
        let isTrue = copy.resemblance >= Self.truth
        pairs += 1
        truePairs += isTrue ? 1 : 0
        ownPairs += isOwn ? 1 : 0
        ownTruePairs += isOwn && isTrue ? 1 : 0
        if !isTrue, wrong.count < 20 {
          wrong.append("\(copy.resemblance) | \(similar.article.title) | \(copy.article.title)")
        }
      }
    }
    let statistics = try searcher.statistics()
    return Report(
      articles: statistics.articleCount, copies: originals, found: found,
      recall: Double(found) / Double(originals), pairs: pairs, truePairs: truePairs,
      precision: Double(truePairs) / Double(max(pairs, 1)), ownPairs: ownPairs, ownTruePairs: ownTruePairs,
      stories: statistics.storyCount, wrong: wrong)
  }

  private func read() throws -> [Article] {
    let data = try Data(contentsOf: URL(filePath: corpus), options: .mappedIfSafe)
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
      guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        throw BenchError.badCorpusLine(path: corpus, number: index + 1)
      }
      func text(_ names: String...) -> String { names.compactMap { object[$0] as? String }.first ?? "" }
      return Article(
        externalID: text("_id", "id") + "-\(index)", title: text("title"), body: text("text", "body"),
        source: "corpus")
    }
  }

  private func incoming(_ article: Article) -> IncomingArticle {
    let origin = ArticleOrigin(location: "copies", format: "jsonl", encoding: "UTF-8", extractor: "bench")
    return IncomingArticle(article: article, origin: origin, record: nil, bytes: Data(article.body.utf8))
  }
}

/// Changes an article as another paper does: words replaced, dropped and swapped, and often a line before it.
struct CopyMaker {
  let vocabulary: [String]
  /// In a hundred words.
  let changed: Int

  private static let leads = [
    "(رويترز) -", "بيروت (أ ف ب) -", "وكالات:", "خاص -",
    "قالت وكالة الأنباء الرسمية اليوم نقلا عن مصدر مطلع ما يلي.",
    "في خبر عاجل نشرته الصحيفة صباح اليوم على موقعها الإلكتروني جاء ما يأتي:",
  ]

  static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func copy(of article: Article, _ generator: inout SeededGenerator) -> Article {
    var words: [String?] = Self.words(of: article.body)
    let count = max(1, (words.count * changed + 50) / 100)
    for place in Array(words.indices).shuffled(using: &generator).prefix(count) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<6: words[place] = vocabulary.randomElement(using: &generator)
      case 6..<8: words[place] = nil
      default: if place + 1 < words.count { words.swapAt(place, place + 1) }
      }
    }
    var body = words.compactMap { $0 }.joined(separator: " ")
    if Bool.random(using: &generator), let lead = Self.leads.randomElement(using: &generator) {
      body = lead + " " + body
    }
    return Article(
      externalID: article.externalID.map { "copy-" + $0 }, title: article.title, body: body, source: "copy")
  }
}
