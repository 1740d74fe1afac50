import Foundation

/// What the keys of JSON stand for. Records repeat the same keys in the same order, so that most are found by one comparison.
final class JSONKeyTable {
  /// A key.
  struct Key {
    let name: String
    /// Nil where it names no field.
    let field: FieldName?
    /// The part of a date that it is called as.
    let part: DatePart?
    /// Whether it may hold records.
    let isContainer: Bool
    fileprivate let utf8: [UInt8]

    /// Whether it may hold records where nothing next to it is an article's text: `page` is an address in other places.
    var mayHoldRecords: Bool { field == nil || field?.field == .url }
  }

  /// Keys that differ in each record are not kept.
  private static let limit = 1000

  private let map: FieldMap
  private var keys: [Key] = []
  private var places: [String: Int] = [:]
  private var next = 0

  init(_ map: FieldMap) { self.map = map }

  /// - Parameter bytes: the key in UTF-8.
  func key(_ bytes: UnsafeRawBufferPointer) -> Key {
    if next < keys.count, Self.areSame(bytes, as: keys[next].utf8) {
      next += 1
      return keys[next - 1]
    }
    let name = String(decoding: bytes, as: UTF8.self)
    if let place = places[name] {
      next = place + 1
      return keys[place]
    }
    let key = Key(
      name: name, field: map.meaning(of: name), part: DatePart(name),
      isContainer: FieldName.isContainer(name),
      utf8: Array(bytes))
    if keys.count < Self.limit {
      places[name] = keys.count
      keys.append(key)
      next = keys.count
    }
    return key
  }

  private static func areSame(_ bytes: UnsafeRawBufferPointer, as other: [UInt8]) -> Bool {
    guard bytes.count == other.count, let base = bytes.baseAddress else { return false }
    return memcmp(base, other, bytes.count) == 0
  }
}
