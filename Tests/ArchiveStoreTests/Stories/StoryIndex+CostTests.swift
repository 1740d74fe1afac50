@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

/// What finding copies costs, counted.
@Suite("The cost of finding copies")
struct StoryIndexCostTests {
  /// Words as often as newspapers have them.
  private struct Newspaper {
    private let words: [String]
    private let sums: [Int]
    private var generator: SeededGenerator

    init(seed: UInt64) throws {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/CWordTable/data/word-counts.tsv").standardizedFileURL
      var (words, sums, sum): ([String], [Int], Int) = ([], [], 0)
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let cells = line.split(separator: "\t")
        guard cells.count >= 2, let count = Int(cells[1]) else { continue }
        sum += count
        words.append(String(cells[0]))
        sums.append(sum)
      }
      (self.words, self.sums) = (words, sums)
      generator = SeededGenerator(seed: seed)
    }

    /// - Parameter ranks: which words, the most frequent first.
    mutating func text(wordCount: Int, ranks: Range<Int> = 0..<50_000) -> String {
      let ranks = ranks.clamped(to: words.indices)
      let least = ranks.lowerBound > 0 ? sums[ranks.lowerBound - 1] : 0
      return (0..<wordCount).map { _ in
        let number = Int.random(in: least..<sums[ranks.upperBound - 1], using: &generator)
        var (low, high) = (ranks.lowerBound, ranks.upperBound - 1)
        while low < high {
          let middle = (low + high) / 2
          if sums[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return words[low]
      }.joined(separator: " ")
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
  }

  private static func newcomers(_ texts: [String]) -> [StoryIndex.Newcomer] {
    let batch = ArticleBatch()
    let formIDs = FormIDCache()
    for text in texts {
      batch.add(IncomingArticle(Article(title: "", body: text)), forms: formIDs, archived: nil)
    }
    return batch.articles.enumerated().compactMap { index, article in
      article.signature.map { StoryIndex.Newcomer(id: RowID.firstUndated.advanced(by: index), signature: $0) }
    }
  }

  @Test("Texts that have nothing in common but common words are hardly ever compared")
  func chance() throws {
    var newspaper = try Newspaper(seed: 3)
    let articles = Self.newcomers(
      (0..<4_000).map { _ in
        newspaper.text(wordCount: 90, ranks: 0..<400) + " "
          + newspaper.text(wordCount: 25, ranks: 5_000..<50_000)
      })
    #expect(articles.count == 4_000)
    let store = try TestArchive()
    let effort = try #require(store.archive.pool).write { db in
      try StoryIndex(db: db).add(Array(articles[..<2_000]))
      return try StoryIndex(db: db).add(Array(articles[2_000...]))
    }
    #expect(effort.lookups == 2_000 * MinHashSignature.bandCount)
    #expect(effort.comparisons <= 5)
  }

  @Test("Copies with a tenth of the words changed have a band in common")
  func recall() throws {
    var newspaper = try Newspaper(seed: 4)
    let texts = (0..<400).map { _ in newspaper.text(wordCount: 180) }
    let copies = texts.map { text in
      text.split(separator: " ").map {
        newspaper.chance(10) ? newspaper.text(wordCount: 1) : String($0)
      }.joined(separator: " ")
    }
    let articles = Self.newcomers(texts + copies)
    let found = (0..<400).count { articles[$0].signature.sharesBand(with: articles[$0 + 400].signature) }
    #expect(found >= 380)
  }

  @Test("The filter forgets no key, and takes few others for being there")
  func filter() {
    var generator = SeededGenerator(seed: 9)
    let filter = BandBloomFilter(smallestBatch: 1)
    filter.clear(expecting: 400_000)
    let keys = (0..<400_000).map { _ in Int32.random(in: .min ... .max, using: &generator) }
    for key in keys { filter.insert(key) }
    #expect(keys.allSatisfy { filter.mayHold($0) })
    let others = (0..<100_000).count { _ in
      filter.mayHold(Int32.random(in: .min ... .max, using: &generator))
    }
    #expect(others < 1_200)
  }
}
