/// The elements whose text is not visible, from the first open one on, and what of their text is kept.
struct HTMLUnseenText {
  /// What an element's text is kept as.
  enum Use {
    case title, linkedData
  }

  /// How many such elements, and elements within them, are open.
  private(set) var depth = 0
  private var use: Use?
  private var text: [UInt8] = []

  /// Whether the parser is in such an element.
  var isOpen: Bool { depth > 0 }

  /// Begins the first of them.
  ///
  /// - Parameter use: what its text is kept as; nil where it is not.
  mutating func begin(_ use: Use? = nil) {
    depth = 1
    self.use = use
  }

  /// Begins an element within.
  mutating func beginInner() { depth += 1 }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if use != nil { text.append(contentsOf: bytes) }
  }

  /// Ends the innermost of them.
  ///
  /// - Returns: the kept text, where this was the last one and text was to be kept.
  mutating func end() -> (use: Use, text: String)? {
    depth -= 1
    guard depth == 0, let use else { return nil }
    defer { (self.use, text) = (nil, []) }
    return (use, String(decoding: text, as: UTF8.self))
  }
}
