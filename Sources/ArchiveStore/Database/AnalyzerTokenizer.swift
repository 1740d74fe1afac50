import ArabicText
import GRDB
import GRDBSQLite

/// The FTS5 tokenizer: hands SQLite the terms of our analyzer, for documents and for queries alike.
///
/// A content word gives its light stem; a stop word gives its normalised form after U+0001. Root keys are not indexed: a
/// stem has one root key, so an article's stems tell them. A query string that begins with a `TermMark` is one ready term:
/// U+0002 is taken off, U+0001 stays.
enum AnalyzerTokenizer {
  /// Name in `tokenize='…'`; the analyzer's version is its argument.
  static let name = "arshif"

  /// Registers the tokenizer on a new connection. The connection owns `context`.
  static func register(on db: Database, context: ConnectionContext) throws {
    let api = FTS5.api(db)
    var methods = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
    let code = api.pointee.xCreateTokenizer(
      UnsafeMutablePointer(mutating: api), name, Unmanaged.passRetained(context).toOpaque(), &methods,
      { Unmanaged<ConnectionContext>.fromOpaque($0.unsafelyUnwrapped).release() })
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  // SQLite passes back the pointer that `register` gave it; the connection outlives every tokenizer on it.
  private static let create:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32 = { context, _, _, output in
      output?.pointee = OpaquePointer(context)
      return SQLITE_OK
    }

  private static let delete: @convention(c) (OpaquePointer?) -> Void = { _ in }

  private typealias Callback = FTS5TokenCallback

  private static let tokenize:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Callback?
    ) -> Int32 = { tokenizer, output, flags, text, count, callback in
      guard let tokenizer, let text, let callback else { return SQLITE_OK }
      let context = Unmanaged<ConnectionContext>.fromOpaque(UnsafeRawPointer(tokenizer))
      let bytes = UnsafeBufferPointer(
        start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(count))
      return context._withUnsafeGuaranteedRef { context in
        flags & FTS5_TOKENIZE_QUERY != 0
          ? tokenizeQuery(bytes, context: context, output: output, callback: callback)
          : tokenizeDocument(bytes, context: context, output: output, callback: callback)
      }
    }

  private static func tokenizeDocument(
    _ text: UnsafeBufferPointer<UInt8>, context: ConnectionContext, output: UnsafeMutableRawPointer?,
    callback: Callback
  ) -> Int32 {
    if let code = context.replay?.next(text, output: output, callback: callback) { return code }
    return analyze(text, context: context, output: output, callback: callback)
  }

  private static func tokenizeQuery(
    _ text: UnsafeBufferPointer<UInt8>, context: ConnectionContext, output: UnsafeMutableRawPointer?,
    callback: Callback
  ) -> Int32 {
    switch text.first {
    case TermMark.lightStem:
      return emit(
        .init(rebasing: text.dropFirst()), flags: 0, start: 0, end: text.count, output: output,
        callback: callback)
    case TermMark.stopWord:
      return emit(text, flags: 0, start: 0, end: text.count, output: output, callback: callback)
    default: return analyze(text, context: context, output: output, callback: callback)
    }
  }

  private static func analyze(
    _ text: UnsafeBufferPointer<UInt8>, context: ConnectionContext, output: UnsafeMutableRawPointer?,
    callback: Callback
  ) -> Int32 {
    var code = SQLITE_OK
    context.analyzer.forEachToken(in: text) { token in
      code = emit(
        token.indexTerm, flags: 0, start: token.start, end: token.end, output: output, callback: callback)
      return code == SQLITE_OK
    }
    return code
  }

  @inline(__always)
  private static func emit(
    _ term: UnsafeBufferPointer<UInt8>, flags: Int32, start: Int, end: Int,
    output: UnsafeMutableRawPointer?, callback: Callback
  ) -> Int32 {
    guard let base = term.baseAddress else { return SQLITE_OK }
    let bytes = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    return callback(output, flags, bytes, Int32(term.count), Int32(start), Int32(end))
  }
}
