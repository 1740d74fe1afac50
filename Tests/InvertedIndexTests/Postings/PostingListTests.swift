@testable import InvertedIndex
import TestSupport
import Testing

@Suite("Posting lists")
struct PostingListTests {
  /// A list, and what it must hold.
  private struct Sample {
    let owned: OwnedPostingList
    let postings: [Int: UInt8]
    let articleCount: Int

    var list: PostingList { owned.list }
    var blockCount: Int { SegmentLayout.blockCount(articleCount: articleCount) }
  }

  private func sample(_ ordinals: [Int], of articleCount: Int, _ generator: inout SeededGenerator) throws
    -> Sample
  {
    let ordinals = ordinals.sorted()
    let impacts = ordinals.map { _ in UInt8.random(in: 1...255, using: &generator) }
    let owned = try #require(
      OwnedPostingList(
        ordinals: ordinals.map { UInt16($0) }, impacts: impacts,
        blockCount: SegmentLayout.blockCount(articleCount: articleCount)))
    return Sample(
      owned: owned, postings: Dictionary(uniqueKeysWithValues: zip(ordinals, impacts)),
      articleCount: articleCount)
  }

  /// Lists of every encoding, in segments of every size.
  private func samples(_ generator: inout SeededGenerator) throws -> [Sample] {
    var samples: [Sample] = []
    for articleCount in [1, 5, 255, 256, 257, 3_000, 40_000, 65_536] {
      for share in [0.00001, 0.001, 0.01, 0.05, 0.2, 0.7, 1] {
        let count = max(1, Int(Double(articleCount) * share))
        var ordinals = Array(0..<articleCount)
        ordinals.shuffle(using: &generator)
        samples.append(try sample(Array(ordinals.prefix(count)), of: articleCount, &generator))
      }
    }
    // Both ends of the largest segment.
    samples.append(try sample([0], of: 65_536, &generator))
    samples.append(try sample([65_535], of: 65_536, &generator))
    samples.append(try sample([0, 65_535], of: 65_536, &generator))
    return samples
  }

  @Test("Every encoding is used, and gives back what went in", arguments: [UInt64(1), 2])
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var encodings: Set<PostingList.Encoding> = []
    for sample in try samples(&generator) {
      let list = sample.list
      encodings.insert(list.encoding)
      #expect(list.count == sample.postings.count)
      #expect(list.greatestImpact == sample.postings.values.max())
      var read: [(Int, UInt8)] = []
      list.forEach { read.append(($0, $1)) }
      #expect(read.map(\.0) == sample.postings.keys.sorted(), "seed \(seed)")
      #expect(read.allSatisfy { sample.postings[$0.0] == $0.1 }, "seed \(seed)")
    }
    #expect(encodings.count == 3)
  }

  @Test("Single articles, blocks and their greatest impacts", arguments: [UInt64(3)])
  func parts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for sample in try samples(&generator) {
      var maxima = [UInt8](repeating: 9, count: sample.blockCount)
      maxima.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { sample.list.readMaxima(to: base) }
      }
      for block in Set([0, sample.blockCount / 2, sample.blockCount - 1]) {
        let first = block * SegmentLayout.blockSize
        let expected = sample.postings.filter { $0.key / SegmentLayout.blockSize == block }
        var read: [Int: UInt8] = [:]
        sample.list.forEach(in: block) { read[first + $0] = $1 }
        #expect(read == expected)
        #expect(maxima[block] == expected.values.max() ?? 0)
        #expect(sample.list.postings(in: block).count == expected.count)
        for ordinal in first..<min(first + SegmentLayout.blockSize, sample.articleCount) {
          #expect(sample.list.impact(at: ordinal) == sample.postings[ordinal] ?? 0)
        }
      }
    }
  }

  @Test("As sets: united with and cut down to", arguments: [UInt64(4)])
  func sets(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for sample in try samples(&generator) {
      var some = OrdinalSet(blockCount: sample.blockCount)
      var members: Set<Int> = []
      for ordinal in 0..<sample.articleCount where Bool.random(using: &generator) {
        some.insert(ordinal)
        members.insert(ordinal)
      }
      var union = some
      sample.list.insert(into: &union)
      #expect(union.count == members.union(sample.postings.keys).count)
      sample.list.intersect(&some)
      var left: Set<Int> = []
      some.forEach { left.insert($0) }
      #expect(left == members.intersection(sample.postings.keys))
    }
  }

  @Test("No postings, no list; unknown bytes are no list")
  func none() {
    #expect(OwnedPostingList(ordinals: [], impacts: [], blockCount: 1) == nil)
    let bytes: [UInt64] = [0xFF, 0, 0, 0]
    bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { #expect(PostingList(base, blockCount: 1) == nil) }
    }
  }

  @Test("The smallest encoding is taken")
  func smallest() {
    let blocks = 256
    for count in [1, 100, 700, 768, 780, 800, 4_000, 8_190, 8_193, 20_000, 65_536] {
      let size = PostingEncoder.size(count: count, blockCount: blocks)
      let table = 8 + PostingEncoder.tableSize(blocks)
      #expect(size == min(4 + 3 * count, table + 2 * count, table + blocks * 32 + count), "\(count)")
    }
  }
}
