import ArabicText
import GRDB
import GRDBSQLite
import InvertedIndex
import Synchronization

/// What the tokenizer of one SQLite connection works with. Used by one thread at a time, as the connection is.
final class ConnectionContext {
  private let isReadOnly: Bool

  /// The lexicon that the index was made with, as of the transaction that the connection is in.
  var lexicon = Lexicon.builtIn {
    didSet { if lexicon.analyzerVersion != oldValue.analyzerVersion { madeAnalyzer = nil } }
  }
  private var madeAnalyzer: Analyzer?

  /// The analyzer with `lexicon`, made when it is first needed. A connection that writes has the larger word cache.
  var analyzer: Analyzer {
    let analyzer = madeAnalyzer ?? Analyzer(lexicon: lexicon, cacheBits: isReadOnly ? 13 : 16)
    madeAnalyzer = analyzer
    return analyzer
  }

  /// Scratch space for looking into the ranking file's texts.
  let queryFormMap = QueryFormMap()
  /// Scratch space for taking a prefix's stems together.
  private(set) lazy var frequencySums = FrequencySums()
  /// What documents' terms are taken from while a writer inserts an article that it has analysed; see `replaying`.
  var replay: TokenReplay?

  init(isReadOnly: Bool) { self.isReadOnly = isReadOnly }
}

/// Finds the context of a connection. Contexts live as long as their connections.
final class ConnectionContexts: Sendable {
  /// Addresses of contexts, by those of their connections: which thread may use one is the connection's affair.
  private let contexts = Mutex<[UInt: UInt]>([:])

  func register(_ context: ConnectionContext, for connection: OpaquePointer) {
    let address = UInt(bitPattern: Unmanaged.passUnretained(context).toOpaque())
    contexts.withLock { $0[UInt(bitPattern: connection)] = address }
  }

  func context(of db: Database) -> ConnectionContext? {
    guard let connection = db.sqliteConnection,
      let address = contexts.withLock({ $0[UInt(bitPattern: connection)] }),
      let pointer = UnsafeRawPointer(bitPattern: address)
    else { return nil }
    return Unmanaged.fromOpaque(pointer).takeUnretainedValue()
  }
}
