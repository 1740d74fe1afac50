import Foundation
import NewsIngest
import TestSupport
import Testing

/// Damaged pages: whatever the bytes, extraction ends soon, with a page whose lines add up or with an error.
@Suite struct HTMLPageExtractorMutationTests {
  /// About a second in the usual run; `ARSHIF_FUZZ_SECONDS` gives more.
  @Test func survivesDamagedPages() throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["ARSHIF_FUZZ_SECONDS"].flatMap { Double($0) } ?? 1
    let seed = environment["ARSHIF_FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let pages = try (HTMLFixture.names + HTMLFixture.lists).map { [UInt8](try HTMLFixture.bytes(of: $0)) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let begin = processorTime()
    var round = 0
    while clock.now < end {
      round += 1
      let page = Self.damaged(pages, &generator)
      let start = processorTime()
      let result = Result { try HTMLPageExtractor().extract(Data(page), charset: "utf-8") }
      #expect(processorTime() - start < .seconds(5), "slow: seed \(seed), round \(round)")
      guard let read = try? result.get() else { continue }
      let body = read.lines.count { $0.use == .body }
      #expect(read.lines.count >= body + read.article.removedLines.count, "seed \(seed), round \(round)")
      #expect(read.lines.allSatisfy { !$0.text.isEmpty }, "seed \(seed), round \(round)")
    }
    Mutation.report("HTML (seed \(seed))", round, since: begin)
  }

  private static func damaged(_ pages: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
    var page = pages.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &generator) where page.count > 20 {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: flipBytes(&page, &generator)
      case 1: page.removeSubrange(range(in: page, &generator))
      case 2:
        page.insert(
          contentsOf: page[range(in: page, &generator)],
          at: page.indices.randomElement(using: &generator) ?? 0)
      case 3: shuffleTags(&page, &generator)
      case 4: page.removeLast(Int.random(in: 0..<page.count / 2, using: &generator))
      default: splice(&page, pages.randomElement(using: &generator) ?? [], &generator)
      }
    }
    return page
  }

  private static func flipBytes(_ page: inout [UInt8], _ generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      // No NUL: a page that holds one is refused as no text.
      page[Int.random(in: 0..<page.count, using: &generator)] = UInt8.random(in: 1...255, using: &generator)
    }
  }

  private static func shuffleTags(_ page: inout [UInt8], _ generator: inout SeededGenerator) {
    let pieces = page.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    page = Array(pieces.shuffled(using: &generator).joined(separator: [UInt8(ascii: "<")]))
  }

  private static func splice(_ page: inout [UInt8], _ other: [UInt8], _ generator: inout SeededGenerator) {
    guard other.count > 20 else { return }
    page.replaceSubrange(range(in: page, &generator), with: other[range(in: other, &generator)])
  }

  private static func range(in page: [UInt8], _ generator: inout SeededGenerator) -> Range<Int> {
    let start = Int.random(in: 0..<page.count, using: &generator)
    return start..<min(page.count, start + Int.random(in: 1...2000, using: &generator))
  }
}
