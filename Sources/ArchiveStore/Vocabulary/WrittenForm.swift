/// A normalised written form.
public struct WrittenForm: Sendable, Equatable {
  /// The form, folded.
  public let form: String
  /// Articles that hold it.
  public let documentCount: Int
}
