import CJSONReader
import Foundation

/// Reads JSON token by token with simdjson. Made once and used for many inputs, by one thread at a time.
final class JSONReader {
  /// The keys that were met, for the decoder that it belongs to.
  let keys: JSONKeyTable

  /// What an input or an element of an array is.
  enum Kind { case object, array, scalar }

  private let reader: OpaquePointer

  init(_ map: FieldMap) throws(JSONFault) {
    keys = JSONKeyTable(map)
    guard let reader = arshif_json_reader_new() else {
      throw JSONFault(status: arshif_json_out_of_memory, byteOffset: nil)
    }
    self.reader = reader
  }

  deinit { arshif_json_reader_free(reader) }

  /// The longest input, in bytes, that fits into what is held.
  var byteCapacity: Int { arshif_json_capacity(reader) }

  /// Reads an input. Where it is no JSON, but would be with bad strings set apart, without commas before closing brackets and
  /// with NaN and Infinity as missing values, it is read so.
  func read<Result>(
    _ bytes: UnsafeRawBufferPointer, with body: (Kind) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    do throws(JSONFault) {
      return try read(bytes.baseAddress, count: bytes.count, with: body)
    } catch {
      guard arshif_json_mend(reader) else { throw error }
      return try read(nil, count: bytes.count, with: body)
    }
  }

  private func read<Result>(
    _ bytes: UnsafeRawPointer?, count: Int, with body: (Kind) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    var kind = arshif_json_null
    try check(arshif_json_open(reader, bytes, count, &kind))
    let result = try body(Kind(kind))
    try check(arshif_json_close(reader))
    return result
  }

  /// Goes to the next element of an array; nil at its end. Its members, or all of it, must be read or skipped.
  func nextElement() throws(JSONFault) -> Kind? {
    var kind = arshif_json_null
    return try check(arshif_json_next_element(reader, &kind)) ? Kind(kind) : nil
  }

  /// Goes to the next member of the object; nil at its end. Its value must be read or skipped.
  ///
  /// - Returns: the key in UTF-8, or `.bad`. It is valid until the next input.
  func nextKey() throws(JSONFault) -> JSONKey? {
    var key = arshif_json_value()
    guard try check(arshif_json_next_member(reader, &key)) else { return nil }
    return key.kind == arshif_json_string
      ? .text(UnsafeRawBufferPointer(start: key.text, count: key.count)) : .bad
  }

  /// The value of the member.
  func value() throws(JSONFault) -> JSONValue {
    var value = arshif_json_value()
    try check(arshif_json_read_value(reader, &value))
    return switch value.kind {
    case arshif_json_null: .null
    case arshif_json_string: .string(Self.text(value))
    case arshif_json_bad_string: .badString
    case arshif_json_number: .number(Self.text(value))
    case arshif_json_object, arshif_json_array: .nested(Self.bytes(value))
    default: .other
    }
  }

  /// Checks the value of the member, the element, or an input that is no object and no array, and goes on after it.
  ///
  /// - Returns: the value as it stands in the input, empty where nothing is given: null, "", [], {}. Valid until the next input.
  @discardableResult
  func skipValue() throws(JSONFault) -> UnsafeRawBufferPointer {
    var skipped = arshif_json_value()
    try check(arshif_json_skip_value(reader, &skipped))
    let isEmpty =
      skipped.kind == arshif_json_null || (skipped.count == 2 && skipped.kind != arshif_json_number)
    return isEmpty ? UnsafeRawBufferPointer(start: nil, count: 0) : Self.bytes(skipped)
  }

  private static func bytes(_ value: arshif_json_value) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: value.text, count: value.count)
  }

  private static func text(_ value: arshif_json_value) -> String {
    bytes(value).withMemoryRebound(to: UInt8.self) { bytes in
      // simdjson has validated them, several times faster than String would do it again.
      String(copying: UTF8Span(unchecked: bytes.span))
    }
  }

  /// - Returns: false at the end of an array or object.
  @discardableResult
  private func check(_ status: arshif_json_status) throws(JSONFault) -> Bool {
    if status == arshif_json_ok { return true }
    if status == arshif_json_end { return false }
    var offset = 0
    let isKnown = arshif_json_fault_offset(reader, &offset)
    throw JSONFault(status: status, byteOffset: isKnown ? offset : nil)
  }
}

extension JSONReader.Kind {
  fileprivate init(_ kind: arshif_json_kind) {
    self =
      switch kind {
      case arshif_json_object: .object
      case arshif_json_array: .array
      default: .scalar
      }
  }
}
