/// A part of a line that was misread, and what its bytes say.
struct MisreadRun {
  /// Places of scalars in the line.
  let range: Range<Int>
  let text: [Unicode.Scalar]
}
