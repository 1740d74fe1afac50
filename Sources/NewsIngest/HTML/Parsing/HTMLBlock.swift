/// A line of visible text: what stands between two places where a browser begins a new line.
struct HTMLBlock: Sendable {
  /// Where it stands in the document's text, in bytes.
  var bytes: Range<Int>
  /// The innermost element around all of it.
  var element: Int
  /// How many of its bytes are inside links.
  var linkByteCount: Int
  /// Its words, cut at white space.
  var wordCount: Int
  /// How many `<br>` part it from the line above; 0 where elements do.
  var breakCount: Int

  /// How much of the line is link: 0...1.
  var linkDensity: Double { Double(linkByteCount) / Double(max(1, bytes.count)) }
}
