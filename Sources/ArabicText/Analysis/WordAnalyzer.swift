/// Analyses one word by every rule in order, slowly. `WordCache` remembers the answers.
final class WordAnalyzer {
  private let scalarTable = ScalarTable.shared
  private let stopWords = StopWords.shared
  private let alphabet = ArabicAlphabet.shared
  private let surface = Surface(table: .shared)
  private let stemmer = Stemmer(table: .shared)
  /// The word's scalars: its surface, then folded in place.
  private let scalars: UnsafeMutablePointer<UInt32>
  private let stopTerm: UnsafeMutablePointer<UInt8>
  private let light: UnsafeMutablePointer<UInt8>
  private let rootTerm: UnsafeMutablePointer<UInt8>

  init() {
    scalars = .allocate(capacity: Surface.capacity)
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
    stopTerm.deallocate()
    light.deallocate()
    rootTerm.deallocate()
  }

  /// The terms of the word in `bytes`, borrowed until the next call.
  func analyze(_ bytes: UnsafeBufferPointer<UInt8>) -> TermRecord {
    let count = surface.read(bytes, to: scalars)
    let word = UnsafeBufferPointer(start: scalars, count: count)
    let isStopWord = stopWords.contains(word)
    var normalizedCount = 0
    for index in 0..<count {
      scalars[index] = scalarTable.folded(scalars[index])
      normalizedCount += UTF8Scalar.encode(scalars[index], to: stopTerm + 1 + normalizedCount)
    }
    if isStopWord {
      return record(normalizedCount: normalizedCount, lightCount: 0, rootCount: 0, isStopWord: true)
    }
    guard let packed = pack(word) else {
      light.update(from: stopTerm + 1, count: normalizedCount)
      (rootTerm + 1).update(from: stopTerm + 1, count: normalizedCount)
      return record(normalizedCount: normalizedCount, lightCount: normalizedCount, rootCount: normalizedCount)
    }
    let stems = stemmer.stems(of: packed)
    return record(
      normalizedCount: normalizedCount, lightCount: encode(stems.light, to: light),
      rootCount: encode(stems.root, to: rootTerm + 1))
  }

  /// The folded word for the stemmer; nil where it is not all Arabic letters, or too long.
  private func pack(_ folded: UnsafeBufferPointer<UInt32>) -> PackedWord? {
    guard folded.count <= Stemmer.longestStemmed else { return nil }
    var word = PackedWord()
    for scalar in folded {
      guard let letter = alphabet.letter(of: scalar) else { return nil }
      word.append(letter)
    }
    return word.count > 0 ? word : nil
  }

  private func record(normalizedCount: Int, lightCount: Int, rootCount: Int, isStopWord: Bool = false)
    -> TermRecord
  {
    TermRecord(
      stopTerm: stopTerm, light: light, rootTerm: rootTerm, normalizedCount: UInt16(normalizedCount),
      lightCount: UInt16(lightCount), rootCount: UInt16(rootCount), isStopWord: isStopWord)
  }

  private func encode(_ word: PackedWord, to output: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    for index in 0..<word.count {
      count += UTF8Scalar.encode(alphabet.scalar(of: word[index]), to: output + count)
    }
    return count
  }
}
