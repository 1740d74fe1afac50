/// How far compressed data may grow. What a few bytes can be made to hold has no bound, what an archive can take has.
public struct CompressionLimits: Sendable, Equatable {
  /// Unpacked bytes for each compressed one; text has ten, a list of the same line some hundreds.
  public var ratio: Int
  /// Unpacked bytes below which the ratio does not count.
  public var ratioFloor: Int
  /// Unpacked bytes in all.
  public var total: Int

  /// 1000 to 1 beyond 1 MB, and 64 GB in all.
  public init(ratio: Int = 1000, ratioFloor: Int = 1 << 20, total: Int = 64 << 30) {
    self.ratio = ratio
    self.ratioFloor = ratioFloor
    self.total = total
  }
}
