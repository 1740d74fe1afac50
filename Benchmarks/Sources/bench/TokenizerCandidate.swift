import ArabicText
import GRDBSQLite

/// What a tokenizer gave: words of the text, and terms handed over for them.
struct TokenTally {
  var words = 0
  var terms = 0
  var termBytes = 0
}

/// A tokenizer to be timed.
protocol TokenizerCandidate {
  var name: String { get }
  /// Tokenizes all texts, handing every term to `countTerm`.
  func tokenize(_ texts: CorpusTexts) -> TokenTally
}

/// The callback that FTS5 gives its tokenizers.
typealias TermCallback =
  @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32

/// Counts what it is handed; a colocated term is no further word.
private let countTerm: TermCallback = { tally, flags, _, count, _, _ in
  guard let tally = tally?.assumingMemoryBound(to: TokenTally.self) else { return SQLITE_ERROR }
  tally.pointee.terms += 1
  tally.pointee.termBytes += Int(count)
  if flags & FTS5_TOKEN_COLOCATED == 0 { tally.pointee.words += 1 }
  return SQLITE_OK
}

/// Our analyzer with all layers out: light stem, root key and normalised form of a content word, the form of a stop word.
struct OwnAnalyzer: TokenizerCandidate {
  let name = "arshif, three layers"
  private let analyzer = Analyzer()

  func tokenize(_ texts: CorpusTexts) -> TokenTally {
    var tally = TokenTally()
    withUnsafeMutablePointer(to: &tally) { tally in
      texts.forEach { text in
        analyzer.forEachToken(in: text) { token in
          hand(over: token.indexTerm, 0, token, tally)
          if token.kind == .content {
            hand(over: token.rootTerm, FTS5_TOKEN_COLOCATED, token, tally)
            hand(over: token.normalized, FTS5_TOKEN_COLOCATED, token, tally)
          }
          return true
        }
      }
    }
    return tally
  }

  @inline(__always)
  private func hand(
    over term: UnsafeBufferPointer<UInt8>, _ flags: Int32, _ token: borrowing Token,
    _ tally: UnsafeMutablePointer<TokenTally>
  ) {
    guard let base = term.baseAddress else { return }
    let bytes = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    _ = countTerm(tally, flags, bytes, Int32(term.count), Int32(token.start), Int32(token.end))
  }
}

/// A tokenizer that comes with FTS5, called directly.
final class FTS5Tokenizer: TokenizerCandidate {
  let name: String
  private let database: SQLiteDatabase
  private var methods = fts5_tokenizer()
  private var instance: OpaquePointer?

  /// - Parameter options: as in `tokenize = 'name options'`.
  init(_ tokenizer: String, _ options: [String] = []) throws {
    name = ([tokenizer] + options).joined(separator: " ")
    database = try SQLiteDatabase(path: ":memory:")
    let api = try database.fts5()
    var context: UnsafeMutableRawPointer?
    try database.check(api.pointee.xFindTokenizer(api, tokenizer, &context, &methods))
    try database.check(
      withCStrings(options) { methods.xCreate(context, $0, Int32(options.count), &instance) })
  }

  deinit { methods.xDelete(instance) }

  func tokenize(_ texts: CorpusTexts) -> TokenTally {
    var tally = TokenTally()
    withUnsafeMutablePointer(to: &tally) { tally in
      texts.forEach { text in
        guard let base = text.baseAddress else { return }
        let bytes = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        _ = methods.xTokenize(instance, tally, FTS5_TOKENIZE_DOCUMENT, bytes, Int32(text.count), countTerm)
      }
    }
    return tally
  }
}

/// Calls `body` with C strings that live as long as the call.
private func withCStrings<Value>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Value
) -> Value {
  let bytes = strings.flatMap { $0.utf8CString }
  return bytes.withUnsafeBufferPointer { buffer in
    var pointers: [UnsafePointer<CChar>?] = []
    var offset = 0
    for string in strings {
      pointers.append(buffer.baseAddress.map { $0 + offset })
      offset += string.utf8CString.count
    }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
