import CWordTable

/// Counts of folded words in newspaper Arabic. By them the stemmer decides whether a letter is a clitic.
///
/// - Source: `word-counts.tsv` and `hamza-al.txt`, built into the binary by `Scripts/make_analysis_data.py`.
struct WordTable: Sendable {
  static let shared = WordTable()

  private let keys: ConstantTable<UInt64>
  private let values: ConstantTable<UInt32>
  private let slotBits: UInt64
  /// FNV-1a hash of all the analyzer's data sources.
  let dataHash: UInt64

  private init() {
    let base = arshif_words()
    slotBits = UInt64(base.load(fromByteOffset: 4, as: UInt32.self))
    dataHash = base.load(fromByteOffset: 8, as: UInt64.self)
    let slotCount = 1 << Int(slotBits)
    keys = ConstantTable(at: base + 16, count: slotCount)
    values = ConstantTable(at: base + 16 + 8 * slotCount, count: slotCount)
  }

  /// How often `word` was counted; 0 where it is not among the 50,000 most frequent.
  func count(of word: PackedWord) -> Int { Int(value(of: word) & 0x7FFF_FFFF) }

  /// Whether the alef and lam at the start of `word` belong to the word and are no article, as in ألمانيا.
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
