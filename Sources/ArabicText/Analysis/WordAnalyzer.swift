/// Analyses one word by every rule in order, slowly. `WordCache` remembers the answers.
///
/// The order: the word's surface; whether it is two joined words, and then nothing more; stop words, which are looked up as written;
/// letter folds (L1); the stemmer (L2, L3).
final class WordAnalyzer {
  private let scalarTable = ScalarTable.shared
  private let stopWords = StopWords.shared
  private let alphabet = ArabicAlphabet.shared
  private let surface = Surface.shared
  private let joinedNames: JoinedNames
  private let stemmer: Stemmer
  /// The word's scalars: its surface, then folded in place.
  private let scalars: UnsafeMutablePointer<UInt32>
  /// At which byte of the word each scalar of its surface begins.
  private let offsets: UnsafeMutablePointer<UInt16>
  private let stopTerm: UnsafeMutablePointer<UInt8>
  private let light: UnsafeMutablePointer<UInt8>
  private let rootTerm: UnsafeMutablePointer<UInt8>

  init(lexicon: Lexicon) {
    joinedNames = lexicon.joinedNames
    stemmer = lexicon.stemmer
    scalars = .allocate(capacity: Surface.capacity)
    offsets = .allocate(capacity: Surface.capacity)
    // Four bytes a scalar and the mark.
    let capacity = 4 * Surface.capacity + 1
    stopTerm = .allocate(capacity: capacity)
    light = .allocate(capacity: capacity)
    rootTerm = .allocate(capacity: capacity)
    stopTerm[0] = TermMark.stopWord
    rootTerm[0] = TermMark.rootKey
  }

  deinit {
    scalars.deallocate()
    offsets.deallocate()
    stopTerm.deallocate()
    light.deallocate()
    rootTerm.deallocate()
  }

  /// The terms of the word in `bytes`, borrowed until the next call.
  func analyze(_ bytes: UnsafeBufferPointer<UInt8>) -> TermRecord {
    let count = surface.read(bytes, to: scalars, offsets: offsets)
    let word = UnsafeBufferPointer(start: scalars, count: count)
    let packed = PackedWord(folding: word)
    if let packed, let end = firstWordEnd(of: packed), bytes.count <= Int(UInt16.max) {
      return record(normalizedCount: 0, lightCount: 0, rootCount: 0, firstWordEnd: end)
    }
    let isStopWord = stopWords.contains(word)
    let hasTehMarbuta = count > 0 && Self.isTehMarbuta(scalars[count - 1])
    var normalizedCount = 0
    for index in 0..<count {
      scalars[index] = scalarTable.folded(scalars[index])
      normalizedCount += UTF8Scalar.encode(scalars[index], to: stopTerm + 1 + normalizedCount)
    }
    if isStopWord {
      return record(normalizedCount: normalizedCount, lightCount: 0, rootCount: 0, isStopWord: true)
    }
    guard let packed, packed.count <= Stemmer.longestStemmed else {
      light.update(from: stopTerm + 1, count: normalizedCount)
      (rootTerm + 1).update(from: stopTerm + 1, count: normalizedCount)
      return record(normalizedCount: normalizedCount, lightCount: normalizedCount, rootCount: normalizedCount)
    }
    let stems = stemmer.stems(of: packed, hasTehMarbuta: hasTehMarbuta)
    if hasTehMarbuta, stems.light != stemmer.stems(of: packed, hasTehMarbuta: false).light {
      // عملة, the currency, is not عمله, his work. So a normalised form has one light stem.
      _ = UTF8Scalar.encode(Self.tehMarbuta, to: stopTerm + 1 + normalizedCount - 2)
    }
    return record(
      normalizedCount: normalizedCount, lightCount: encode(stems.light, to: light),
      rootCount: encode(stems.root, to: rootTerm + 1))
  }

  /// A normalised word without its proclitics; as it is where it is not all Arabic letters.
  func withoutProclitics(_ normalized: String) -> String {
    guard let word = PackedWord(folding: normalized, longest: Stemmer.longestStemmed) else {
      return normalized
    }
    let bare = stemmer.withoutProclitics(word)
    return bare == word ? normalized : alphabet.text(of: bare)
  }

  /// The joined names that begin with a normalised prefix.
  func joinedNames(beginningWith prefix: String) -> [JoinedNameBeginning] {
    PackedWord(folding: prefix, longest: PackedWord.capacity).map(joinedNames.beginnings) ?? []
  }

  /// At which byte the second of two joined words begins. Nil for one word, and where a ligature spans the border.
  private func firstWordEnd(of word: PackedWord) -> Int? {
    guard let length = joinedNames.split(word)?.firstWordLength, offsets[length] > offsets[length - 1] else {
      return nil
    }
    return Int(offsets[length])
  }

  /// U+0629 ARABIC LETTER TEH MARBUTA, two bytes in UTF-8 as the ه that it folds to.
  private static let tehMarbuta: UInt32 = 0x0629

  /// ة and its Urdu form ۃ.
  static func isTehMarbuta(_ scalar: UInt32) -> Bool { scalar == tehMarbuta || scalar == 0x06C3 }

  private func record(
    normalizedCount: Int, lightCount: Int, rootCount: Int, isStopWord: Bool = false, firstWordEnd: Int = 0
  ) -> TermRecord {
    TermRecord(
      stopTerm: stopTerm, light: light, rootTerm: rootTerm, normalizedCount: UInt16(normalizedCount),
      lightCount: UInt16(lightCount), rootCount: UInt16(rootCount), isStopWord: isStopWord,
      firstWordEnd: UInt16(firstWordEnd))
  }

  private func encode(_ word: PackedWord, to output: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    for index in 0..<word.count {
      count += UTF8Scalar.encode(alphabet.scalar(of: word[index]), to: output + count)
    }
    return count
  }
}
