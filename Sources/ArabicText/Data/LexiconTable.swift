/// What the lexicon says of each word that it names, as the rules ask it. `Lexicon` makes the table.
///
/// Words are folded, without clitics and article.
struct LexiconTable: Sendable {
  /// The lines that name a word. A word of its own that ends in a radical ه is also a form of itself.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt8

    /// A word of its own, whatever its first letter or its ending looks like.
    static let apart = Roles(rawValue: 1)
    /// Another spelling or form of a word.
    static let same = Roles(rawValue: 2)
    /// A broken plural.
    static let plural = Roles(rawValue: 4)
  }

  private struct Entry: Sendable {
    var roles: Roles
    /// The light stem that the word has.
    var stem: PackedWord
  }

  private var entries = PackedWordMap<Entry>(slotBits: 14)
  private var joined = PackedWordMap<Int>(slotBits: 9)
  private var own = PackedWordMap<Bool>(slotBits: 4)
  /// Whether a newsroom has lines of its own.
  private(set) var hasOwnWords = false

  /// All words but the joined ones, in no order.
  var words: [PackedWord] {
    var words: [PackedWord] = []
    entries.forEach { word, _ in words.append(word) }
    return words
  }

  /// Empty for a word that no line names.
  func roles(of word: PackedWord) -> Roles { entries[word]?.roles ?? [] }

  /// Whether a line names the word.
  func contains(_ word: PackedWord) -> Bool { entries[word] != nil }

  /// The light stem of a word that a line names.
  func stem(of word: PackedWord) -> PackedWord? { entries[word]?.stem }

  /// How many letters the first of the two words has that `word` joins; nil for other words.
  func firstWordLength(ofJoined word: PackedWord) -> Int? { joined[word] }

  /// Calls `body` with each joined word and the length of its first word, in no order.
  func forEachJoined(_ body: (PackedWord, Int) -> Void) { joined.forEach(body) }

  /// Whether a line of the newsroom names the word. Words of fewer than three letters are none: too many words begin or end so.
  func isOwn(_ word: PackedWord) -> Bool { own[word] != nil }

  mutating func addOwn(_ word: PackedWord) {
    guard word.count >= 3 else { return }
    own[word] = true
    hasOwnWords = true
  }

  mutating func add(_ role: Roles, to word: PackedWord) {
    entries[word] = Entry(roles: roles(of: word).union(role), stem: word)
  }

  mutating func setStem(_ stem: PackedWord, of word: PackedWord) {
    if contains(word) { entries[word] = Entry(roles: roles(of: word), stem: stem) }
  }

  mutating func remove(_ word: PackedWord) { entries[word] = nil }

  mutating func addJoined(_ word: PackedWord, firstWordLength: Int) { joined[word] = firstWordLength }
}
