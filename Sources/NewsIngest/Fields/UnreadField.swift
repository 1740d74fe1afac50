/// A name of a record that was not read, with the size of its value.
public struct UnreadField: Sendable, Equatable {
  /// As it stands in the input.
  public let name: String
  /// Of the value as it stands in the input.
  public let byteCount: Int
  /// The same where the value is prose, in UTF-8; else 0.
  public let textByteCount: Int

  init(name: String, byteCount: Int, textByteCount: Int = 0) {
    (self.name, self.byteCount, self.textByteCount) = (name, byteCount, textByteCount)
  }
}
