import CWordTable

/// The words that a search ignores unless they are quoted or stand alone: particles, pronouns, auxiliaries.
///
/// Looked up as written, before folding: على is a stop word, the name علي is not. With و or ف before it a stop word is one too (وعن, ففي),
/// and so are كل بعض أي جميع after ب ل ك.
/// - Source: `stopwords.txt`, built into the binary.
struct StopWords: Sendable {
  static let shared = StopWords()

  /// Longer words are no stop words; a test checks that the list has none.
  private static let longest = 7
  private static let letterBits = 6

  private let keys: Set<UInt64>
  /// Stop words are such also after ب ل ك.
  private let keysAfterPreposition: Set<UInt64>
  private let waw = Self.code(of: 0x0648)
  private let feh = Self.code(of: 0x0641)
  private let prepositions: [UInt64] = [Self.code(of: 0x0628), Self.code(of: 0x0644), Self.code(of: 0x0643)]
  /// Not ف and هم, but فهم, understanding.
  private let understanding = Self.key(of: "فهم")

  private init() {
    var count = 0
    let bytes = UnsafeBufferPointer(start: arshif_stop_words(&count), count: count)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    keys = Set(lines.compactMap(Self.key))
    keysAfterPreposition = Set(["كل", "بعض", "أي", "اي", "جميع"].compactMap(Self.key))
  }

  /// - Parameter surface: the word's scalars before letter folding, marks deleted, hamza letters composed.
  func contains(_ surface: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let key = Self.key(of: surface) else { return false }
    if keys.contains(key) { return true }
    guard surface.count >= 3, key != understanding else { return false }
    let shift = UInt64(Self.letterBits * (surface.count - 1))
    let first = key >> shift
    let rest = key & ((1 << shift) - 1)
    if first == waw || first == feh { return keys.contains(rest) }
    return prepositions.contains(first) && keysAfterPreposition.contains(rest)
  }

  private static func key(of word: some StringProtocol) -> UInt64? {
    word.unicodeScalars.map(\.value).withUnsafeBufferPointer(key)
  }

  private static func code(of scalar: UInt32) -> UInt64 { UInt64(scalar - 0x0620) }

  /// Six bits a letter; nil for words that no stop word can equal.
  private static func key(of surface: UnsafeBufferPointer<UInt32>) -> UInt64? {
    guard surface.count <= longest else { return nil }
    var key: UInt64 = 0
    for scalar in surface {
      guard scalar > 0x0620, scalar <= 0x064A else { return nil }
      key = key << letterBits | code(of: scalar)
    }
    return key
  }
}
