/// A value of JSON, as far as an article's fields need it.
enum JSONValue {
  case null
  case string(String)
  /// A string that is no Unicode text: half a surrogate pair, a wrong escape, a control character, bytes that are not UTF-8.
  case badString
  /// A number as typed.
  case number(String)
  /// An object or an array as it stands in the input. Valid until the next input.
  case nested(UnsafeRawBufferPointer)
  /// A boolean, or digits that are no number.
  case other
}

/// The key of a member.
enum JSONKey {
  /// In UTF-8.
  case text(UnsafeRawBufferPointer)
  /// A string that is no Unicode text.
  case bad
}
