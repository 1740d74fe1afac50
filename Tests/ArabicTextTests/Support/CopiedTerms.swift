@testable import ArabicText

/// The terms of a `TermRecord`, copied while they are valid.
struct CopiedTerms: Equatable, Sendable {
  var normalized: String
  var light: String
  var root: String
  var isStopWord: Bool
  /// Two joined words have no terms, but this.
  var firstWordEnd: Int

  init(normalized: String, light: String, root: String, isStopWord: Bool, firstWordEnd: Int = 0) {
    self.normalized = normalized
    self.light = light
    self.root = root
    self.isStopWord = isStopWord
    self.firstWordEnd = firstWordEnd
  }

  /// The marks before L1 and L3 are part of the strings where they are wrong.
  init(_ record: TermRecord) {
    normalized = Self.unmarked(record.stopTerm, Int(record.normalizedCount), TermMark.stopWord)
    light = String(
      decoding: UnsafeBufferPointer(start: record.light, count: Int(record.lightCount)), as: UTF8.self)
    root = Self.unmarked(record.rootTerm, Int(record.rootCount), TermMark.rootKey)
    isStopWord = record.isStopWord
    firstWordEnd = Int(record.firstWordEnd)
  }

  /// The terms of `word`, the slow way.
  init(of word: String, _ analyzer: WordAnalyzer) {
    self.init(Array(word.utf8).withUnsafeBufferPointer { CopiedTerms(analyzer.analyze($0)) })
  }

  private init(_ terms: CopiedTerms) { self = terms }

  private static func unmarked(_ term: UnsafePointer<UInt8>, _ count: Int, _ mark: UInt8) -> String {
    let bytes = UnsafeBufferPointer(start: term, count: count + 1)
    return String(decoding: bytes.first == mark ? bytes.dropFirst() : bytes[...], as: UTF8.self)
  }
}
