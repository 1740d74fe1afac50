/// A word of an article in a `ForwardIndex`: the number of its written form, or the break between title and body.
///
/// A form's number is its place in `ForwardIndex.forms`. Segments number forms otherwise, the commonest first.
@usableFromInline  // Else the inlinable members would be calls in other targets.
package struct FormID: Equatable, BitwiseCopyable, Sendable {
  /// One more than the form's place; 0 for the break.
  @usableFromInline let rawValue: UInt32

  @inlinable
  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(index: Int) { rawValue = UInt32(truncatingIfNeeded: index + 1) }

  /// Stands between title and body.
  @inlinable
  package static var columnBreak: FormID { FormID(rawValue: 0) }

  /// The form's place. The break has none.
  @inlinable
  package var index: Int { Int(rawValue) - 1 }
}
