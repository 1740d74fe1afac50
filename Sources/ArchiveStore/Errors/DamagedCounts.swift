/// A row of `count_log` cannot be read.
struct DamagedCounts: Error, Equatable {
  /// The row's id.
  let row: Int64
}
