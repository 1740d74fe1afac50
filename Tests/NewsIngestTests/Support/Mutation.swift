import Foundation
import TestSupport

/// Seeded changes of sound inputs, for as long as `ARSHIF_FUZZ_SECONDS` says: half a second a test where it says nothing.
enum Mutation {
  static let seconds = ProcessInfo.processInfo.environment["ARSHIF_FUZZ_SECONDS"].flatMap(Double.init) ?? 0.5

  /// Tells how much a long run has covered.
  ///
  /// - Parameter name: of what was damaged.
  /// - Parameter start: the thread's processor time when it began.
  static func report(_ name: String, _ inputCount: some BinaryInteger, since start: Duration) {
    guard ProcessInfo.processInfo.environment["ARSHIF_FUZZ_SECONDS"] != nil else { return }
    let worked = (processorTime() - start).components.seconds
    print("fuzz: \(name), \(inputCount) inputs in \(seconds) s, \(worked) s of processor time")
  }

  /// Calls `body` with a number that grows from `ARSHIF_FUZZ_SEED`, or 1, and a generator seeded by it, until the time is over.
  static func run(_ name: String, _ body: (UInt64, inout SeededGenerator) throws -> Void) rethrows {
    let end = ContinuousClock.now + .seconds(seconds)
    let start = ProcessInfo.processInfo.environment["ARSHIF_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    let begin = processorTime()
    var seed = start
    repeat {
      var generator = SeededGenerator(seed: seed)
      try body(seed, &generator)
      seed += 1
    } while ContinuousClock.now < end
    report(name, seed - start, since: begin)
  }

  /// Up to eight changes: bytes replaced, dropped, doubled, moved or brought in from `other`.
  static func mutated(_ input: [UInt8], with other: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...24, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where start < bytes.count: bytes[start] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3 where start < bytes.count: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 4: bytes.insert(contentsOf: other.shuffled(using: &generator).prefix(16), at: start)
      default:
        bytes.insert(
          contentsOf: other.dropFirst(Int.random(in: 0...other.count, using: &generator)).prefix(40),
          at: start)
      }
    }
    return bytes
  }
}
