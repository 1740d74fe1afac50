import CWordTable

/// The reviewed words that the stemming rules alone get wrong: words of their own, broken plurals, other spellings, joined names.
///
/// ```swift
/// let lexicon = try Lexicon(own: "same\tتيك توك...")  // a newsroom's lines, read after ours
/// ```
/// A later line about a form replaces an earlier one, so a newsroom's line replaces ours.
/// - Source: `lexicon.tsv`, built into the binary.
public struct Lexicon: Sendable {
  /// Our own lines alone.
  public static let builtIn = Lexicon(lines: (try? LexiconLine.lines(of: builtInText)) ?? [])

  /// The lines of the newsroom.
  public let ownLines: [LexiconLine]
  let stemmer: Stemmer
  let joinedNames: JoinedNames

  /// Our lines, and those of a newsroom after them.
  public init(own text: String) throws(LexiconError) {
    let own = try LexiconLine.lines(of: text)
    try LexiconReader.check(own)
    ownLines = own
    let table = LexiconReader.table(of: ((try? LexiconLine.lines(of: Self.builtInText)) ?? []) + own)
    if let error = LexiconReader.cycle(in: own, table) { throw error }
    (stemmer, joinedNames) = LexiconReader.rules(table)
  }

  private init(lines: [LexiconLine]) {
    ownLines = []
    (stemmer, joinedNames) = LexiconReader.rules(LexiconReader.table(of: lines))
  }

  static var builtInText: String {
    var count = 0
    let bytes = UnsafeBufferPointer(start: arshif_lexicon(&count), count: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
