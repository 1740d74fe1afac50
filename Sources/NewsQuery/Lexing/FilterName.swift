/// The name of a filter, before its colon.
enum FilterName: Equatable {
  /// On these days.
  case date
  /// From the first of these days on.
  case after
  /// To the last of these days.
  case before
  case name(NameField)
}
