import CWordTable

/// Counts of folded words in newspaper Arabic: the evidence by which the stemmer decides whether a letter is a clitic.
///
/// - Source: `word-counts.tsv` and `hamza-al.txt`, built into the binary by `Scripts/make_analysis_data.py`.
struct WordTable: @unchecked Sendable {
  static let shared = WordTable()

  private let keys: UnsafePointer<UInt64>
  private let values: UnsafePointer<UInt32>
  private let slotBits: UInt64
  /// FNV-1a hash of all the analyzer's data sources.
  let dataHash: UInt64

  private init() {
    // The pointer is to constant data of the program itself: valid, aligned and immutable for the process's life.
    let base = arshif_words()
    slotBits = UInt64(base.load(fromByteOffset: 4, as: UInt32.self))
    dataHash = base.load(fromByteOffset: 8, as: UInt64.self)
    keys = (base + 16).assumingMemoryBound(to: UInt64.self)
    values = (base + 16 + 8 << Int(slotBits)).assumingMemoryBound(to: UInt32.self)
  }

  /// How often `word` was counted; 0 where it is not among the 50,000 most frequent.
  func count(of word: PackedWord) -> Int { Int(value(of: word) & 0x7FFF_FFFF) }

  /// Whether the alef and lam that `word` begins with belong to the word and are no article, as in ألمانيا.
  func beginsWithFalseArticle(_ word: PackedWord) -> Bool { value(of: word) >> 31 == 1 }

  private func value(of word: PackedWord) -> UInt32 {
    let key = word.tableKey
    guard key != 0 else { return 0 }
    let mask = (1 << Int(slotBits)) - 1
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
