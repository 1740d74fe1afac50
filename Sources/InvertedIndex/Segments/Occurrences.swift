/// Where the words of a query stand in one article.
package struct Occurrences {
  /// Words beyond these are not looked for: more than any query needs that people type.
  static let wordLimit = 64
  /// Positions in the body lie this far after those in the title, so that no window reaches across.
  private static let columnDistance: Int32 = 1 << 24

  /// How a word of a text stands for a word of the query.
  package enum Quality: Int, Sendable {
    /// By the root key alone.
    case root
    /// By the light stem.
    case light
    /// In the very form.
    case form
  }

  /// One word of the text that stands for one of the query.
  struct Place {
    let position: Int32
    let word: UInt8
    let isLight: Bool
  }

  /// `Score.lengthNorm` of the article.
  package var lengthNorm: Float = 1
  /// For each word, the summed weight of its occurrences in the query's very form.
  private(set) var formWeights: [Int]
  /// For each word, the positions of its light stem or root key, ascending.
  private(set) var positions: [[Int32]]
  /// All occurrences in the order of the text.
  private(set) var places: [Place] = []
  /// For each word, whether its light stem occurs.
  private(set) var hasLight: [Bool]
  /// For each word, the greatest quality of an occurrence, by how early it stands.
  private(set) var leads: [Float]
  /// For each word, the like of `leads`, and the greatest similarity, of words that are spelled much like it.
  private(set) var spellingLeads: [Float]
  private(set) var similarities: [Float]

  package init(wordCount: Int) {
    let count = min(wordCount, Self.wordLimit)
    formWeights = Array(repeating: 0, count: count)
    positions = Array(repeating: [], count: count)
    hasLight = Array(repeating: false, count: count)
    leads = Array(repeating: 0, count: count)
    spellingLeads = leads
    similarities = leads
  }

  package mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    for word in formWeights.indices {
      formWeights[word] = 0
      positions[word].removeAll(keepingCapacity: true)
      hasLight[word] = false
      leads[word] = 0
      spellingLeads[word] = 0
      similarities[word] = 0
    }
  }

  /// - Parameter offset: the word's place in its column, from 0.
  package mutating func add(word: Int, column: Int, offset: Int, quality: Quality) {
    guard word < formWeights.count else { return }
    let position = Int32(truncatingIfNeeded: offset) + (column == 0 ? 0 : Self.columnDistance)
    positions[word].append(position)
    places.append(
      Place(position: position, word: UInt8(truncatingIfNeeded: word), isLight: quality != .root))
    let decay = Score.leadDecay(column: column, offset: offset)
    switch quality {
    case .root: leads[word] = max(leads[word], Score.leadRoot * decay)
    case .light:
      hasLight[word] = true
      leads[word] = max(leads[word], Score.leadLight * decay)
    case .form:
      hasLight[word] = true
      leads[word] = max(leads[word], Score.leadForm * decay)
      formWeights[word] += Score.occurrenceWeight(column: column, offset: offset)
    }
  }

  /// A word of the text that is spelled much like a word of the query.
  package mutating func addNeighbour(of word: Int, similarity: Float, column: Int, offset: Int) {
    guard word < formWeights.count else { return }
    let decay = Score.leadDecay(column: column, offset: offset)
    spellingLeads[word] = max(spellingLeads[word], Score.leadSpelling * similarity * decay)
    similarities[word] = max(similarities[word], similarity)
  }
}
