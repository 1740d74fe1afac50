/// An element that may hold visible text.
struct HTMLElement: Sendable {
  let tag: HTMLTag
  /// The index of the element around it; 0 for the outermost itself.
  let parent: Int
  /// What its class and its id tell.
  let hint: ElementHint
  /// A number made of its class: equal for equal classes.
  let classHash: UInt64
  /// The element whose `itemscope` it stands in, itself or one around it; 0 for none.
  let scope: Int
  /// The lines that begin inside it.
  var blocks: Range<Int>
}
