/// The Arabic analysis: cuts a text into words and finds the three terms of each.
///
/// ```swift
/// Analyzer().tokens(of: "وبالكتابِ")  // one token, L1 "وبالكتاب", L2 "كتاب", L3 "كتب", bytes 0..<18
/// ```
/// What a token is depends on its text and `version` alone. An analyzer reuses its buffers: use one per thread.
public final class Analyzer {
  /// Raised whenever a change of rules changes any term.
  static let rulesRevision = 6

  /// Names rules and data; archives are stamped with it. Two analyzers of one version and one lexicon give the same terms.
  public static let version = "\(rulesRevision)-" + WordTable.shared.dataHash.hexDigits

  private let segmenter = Segmenter(table: .shared)
  private let words: WordAnalyzer
  private let cache: WordCache

  /// - Parameters:
  ///   - lexicon: ours, or ours with a newsroom's own lines.
  ///   - cacheBits: the word cache has 2^cacheBits slots of 128 bytes, 8 MB by default; a small one is enough for queries.
  public init(lexicon: Lexicon = .builtIn, cacheBits: Int = 16) {
    words = WordAnalyzer(lexicon: lexicon)
    cache = WordCache(bits: min(max(cacheBits, 4), 20))
  }

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
      if !lend(segment, of: text, to: body) { return }
    }
  }

  /// Calls `body` with the token of `segment`, or with those of two joined words.
  @inline(__always)
  private func lend(
    _ segment: Segment, of text: UnsafeBufferPointer<UInt8>, to body: (borrowing Token) -> Bool
  ) -> Bool {
    let word = UnsafeBufferPointer(rebasing: text[segment.start..<segment.end])
    let terms = cache.terms(of: word, hash: segment.hash, words)
    guard terms.firstWordEnd == 0 else {
      return lendJoined(segment, second: segment.start + Int(terms.firstWordEnd), of: text, to: body)
    }
    let token = Token(
      kind: terms.isStopWord ? .stopWord : .content, start: segment.start, end: segment.end, terms: terms)
    return body(token)
  }

  @inline(never)
  private func lendJoined(
    _ segment: Segment, second: Int, of text: UnsafeBufferPointer<UInt8>, to body: (borrowing Token) -> Bool
  ) -> Bool {
    for part in [segment.start..<second, second..<segment.end] {
      let bytes = UnsafeBufferPointer(rebasing: text[..<part.upperBound])
      guard let word = segmenter.next(in: bytes, from: part.lowerBound) else { continue }
      if !lendPart(word, of: bytes, to: body) { return false }
    }
    return true
  }

  /// A part may be two joined words again.
  @inline(never)
  private func lendPart(
    _ segment: Segment, of text: UnsafeBufferPointer<UInt8>, to body: (borrowing Token) -> Bool
  ) -> Bool {
    lend(segment, of: text, to: body)
  }

  /// A normalised word without its conjunctions, prepositions and article: والمدرسه is مدرسه.
  public func withoutProclitics(_ normalized: String) -> String { words.withoutProclitics(normalized) }

  /// The joined names that a normalised prefix, one word by itself, may go on to: عبدالر is عبد and what begins with الر.
  public func joinedNames(beginningWith prefix: String) -> [JoinedNameBeginning] {
    words.joinedNames(beginningWith: prefix)
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
