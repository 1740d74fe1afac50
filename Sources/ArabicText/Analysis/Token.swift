/// One word of a text with its terms, lent to the closure that receives it.
///
/// It cannot be copied, so that none is kept past the closure. Its terms point into the analyzer's memory: the next token
/// overwrites them. Copy what is needed longer, or take ``AnalyzedToken``, which holds its terms itself.
///
/// - Units: offsets are UTF-8 bytes of the original text; terms are UTF-8.
public struct Token: ~Copyable {
  /// How a word is indexed.
  public enum Kind: Sendable {
    /// Has a light stem and a root key.
    case content
    /// Is indexed under its normalised form alone.
    case stopWord
  }

  /// Content word or stop word.
  public let kind: Kind
  /// Byte offset of the word's first scalar in the original text.
  public let start: Int
  /// Byte offset after the word's last scalar, trailing marks included.
  public let end: Int
  let terms: TermRecord

  /// L1: the word with marks gone and letters folded. A final ة stays where the word with ه would be another one (عملة, currency, and عمله,
  /// his work), so that words of one L1 have one L2.
  public var normalized: UnsafeBufferPointer<UInt8> {
    slice(of: terms.stopTerm, from: 1, count: terms.normalizedCount)
  }

  /// L2: the light stem. Empty for a stop word.
  public var lightStem: UnsafeBufferPointer<UInt8> {
    slice(of: terms.light, from: 0, count: terms.lightCount)
  }

  /// L3: the root-like key. Empty for a stop word.
  public var rootKey: UnsafeBufferPointer<UInt8> {
    slice(of: terms.rootTerm, from: 1, count: terms.rootCount)
  }

  /// What the index holds at this position: the light stem, or `TermMark.stopWord` and the normalised stop word.
  public var indexTerm: UnsafeBufferPointer<UInt8> {
    kind == .content ? lightStem : slice(of: terms.stopTerm, from: 0, count: terms.normalizedCount + 1)
  }

  /// `TermMark.rootKey` and the root key. Content words only; words of one light stem have one.
  public var rootTerm: UnsafeBufferPointer<UInt8> {
    slice(of: terms.rootTerm, from: 0, count: terms.rootCount + 1)
  }

  /// A number that the caller keeps for the word as it is written, in the word's slot of the analyzer's cache.
  ///
  /// `InvertedIndex`'s `FormIDCache` keeps the word's form id there, so that most words need no look-up. The numbers of an
  /// analyzer belong to one `FormIDCache` at a time: a second user of the same analyzer would take the first one's numbers
  /// for its own. Call ``Analyzer/clearMemos()`` before another user begins.
  ///
  /// 0 where no number was kept, where another word has taken the slot since, or where the word is too long for a slot.
  /// - Units: at most ``greatestMemo``; a greater number is kept as 0.
  public var memo: UInt32 {
    @inline(__always) get { terms.memo?.value ?? 0 }
    nonmutating set { terms.memo?.value = newValue }
  }

  /// The greatest number that ``memo`` keeps: 24 bits.
  public static var greatestMemo: UInt32 { WordMemo.greatest }

  private func slice(
    of term: UnsafePointer<UInt8>, from first: Int, count: UInt16
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: term + first, count: Int(count))
  }
}

/// Where a word's terms lie in memory: marked L1, plain L2, marked L3.
struct TermRecord {
  let stopTerm: UnsafePointer<UInt8>
  let light: UnsafePointer<UInt8>
  let rootTerm: UnsafePointer<UInt8>
  let normalizedCount: UInt16
  let lightCount: UInt16
  let rootCount: UInt16
  let isStopWord: Bool
  /// Where the second of two joined words begins, in bytes from the first's start; there are no terms then. 0 for one word.
  let firstWordEnd: UInt16
  /// Nil where no cache holds the word.
  var memo: WordMemo?
}
