/// One word of a text with its terms. Valid only inside the closure that received it: the terms are borrowed.
///
/// - Units: offsets are UTF-8 bytes of the original text; terms are UTF-8.
public struct Token {
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
  /// Byte offset behind the word's last scalar, trailing marks included.
  public let end: Int
  let terms: TermRecord

  /// L1: the word with marks gone and letters folded.
  public var normalized: UnsafeBufferPointer<UInt8> {
    slice(1, Int(terms.normalizedCount), of: terms.stopTerm)
  }

  /// L2: the light stem. Empty for a stop word.
  public var lightStem: UnsafeBufferPointer<UInt8> { slice(0, Int(terms.lightCount), of: terms.light) }

  /// L3: the root-like key. Empty for a stop word.
  public var rootKey: UnsafeBufferPointer<UInt8> { slice(1, Int(terms.rootCount), of: terms.rootTerm) }

  /// What the index holds at this position: the light stem, or `TermMark.stopWord` and the normalised stop word.
  public var indexTerm: UnsafeBufferPointer<UInt8> {
    kind == .content ? lightStem : slice(0, Int(terms.normalizedCount) + 1, of: terms.stopTerm)
  }

  /// `TermMark.rootKey` and the root key. Content words only; words of one light stem have one.
  public var rootTerm: UnsafeBufferPointer<UInt8> { slice(0, Int(terms.rootCount) + 1, of: terms.rootTerm) }

  /// A number that the caller has noted for the word as it is written: 0 where it has not, or where the analyzer no longer
  /// remembers the word. An aid for callers that number words; an analyzer has one such caller at a time.
  ///
  /// - Units: up to `greatestMemo`; what is greater is not noted, nor is anything for a word too long to be remembered.
  public var memo: UInt32 {
    @inline(__always) get { terms.memo?.value ?? 0 }
    nonmutating set { terms.memo?.value = newValue }
  }

  /// The greatest number that `memo` keeps: 24 bits.
  public static var greatestMemo: UInt32 { WordMemo.greatest }

  private func slice(_ first: Int, _ count: Int, of pointer: UnsafePointer<UInt8>) -> UnsafeBufferPointer<
    UInt8
  > {
    UnsafeBufferPointer(start: pointer + first, count: count)
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
  /// Nil where no cache holds the word.
  var memo: WordMemo?
}
