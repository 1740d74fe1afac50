/// A bar of block characters, to an eighth of a column.
struct Bar {
  /// The length of the longest bar, in columns of the terminal.
  let columns: Int

  /// - Returns: nothing for 0; what is more than nothing shows as an eighth at least.
  func text(_ value: Double, of greatest: Double) -> String {
    guard value > 0, greatest > 0 else { return "" }
    let eighths = max(1, Int((value / greatest * Double(columns * 8)).rounded()))
    return String(repeating: "\u{2588}", count: eighths / 8) + Self.part(eighths % 8)
  }

  /// U+258F LEFT ONE EIGHTH BLOCK to U+2589 LEFT SEVEN EIGHTHS BLOCK.
  private static func part(_ eighths: Int) -> String {
    guard eighths > 0, let scalar = Unicode.Scalar(UInt32(0x2590 - eighths)) else { return "" }
    return String(scalar)
  }
}
