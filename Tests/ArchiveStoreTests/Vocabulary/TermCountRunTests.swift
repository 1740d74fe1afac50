@testable import ArchiveStore
import ArchiveTestSupport
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("Packed counts")
struct TermCountRunTests {
  /// A run of some articles, as a transaction makes it.
  private static func run(_ texts: [String]) -> TermCountRun {
    let batch = ArticleBatch()
    let formIDs = FormIDCache()
    for text in texts { batch.add(IncomingArticle(Article(text)), forms: formIDs, archived: nil) }
    return VocabularyWriter.run(of: batch.words.index)
  }

  /// Everything that a run says, by key.
  private static func contents(_ run: TermCountRun) -> [String] {
    TermCountRun.Section.allCases.flatMap { section in
      run[section].map { entry in
        let owner = entry.owner == TermCountRun.noOwner ? "" : run.key(run.terms[Int(entry.owner)])
        return "\(section) \(run.key(entry)) \(owner) \(entry.articles) \(entry.occurrences)"
      }
    }
  }

  private static func decode(_ bytes: [UInt8]) throws(DamagedCounts) -> TermCountRun {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(DamagedCounts) in try TermCountRun(decoding: bytes, row: 7) }
    }
    return try result.get()
  }

  private static let sample = run(["كتاب الكتاب في مكتبة", "كتاب 2020", "Harbour opening"])

  @Test("Reading gives what was written")
  func roundTrip() throws {
    #expect(!Self.contents(Self.sample).isEmpty)
    #expect(try Self.contents(Self.decode(Self.sample.encoded())) == Self.contents(Self.sample))
    #expect(try Self.contents(Self.decode(TermCountRun().encoded())) == [])
    #expect(TermCountRun().isEmpty)
  }

  @Test("What is taken away reads back as it was written, and leaves nothing of what was there")
  func losses() throws {
    let negated = Self.sample.negated()
    #expect(negated.hasLosses && !Self.sample.hasLosses)
    #expect(try Self.contents(Self.decode(negated.encoded())) == Self.contents(negated))
    let both = TermCountRun(merging: [Self.sample, negated])
    for section in TermCountRun.Section.allCases {
      #expect(both[section].count == Self.sample[section].count)
      #expect(both[section].allSatisfy { $0.articles == 0 && $0.occurrences == 0 })
    }
  }

  @Test("Merging the runs of single articles gives the run of all", arguments: [UInt64(1), 2, 3])
  func merging(seed: UInt64) {
    var news = RandomNews(seed: seed)
    let texts = (0..<40).map { _ in news.article().body }
    let runs = texts.map { Self.run([$0]) }
    let all = Self.contents(Self.run(texts))
    #expect(Self.contents(TermCountRun(merging: runs)) == all)
    let halves = [
      TermCountRun(merging: Array(runs[..<15])), TermCountRun(), TermCountRun(merging: Array(runs[15...])),
    ]
    #expect(Self.contents(TermCountRun(merging: halves)) == all)
  }

  @Test("Keys are found, and those that begin alike")
  func finding() throws {
    func range(_ prefix: String) -> [String] {
      var prefix = prefix
      let range = prefix.withUTF8 { Self.sample.range(ofPrefix: $0, in: .forms) }
      return Self.sample.forms[range].map(Self.sample.key)
    }
    #expect(range("كتا") == ["كتاب"])
    #expect(range("ا") == ["الكتاب"])
    #expect(range("") == Self.sample.forms.map(Self.sample.key))
    #expect(range("ي") == [])
    for section in TermCountRun.Section.allCases {
      for (index, entry) in Self.sample[section].enumerated() {
        #expect(Self.sample.withKey(entry) { Self.sample.index(of: $0, in: section) } == index)
      }
    }
  }

  @Test("Cut anywhere, or with bytes behind, the bytes are refused")
  func truncated() {
    let bytes = Self.sample.encoded()
    for count in bytes.indices {
      #expect(throws: DamagedCounts(row: 7)) { try Self.decode(Array(bytes[..<count])) }
    }
    #expect(throws: DamagedCounts(row: 7)) { try Self.decode(bytes + [0]) }
  }

  @Test(
    "What no writer writes is refused",
    arguments: [
      ("another version", [3, 0, 0]),
      ("more entries than bytes", [1, 0xFF, 0xFF, 0xFF, 0x7F, 0]),
      ("a number of six bytes", [1, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 0]),
      ("a number of 33 bits", [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 0]),
      ("an owner that is no term", [1, 1, 0, 1, 2, 1, 0x61]),
      ("no articles", [1, 1, 0, 1, 0, 0, 0x61]),
      ("a form without a stem", [1, 0, 1, 1, 0, 1, 1, 0x61]),
      ("a key twice", [1, 2, 0, 1, 0, 1, 1, 0, 1, 0x61, 0x61]),
      ("keys that fall", [1, 2, 0, 1, 0, 1, 1, 0, 1, 0x62, 0x61]),
    ] as [(String, [UInt8])])
  func refused(rule: String, bytes: [UInt8]) {
    #expect(throws: DamagedCounts(row: 7), "\(rule)") { try Self.decode(bytes) }
  }

  @Test("Any byte changed to any other is refused, or reads as other counts", arguments: [UInt64(1), 2])
  func changedBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.sample.encoded()
    for _ in 0..<4_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        damaged[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let run = try? Self.decode(damaged) else { continue }
      #expect(!TermCountRun(merging: [run, Self.sample]).isEmpty)
    }
  }
}
