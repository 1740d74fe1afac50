/// The best hits seen so far: a heap of fixed size with the worst on top.
package struct TopHits {
  /// A row id and its score, and where the article stands in a search's segments.
  package struct Hit: Equatable {
    package let id: RowID
    package var score: Float
    package var segment = 0
    package var ordinal = 0

    package init(id: RowID, score: Float, segment: Int = 0, ordinal: Int = 0) {
      self.id = id
      self.score = score
      self.segment = segment
      self.ordinal = ordinal
    }

    /// The same hit with a higher score.
    package func adding(_ bonus: Float) -> Hit {
      Hit(id: id, score: score + bonus, segment: segment, ordinal: ordinal)
    }

    /// Worse than `other`: lower score or, of equal scores, the older article.
    package func isWorse(than other: Hit) -> Bool {
      score != other.score ? score < other.score : id < other.id
    }
  }

  private let capacity: Int
  /// Hits of lower scores are not taken.
  private let floor: Float
  private var heap: [Hit] = []

  init(capacity: Int, floor: Float = -.infinity) {
    self.capacity = capacity
    self.floor = floor
  }

  mutating func insert(_ hit: Hit) {
    guard hit.score >= floor else { return }
    if heap.count < capacity {
      heap.append(hit)
      siftUp()
    } else if let worst = heap.first, worst.isWorse(than: hit) {
      heap[0] = hit
      siftDown()
    }
  }

  /// The worst of the hits kept, once there are as many as may be.
  var worst: Hit? { heap.count == capacity ? heap.first : nil }

  /// No hit of a lower score will be taken any more.
  var leastScore: Float { worst?.score ?? floor }

  /// Best first.
  func sorted() -> [Hit] { heap.sorted { $1.isWorse(than: $0) } }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isWorse(than: heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].isWorse(than: heap[worst]) {
        worst = child
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
