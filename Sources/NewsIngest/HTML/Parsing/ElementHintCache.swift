/// What the classes, ids and roles of a page's elements tell. Most elements have those of others.
struct ElementHintCache {
  private var hints: [UInt64: ElementHint] = [:]

  /// An element's hint, and a number made of its class.
  mutating func hint(of attributes: HTMLAttributes) -> (hint: ElementHint, classHash: UInt64) {
    let names = attributes.bytes("class")
    // Long ids are a machine's: they name the page's parts, not their meaning.
    let identifier = attributes.bytes("id").flatMap { $0.count <= 40 ? $0 : nil }
    let role = attributes.bytes("role")
    if names == nil, identifier == nil, role == nil { return (.none, 0) }
    let classHash = HTMLText.hash(names)
    let key = HTMLText.hash(role, seed: HTMLText.hash(identifier, seed: classHash))
    if let known = hints[key] { return (known, classHash) }
    let space = CollectionOfOne(UInt8(ascii: " "))
    var hint = ElementHint([names, identifier].compactMap { $0 }.joined(separator: space))
    if let role {
      hint.reason = hint.reason ?? ElementHint.reason(ofRole: String(decoding: role, as: UTF8.self))
    }
    hints[key] = hint
    return (hint, classHash)
  }
}
