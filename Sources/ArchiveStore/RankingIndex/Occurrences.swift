/// Where the words of a query stand in one article.
struct Occurrences {
  /// Words beyond these are not looked for: more than any query needs that people type.
  static let wordLimit = 64
  /// Positions in the body lie this far behind those in the title, so that no window reaches across.
  private static let columnDistance: Int32 = 1 << 24

  /// `Score.lengthNorm` of the article.
  var lengthNorm: Float = 1
  /// For each word, the summed weight of its occurrences in the query's very form.
  private(set) var formWeights: [Int]
  /// For each word, the positions of its light stem or root key, ascending.
  private(set) var positions: [[Int32]]

  init(wordCount: Int) {
    formWeights = Array(repeating: 0, count: min(wordCount, Self.wordLimit))
    positions = Array(repeating: [], count: min(wordCount, Self.wordLimit))
  }

  mutating func removeAll() {
    for word in formWeights.indices {
      formWeights[word] = 0
      positions[word].removeAll(keepingCapacity: true)
    }
  }

  /// - Parameter offset: the word's place in its column, from 0.
  mutating func add(word: Int, column: Int, offset: Int, isForm: Bool) {
    guard word < formWeights.count else { return }
    positions[word].append(Int32(truncatingIfNeeded: offset) + (column == 0 ? 0 : Self.columnDistance))
    if isForm { formWeights[word] += Score.occurrenceWeight(column: column, offset: offset) }
  }
}

/// Which forms of a segment belong to which words of a query, while one query looks at the segment's texts.
///
/// Reused from query to query, for clearing is cheaper than allocating. Used by one thread at a time.
final class FormMarks {
  /// What a form means to the query: bits of words, and of words whose very form it is.
  struct Mark: Hashable {
    var words: UInt64 = 0
    var forms: UInt64 = 0
  }

  private var slots: [UInt16] = []
  private var marked: [Int] = []
  private var slotOfMark: [Mark: UInt16] = [:]
  /// The slot that was given last: forms of one word come in a row.
  private var lastSlot: UInt16 = 0
  private(set) var marks = [Mark()]

  /// Clears all marks and makes room for form numbers up to `formCount`.
  func begin(formCount: Int) {
    for number in marked { slots[number] = 0 }
    marked.removeAll(keepingCapacity: true)
    slotOfMark.removeAll(keepingCapacity: true)
    marks = [Mark()]
    lastSlot = 0
    if slots.count <= formCount { slots += repeatElement(0, count: formCount + 1 - slots.count) }
  }

  func add(_ mark: Mark, to number: Int) {
    if slots[number] == 0, lastSlot > 0, marks[Int(lastSlot)] == mark {
      marked.append(number)
      slots[number] = lastSlot
      return
    }
    var sum = marks[Int(slots[number])]
    sum.words |= mark.words
    sum.forms |= mark.forms
    if slots[number] == 0 { marked.append(number) }
    if let slot = slotOfMark[sum] {
      slots[number] = slot
    } else if marks.count <= Int(UInt16.max) {
      slots[number] = UInt16(marks.count)
      slotOfMark[sum] = slots[number]
      marks.append(sum)
    }
    lastSlot = slots[number]
  }

  /// Calls `body` with the slots by form number; `marks` holds what each slot means, slot 0 nothing.
  @inline(__always)
  func withSlots<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    slots.withUnsafeBufferPointer(body)
  }
}
