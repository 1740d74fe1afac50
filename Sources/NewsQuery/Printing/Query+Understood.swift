extension Query {
  /// How the query was understood: one line in the query language itself, empty without a root.
  ///
  /// Parsing that line gives the same ``root``, unless the added operators make it longer than ``QueryLimits/byteCount``.
  public var understood: String { root?.description ?? "" }
}
