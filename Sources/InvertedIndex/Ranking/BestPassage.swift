/// Finds the passage of an article that holds the most of a query: ten words in one field.
///
/// A passage is worth the sum of the idf of the query's words in it; of those that occur by their root key alone, a share.
struct BestPassage {
  private let words: [QueryWord]
  private var lightCounts: [Int]
  private var counts: [Int]

  init(words: [QueryWord]) {
    self.words = words
    lightCounts = Array(repeating: 0, count: words.count)
    counts = lightCounts
  }

  /// The greatest sum. Passages end at an occurrence, for one that ends elsewhere holds no more.
  mutating func greatest(_ places: [Occurrences.Place]) -> Float {
    var greatest: Float = 0
    var first = 0
    for place in places {
      while places[first].position <= place.position - Int32(Score.passageLength) {
        count(places[first], by: -1)
        first += 1
      }
      let word = Int(place.word)
      let isNew = place.isLight ? lightCounts[word] == 0 : counts[word] == 0
      count(place, by: 1)
      if isNew { greatest = max(greatest, sum()) }
    }
    for place in places[first...] { count(place, by: -1) }
    return greatest
  }

  private mutating func count(_ place: Occurrences.Place, by difference: Int) {
    counts[Int(place.word)] += difference
    if place.isLight { lightCounts[Int(place.word)] += difference }
  }

  private func sum() -> Float {
    Self.sum(words) { lightCounts[$0] > 0 ? 1 : counts[$0] > 0 ? Score.passageRootShare : 0 }
  }

  /// The sum of the words' idf, each by a share.
  static func sum(_ words: [QueryWord], share: (Int) -> Float) -> Float {
    var sum: Float = 0
    for index in words.indices { sum += words[index].lightIDF * share(index) }
    return sum
  }
}
