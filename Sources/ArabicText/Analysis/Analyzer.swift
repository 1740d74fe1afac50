/// The Arabic analysis: cuts a text into words and finds the three terms of each.
///
/// ```swift
/// Analyzer().tokens(of: "وبالكتابِ")  // one token, L1 "وبالكتاب", L2 "كتاب", L3 "كتب", bytes 0..<18
/// ```
/// What a token is depends on its text and `version` alone. An analyzer reuses its buffers: use one per thread.
public final class Analyzer {
  /// Raised whenever a change of rules changes any term.
  static let rulesRevision = 4

  /// Names rules and data; archives are stamped with it. Two analyzers of one version give the same terms.
  public static let version: String = {
    let hash = String(WordTable.shared.dataHash, radix: 16)
    return "\(rulesRevision)-" + String(repeating: "0", count: 16 - hash.count) + hash
  }()

  private let segmenter = Segmenter(table: .shared)
  private let words = WordAnalyzer()
  private let cache: WordCache

  /// - Parameter cacheBits: the word cache has 2^cacheBits slots of 128 bytes, 8 MB by default; a small one is enough for queries.
  public init(cacheBits: Int = 16) { cache = WordCache(bits: min(max(cacheBits, 4), 20)) }

  deinit { cache.deallocate() }

  /// Calls `body` with every token of `text` in order, until it returns false.
  ///
  /// - Parameter text: UTF-8; invalid bytes separate words.
  @inline(__always)
  public func forEachToken(in text: UnsafeBufferPointer<UInt8>, _ body: (borrowing Token) -> Bool) {
    // Words are found three ahead of the one that is looked up, so that its slot has arrived by then.
    var ahead = (Segment.none, Segment.none, Segment.none)
    var offset = 0
    while true {
      let found = segmenter.next(in: text, from: offset) ?? .none
      let segment = ahead.0
      ahead = (ahead.1, ahead.2, found)
      if !found.isNone {
        offset = found.end
        cache.prefetch(hash: found.hash)
      } else if segment.isNone, ahead.0.isNone, ahead.1.isNone {
        return
      }
      guard !segment.isNone else { continue }
      let word = UnsafeBufferPointer(rebasing: text[segment.start..<segment.end])
      let terms = cache.terms(of: word, hash: segment.hash, words)
      let token = Token(
        kind: terms.isStopWord ? .stopWord : .content, start: segment.start, end: segment.end, terms: terms)
      if !body(token) { return }
    }
  }

  /// Sets every ``Token/memo`` to 0. Visits the whole cache.
  public func clearMemos() { cache.clearMemos() }

  /// The tokens of a short text, copied. For queries, tests and tools; indexing uses `forEachToken(in:_:)`.
  public func tokens(of text: String) -> [AnalyzedToken] {
    var text = text
    var tokens: [AnalyzedToken] = []
    text.withUTF8 { bytes in
      forEachToken(in: bytes) { token in
        tokens.append(AnalyzedToken(token))
        return true
      }
    }
    return tokens
  }
}
