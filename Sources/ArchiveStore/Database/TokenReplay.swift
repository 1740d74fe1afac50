import ArabicText
import Foundation
import GRDB
import GRDBSQLite
import InvertedIndex

/// The terms of one article on their way to FTS5, made before it asks: the tokenizer hands them out instead of analysing.
///
/// FTS5 asks for the title's and then for the body's. It gets them only for the very bytes that they were made of.
struct TokenReplay {
  private let texts: (title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>)
  private let tokens: UnsafeBufferPointer<FormID>
  private let termSpans: UnsafeBufferPointer<TermInterner.Span>
  private let termBytes: UnsafeBufferPointer<UInt8>
  private var column = 0
  private var place = 0

  /// - Parameters:
  ///   - tokens: title and body with a break between, as in `ForwardIndex`.
  ///   - termSpans: of each form's term within `termBytes`.
  init(
    title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<FormID>,
    termSpans: UnsafeBufferPointer<TermInterner.Span>, termBytes: UnsafeBufferPointer<UInt8>
  ) {
    texts = (title, body)
    self.tokens = tokens
    self.termSpans = termSpans
    self.termBytes = termBytes
  }

  /// Whether FTS5 has had title and body.
  var isComplete: Bool { column == 2 }

  /// Hands out the next column's terms.
  ///
  /// FTS5's insert has no use for a term's byte offsets, so they are 0.
  /// - Returns: SQLITE_ERROR where `text` is not the next column of the article.
  mutating func next(
    _ text: UnsafeBufferPointer<UInt8>, output: UnsafeMutableRawPointer?, callback: FTS5TokenCallback
  ) -> Int32 {
    guard column < 2, Self.isSame(text, other: column == 0 ? texts.title : texts.body) else {
      return SQLITE_ERROR
    }
    column += 1
    while place < tokens.count, tokens[place] != .columnBreak {
      let span = termSpans[tokens[place].index]
      guard let bytes = UnsafeRawPointer(termBytes.baseAddress) else { return SQLITE_ERROR }
      let term = (bytes + Int(span.offset)).assumingMemoryBound(to: CChar.self)
      let code = callback(output, 0, term, Int32(truncatingIfNeeded: span.count), 0, 0)
      guard code == SQLITE_OK else { return code }
      place += 1
    }
    place += 1
    return SQLITE_OK
  }

  private static func isSame(_ text: UnsafeBufferPointer<UInt8>, other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == other.count else { return false }
    guard let start = text.baseAddress, let otherStart = other.baseAddress else { return true }
    return start == otherStart || memcmp(start, otherStart, text.count) == 0
  }
}

extension ConnectionContext {
  /// Runs `insert`, an insertion of one article into the full-text index, with the terms of `article` of `tokens`.
  ///
  /// - Throws: also where the insertion did not ask for all of them.
  func replaying(
    article: Int, of tokens: borrowing ForwardIndex, title: UnsafeBufferPointer<UInt8>,
    body: UnsafeBufferPointer<UInt8>, _ insert: () throws -> Void
  ) throws {
    try tokens.withTokens(of: article) { numbers, termSpans, termBytes in
      replay = TokenReplay(
        title: title, body: body, tokens: numbers, termSpans: termSpans, termBytes: termBytes)
      defer { replay = nil }
      try insert()
      guard replay?.isComplete == true else {
        throw DatabaseError(
          resultCode: .SQLITE_ERROR, message: "the full-text index did not take the whole article")
      }
    }
  }
}
