import Foundation

/// How many columns a line of text output may take.
enum TerminalWidth {
  private static let usual = 80
  private static let range = 20...1000

  /// What `COLUMNS` says, else what the descriptor's terminal says, else 80.
  static func columns(of descriptor: Int32 = STDOUT_FILENO) -> Int {
    let width = fromEnvironment ?? fromTerminal(descriptor) ?? usual
    return min(max(width, range.lowerBound), range.upperBound)
  }

  private static var fromEnvironment: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func fromTerminal(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
