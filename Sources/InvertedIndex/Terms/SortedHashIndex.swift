/// An ascending list of hashes in memory, as a segment has one of its terms.
struct SortedHashIndex {
  /// A guess this near is left to be looked for step by step.
  private static let nearness = 4
  /// Hashes are spread evenly, so that each guess lands nearer: two or three do.
  private static let guessCount = 3

  let start: UnsafePointer<UInt64>
  let count: Int

  /// The place of a hash; nil where it is not in the list.
  func place(of hash: UInt64) -> Int? {
    guard count > 0 else { return nil }
    var place = firstGuess(hash)
    for _ in 0..<Self.guessCount { place = nextGuess(hash, place: place) }
    return exactPlace(hash, near: place)
  }

  /// The places of many hashes, in their order; nil for those that are not in the list.
  ///
  /// All of them are guessed at before the next guess: the processor then waits for many places of memory at a time.
  func places(of hashes: [UInt64]) -> [Int?] {
    guard count > 0 else { return hashes.map { _ in nil } }
    var places = hashes.map(firstGuess)
    for _ in 0..<Self.guessCount {
      for index in places.indices { places[index] = nextGuess(hashes[index], place: places[index]) }
    }
    return zip(hashes, places).map { exactPlace($0, near: $1) }
  }

  @inline(__always)
  private func distance(_ difference: UInt64) -> Int {
    Int(difference.multipliedFullWidth(by: UInt64(count)).high)
  }

  @inline(__always)
  private func firstGuess(_ hash: UInt64) -> Int { min(distance(hash), count - 1) }

  /// Without branches on what is found, for which the processor would have to wait.
  @inline(__always)
  private func nextGuess(_ hash: UInt64, place: Int) -> Int {
    let found = start[place]
    let isBefore = found <= hash
    let distance = distance(isBefore ? hash &- found : found &- hash)
    let step = distance > Self.nearness ? distance : 0
    return min(max(isBefore ? place + step : place - step, 0), count - 1)
  }

  @inline(__always)
  private func exactPlace(_ hash: UInt64, near guess: Int) -> Int? {
    var place = guess
    while place > 0, start[place] > hash { place -= 1 }
    while place < count, start[place] < hash { place += 1 }
    return place < count && start[place] == hash ? place : nil
  }
}
