import CWordTable

/// The words that a search ignores unless they are quoted or stand alone: particles, pronouns, auxiliaries.
///
/// Looked up as written, before folding: على is a stop word, the name علي is not.
/// - Source: `stopwords.txt`, built into the binary.
struct StopWords: Sendable {
  static let shared = StopWords()

  /// Longer words are no stop words; a test checks that the list has none.
  private static let longest = 6

  private let keys: [UInt64]

  private init() {
    var count = 0
    let bytes = UnsafeBufferPointer(start: arshif_stop_words(&count), count: count)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    keys = lines.compactMap { line in
      let scalars = line.unicodeScalars.map(\.value)
      return scalars.withUnsafeBufferPointer(Self.key)
    }.sorted()
  }

  /// - Parameter surface: the word's scalars before letter folding, marks deleted, hamza letters composed.
  func contains(_ surface: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let key = Self.key(of: surface) else { return false }
    let index = keys.indices.partitioningIndex { keys[$0] >= key }
    return index < keys.count && keys[index] == key
  }

  /// Six bits a letter; nil for words that no stop word can equal.
  private static func key(of surface: UnsafeBufferPointer<UInt32>) -> UInt64? {
    guard surface.count <= longest else { return nil }
    var key: UInt64 = 0
    for scalar in surface {
      guard scalar > 0x0620, scalar <= 0x064A else { return nil }
      key = key << 6 | UInt64(scalar - 0x0620)
    }
    return key
  }
}
