/// The number of a root key in a `ForwardIndex`, or none: its place in `ForwardIndex.roots`.
///
/// None is a value and not an optional: that would take twice the room, and branches where words are counted.
@usableFromInline
package struct RootID: Equatable, BitwiseCopyable, Sendable {
  /// What stop words have, and root keys themselves.
  static let none = RootID(index: -1)

  @usableFromInline let rawValue: Int32

  init(index: Int) { rawValue = Int32(truncatingIfNeeded: index) }

  @inlinable
  package var isSome: Bool { rawValue >= 0 }

  /// The root key's place, where there is one.
  @inlinable
  package var index: Int { Int(rawValue) }
}
