import CWordTable

/// The reviewed words that the stemming rules alone get wrong: words of their own, broken plurals, other spellings, joined names.
///
/// ```swift
/// let lexicon = try Lexicon(own: "joined\tتيك توك")  // a newsroom's lines, read after ours
/// ```
/// A later line about a form replaces an earlier one, so a newsroom's line replaces ours.
/// - Source: `lexicon.tsv`, built into the binary.
public struct Lexicon: Sendable {
  /// Our own lines alone.
  public static let builtIn = Lexicon()
  static let builtInLines = (try? LexiconLine.lines(of: builtInText)) ?? []

  /// The lines of the newsroom.
  public let ownLines: [LexiconLine]
  /// A hash of what the own lines say; nil where there are none.
  let ownHash: String?
  let stemmer: Stemmer
  let joinedNames: JoinedNames

  /// Our lines, and those of a newsroom after them.
  public init(own text: String) throws(LexiconError) {
    try self.init(own: LexiconLine.lines(of: text))
  }

  /// The same of lines that have been read. Their order makes no difference.
  public init(own: [LexiconLine]) throws(LexiconError) {
    try LexiconReader.check(own)
    ownLines = own
    let canonical = LexiconLine.canonical(own)
    ownHash = Self.ownHash(canonical: canonical)
    let table = LexiconReader.table(of: Self.builtInLines, own: canonical)
    if let error = LexiconReader.cycle(in: own, table) { throw error }
    (stemmer, joinedNames) = LexiconReader.rules(table)
    if let error = LexiconReader.joinedName(in: own, joinedNames) { throw error }
  }

  private init() {
    ownLines = []
    ownHash = nil
    (stemmer, joinedNames) = LexiconReader.rules(LexiconReader.table(of: Self.builtInLines))
  }

  /// All lines that are read, in order, and how many of them are ours.
  var allLines: (lines: [LexiconLine], builtInCount: Int) {
    (Self.builtInLines + LexiconLine.canonical(ownLines), Self.builtInLines.count)
  }

  /// FNV-1a of 64 bits.
  static func ownHash(canonical lines: [LexiconLine]) -> String? {
    guard !lines.isEmpty else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in lines.map({ $0.description + "\n" }).joined().utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash.hexDigits
  }

  /// Our own file as it was when the program was built.
  static var builtInText: String {
    var count = 0
    let bytes = UnsafeBufferPointer(start: arshif_lexicon(&count), count: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
