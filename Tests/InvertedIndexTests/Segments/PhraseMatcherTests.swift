@testable import InvertedIndex
import TestSupport
import Testing

@Suite("Phrases among the form numbers of a text")
struct PhraseMatcherTests {
  /// LEB128, as segments hold texts.
  private static func bytes(of numbers: [UInt32]) -> [UInt8] {
    numbers.flatMap { number in
      var bytes: [UInt8] = []
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      return bytes + [UInt8(rest)]
    }
  }

  private static func stands(_ forms: [Set<UInt32>], in text: [UInt32]) -> Bool {
    text.indices.contains { start in
      start + forms.count <= text.count && forms.indices.allSatisfy { forms[$0].contains(text[start + $0]) }
    }
  }

  @Test(
    "As reading number by number finds them, with few forms and with many", arguments: [1, 3, 9, 60, 400])
  func sameAsNaive(formCount: Int) {
    var random = SeededGenerator(seed: UInt64(formCount))
    // Numbers of one, two and three bytes; few of each, so that there is something to find.
    let numbers: [UInt32] = (0..<2_000).map { _ in
      [
        UInt32.random(in: 1...127, using: &random), .random(in: 128...16_383, using: &random),
        .random(in: 16_384...70_000, using: &random),
      ]
      .randomElement(using: &random) ?? 1
    }
    let marks = QueryFormMap()
    var found = 0
    for round in 0..<300 {
      let places: [Set<UInt32>] = (0...round % 3).map { _ in
        Set((0..<formCount).map { _ in numbers.randomElement(using: &random) ?? 1 })
      }
      let text: [UInt32] = (0..<Int.random(in: 0...80, using: &random)).map { place in
        place == 20 ? 0 : numbers.randomElement(using: &random) ?? 1
      }
      marks.begin(formCount: 70_000)
      for (place, forms) in places.enumerated() {
        for number in forms { marks.add(QueryFormMap.Mark(words: 1 << UInt64(place)), toForm: number) }
      }
      let bytes = Self.bytes(of: text)
      let matches = marks.withSlots { slots in
        bytes.withUnsafeBufferPointer { text in
          PhraseMatcher(forms: places.map(Array.init), slots: slots, words: marks.marks.map(\.words)).matches(
            text)
        }
      }
      let expected = Self.stands(places, in: text)
      found += expected ? 1 : 0
      #expect(matches == expected, "round \(round)")
    }
    #expect(found > 0)
  }
}
