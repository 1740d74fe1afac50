/// Which forms of a segment belong to which words of a query, while one query looks at the segment's texts.
///
/// Reused from query to query, for clearing is cheaper than allocating. Used by one thread at a time.
package final class QueryFormMap {
  /// What a form means to the query: bits of words, and of words whose very form it is.
  struct Mark: Hashable {
    var words: UInt64 = 0
    var forms: UInt64 = 0
  }

  /// Forms of one entry of a segment: their numbers and hashes, in the same order.
  typealias Forms = (numbers: UnsafeBufferPointer<UInt32>, hashes: UnsafePointer<UInt64>)

  private var slots = UnsafeMutableBufferPointer<UInt16>(start: nil, count: 0)
  private var marked: [UInt32] = []
  private var slotOfMark: [Mark: UInt16] = [:]
  /// Slot 0 means nothing.
  private(set) var marks = [Mark()]

  package init() {}

  deinit { slots.deallocate() }

  /// Clears all marks and makes room for form numbers up to `formCount`.
  func begin(formCount: Int) {
    for number in marked where Int(number) < slots.count { slots[Int(number)] = 0 }
    marked.removeAll(keepingCapacity: true)
    slotOfMark.removeAll(keepingCapacity: true)
    marks.removeLast(marks.count - 1)
    guard slots.count <= formCount else { return }
    slots.deallocate()
    slots = .allocate(capacity: formCount + 1)
    slots.initialize(repeating: 0)
  }

  /// Marks forms as belonging to words; numbers beyond what was made room for, which only a damaged file holds, are passed over.
  ///
  /// - Parameters:
  ///   - words: bits of words.
  ///   - form: the hash of the words' very form.
  func add(words: UInt64, form: UInt64, to forms: Forms) {
    marked.append(contentsOf: forms.numbers)
    let slots = slots
    let plain = slot(of: Mark(words: words))
    for place in forms.numbers.indices {
      let number = Int(forms.numbers[place])
      guard number < slots.count else { continue }
      if slots[number] == 0, forms.hashes[place] != form {
        slots[number] = plain
      } else {
        var mark = marks[Int(slots[number])]
        mark.words |= words
        if forms.hashes[place] == form { mark.forms |= words }
        slots[number] = slot(of: mark)
      }
    }
  }

  private func slot(of mark: Mark) -> UInt16 {
    if marks[marks.count - 1] == mark { return UInt16(marks.count - 1) }
    if let slot = slotOfMark[mark] { return slot }
    guard marks.count <= Int(UInt16.max) else { return 0 }
    let slot = UInt16(marks.count)
    slotOfMark[mark] = slot
    marks.append(mark)
    return slot
  }

  /// Calls `body` with the slots by form number; `marks` holds what each slot means.
  ///
  /// - Throws: what `body` throws.
  @inline(__always)
  func withSlots<Result>(_ body: (UnsafeBufferPointer<UInt16>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(slots))
  }
}
