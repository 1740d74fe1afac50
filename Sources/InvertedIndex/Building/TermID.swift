/// The number of a light stem or stop word in a `ForwardIndex`: its place in `ForwardIndex.terms`.
@usableFromInline
package struct TermID: BitwiseCopyable, Sendable {
  @usableFromInline let rawValue: Int32

  init(index: Int) { rawValue = Int32(truncatingIfNeeded: index) }

  @inlinable
  package var index: Int { Int(rawValue) }
}
