/// Elements in the constant data of the program itself.
///
/// Unchecked, because the compiler does not know what the linker does: the memory is valid, aligned and never written for as
/// long as the process lives.
struct ConstantTable<Element: BitwiseCopyable>: @unchecked Sendable {
  private let elements: UnsafeBufferPointer<Element>

  /// - Parameter address: of the first of `count` elements, in constant data.
  init(at address: UnsafeRawPointer, count: Int) {
    elements = UnsafeBufferPointer(start: address.assumingMemoryBound(to: Element.self), count: count)
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Element {
    @inline(__always) get { elements[index] }
  }
}
