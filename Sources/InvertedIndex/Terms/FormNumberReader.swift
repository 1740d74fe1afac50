/// Reads the form numbers of one article's text: LEB128, so that the last byte of each is below 128.
struct FormNumberReader {
  private var place: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    place = start
    end = start + count
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    // A buffer of a mapped file has a base even where it is empty.
    self.init(text.baseAddress.unsafelyUnwrapped, count: text.count)
  }

  /// The next number; nil at the end.
  @inline(__always)
  mutating func next() -> Int? {
    guard place < end else { return nil }
    var byte = place.pointee
    place += 1
    var number = Int(byte & 0x7F)
    var shift = 7
    while byte & 0x80 != 0, place < end {
      byte = place.pointee
      place += 1
      number |= Int(byte & 0x7F) << shift
      shift += 7
    }
    return number
  }
}
