/// Which forms of a segment belong to which words of a query, while one query looks at the segment's texts.
///
/// Reused from query to query, for clearing is cheaper than allocating. Used by one thread at a time.
package final class QueryFormMap {
  /// What a form means to the query, as bits of words.
  struct Mark: Hashable {
    /// Words that it stands for, by light stem or root key.
    var words: UInt64 = 0
    /// Words whose light stem it has.
    var lights: UInt64 = 0
    /// Words whose very form it is.
    var forms: UInt64 = 0
    /// 1 and more: which of the query's stems of like spelling it has; 0 for none.
    var neighbour: UInt16 = 0

    mutating func formUnion(_ other: Mark) {
      words |= other.words
      lights |= other.lights
      forms |= other.forms
      neighbour = max(neighbour, other.neighbour)
    }
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
  ///   - mark: what all of the forms mean.
  ///   - form: the hash of the words' very form, which is marked as such; nil for none.
  func add(_ mark: Mark, form: UInt64?, to forms: Forms) {
    marked.append(contentsOf: forms.numbers)
    let slots = slots
    let plain = slot(of: mark)
    for place in forms.numbers.indices {
      let number = Int(forms.numbers[place])
      guard number < slots.count else { continue }
      if slots[number] == 0, forms.hashes[place] != form {
        slots[number] = plain
      } else {
        var sum = marks[Int(slots[number])]
        sum.formUnion(mark)
        if forms.hashes[place] == form { sum.forms |= mark.words }
        slots[number] = slot(of: sum)
      }
    }
  }

  /// As `add(_:form:to:)`, for one form.
  func add(_ mark: Mark, toForm number: UInt32) {
    guard Int(number) < slots.count else { return }
    marked.append(number)
    var sum = marks[Int(slots[Int(number)])]
    sum.formUnion(mark)
    slots[Int(number)] = slot(of: sum)
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
