/// A normalised written form, and how often the archive has it.
struct CountedForm: Sendable, Equatable {
  let form: String
  /// Articles that hold it.
  let articleCount: Int
  /// In all articles together.
  let occurrenceCount: Int
}
