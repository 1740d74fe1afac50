/// The attributes of one element, as libxml2 hands them over: names and values in turn.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.list = list }

  /// Whether there are none.
  var isEmpty: Bool { list?[0] == nil }

  /// The value's bytes up to a NUL; nil where there is no such attribute. An attribute without a value is empty.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    var index = 0
    while let key = list[index] {
      if Self.equal(key, to: name) {
        guard let value = list[index + 1] else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: value, count: Self.length(value))
      }
      index += 2
    }
    return nil
  }

  /// The value without white space around it.
  subscript(_ name: StaticString) -> String? {
    bytes(name).map { HTMLText.trimmed(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether they hide their element.
  var hideElement: Bool {
    if bytes("hidden") != nil { return true }
    if let value = bytes("aria-hidden"), HTMLText.contains(value, word: "true") { return true }
    guard let style = bytes("style"), style.count >= 12 else { return false }
    return HTMLText.contains(style, word: "display:none")
      || HTMLText.contains(style, word: "visibility:hidden")
  }

  private static func equal(_ key: UnsafePointer<UInt8>, to name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where key[index] == 0 || key[index] | 0x20 != name.utf8Start[index] | 0x20 {
      return false
    }
    return key[count] == 0
  }

  private static func length(_ text: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
