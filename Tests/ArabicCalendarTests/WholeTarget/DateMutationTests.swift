import ArabicCalendar
import Foundation
import TestSupport
import Testing

/// Changed lines of the table of dates: an answer or none, never a crash, never a date that cannot be written back. Half a second,
/// or as long as `ARSHIF_FUZZ_SECONDS` says.
@Suite("Mutated dates")
struct DateMutationTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["ARSHIF_FUZZ_SECONDS"].flatMap(Double.init) ?? 0.5

  @Test("An answer or none, in bounded time")
  func mutations() throws {
    let lines = try Fixture.dates().split(separator: "\n").compactMap {
      $0.split(separator: "\t").first.map { Array($0.unicodeScalars) }
    }
    let now = PublicationDate(iso8601: "2025-01-14T12:00")
    let end = ContinuousClock.now + .seconds(Self.seconds)
    var seed: UInt64 = 0
    repeat {
      seed += 1
      var generator = SeededGenerator(seed: seed)
      var scalars = lines.randomElement(using: &generator) ?? []
      let other = lines.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let at = Int.random(in: 0...scalars.count, using: &generator)
        let from = Int.random(in: 0...other.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where at < scalars.count: scalars.remove(at: at)
        case 1 where at < scalars.count: scalars[at] = other.randomElement(using: &generator) ?? " "
        case 2: scalars.insert(contentsOf: other[from...], at: at)
        default: scalars.swapAt(max(at - 1, 0), min(at, scalars.count - 1))
        }
        if scalars.isEmpty { scalars = ["1"] }
      }
      let text = String(String.UnicodeScalarView(scalars))
      let start = ContinuousClock.now
      let parser = ArabicDateParser()
      for date in [parser.typedDate(text, now: now), parser.publicationDate(in: text, fetchedAt: now)?.date] {
        if let date { #expect(PublicationDate(iso8601: date.iso8601) == date, "seed \(seed): \(text)") }
      }
      #expect(ContinuousClock.now - start < .seconds(10), "seed \(seed)")
    } while ContinuousClock.now < end
  }
}
