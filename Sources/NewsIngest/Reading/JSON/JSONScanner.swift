/// Finds where the values of JSON begin and end, by quotes and brackets alone: what stands in them is read and checked later.
///
/// Nothing recurses, so brackets may stand as deep as they like; each call costs the bytes that it goes over.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether brackets that are not closed end with the bytes.
  var isLenient = false

  /// The value that begins at or after `start`, nil where none ends.
  func value(from start: Int) -> Range<Int>? {
    let start = visible(from: start)
    guard start < bytes.count else { return nil }
    let end =
      switch bytes[start] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): endOfBrackets(from: start) ?? (isLenient ? bytes.count : nil)
      case UInt8(ascii: "\""): endOfString(from: start)
      default: endOfWord(from: start)
      }
    return end.map { start..<$0 }
  }

  /// The members of the object at `object`, until `body` wants no more. Keys come without quotes, as they stand.
  func forEachMember(of object: Range<Int>, _ body: (Range<Int>, Range<Int>) -> Bool) {
    var place = object.lowerBound + 1
    while place < object.upperBound {
      place = visible(from: place)
      guard place < object.upperBound, bytes[place] == UInt8(ascii: "\""),
        let keyEnd = endOfString(from: place)
      else { return }
      let colon = visible(from: keyEnd)
      guard colon < object.upperBound, bytes[colon] == UInt8(ascii: ":"), let value = value(from: colon + 1)
      else { return }
      guard body(place + 1..<keyEnd - 1, value) else { return }
      place = afterComma(value.upperBound)
    }
  }

  /// The elements of the array at `array`, until `body` wants no more.
  func forEachElement(of array: Range<Int>, _ body: (Range<Int>) -> Bool) {
    var place = visible(from: array.lowerBound + 1)
    while place < array.upperBound - 1, let element = value(from: place), !element.isEmpty {
      guard body(element) else { return }
      place = afterComma(element.upperBound)
    }
  }

  /// The first byte at or after `start` that is no white space.
  func visible(from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }

  func afterComma(_ start: Int) -> Int {
    let place = visible(from: start)
    return place < bytes.count && bytes[place] == UInt8(ascii: ",") ? visible(from: place + 1) : place
  }

  private func endOfBrackets(from start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: "\""):
        guard let end = endOfString(from: place) else { return nil }
        place = end
        continue
      default: break
      }
      place += 1
    }
    return nil
  }

  private func endOfString(from start: Int) -> Int? {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place < bytes.count ? place + 1 : nil
  }

  private func endOfWord(from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] > 0x20, !",]}".utf8.contains(bytes[place]) { place += 1 }
    return place
  }
}
