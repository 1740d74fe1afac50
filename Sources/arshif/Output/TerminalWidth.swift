import Foundation

/// How many columns a line of text output may take.
enum TerminalWidth {
  private static let usual = 80
  private static let range = 20...1000

  /// What `COLUMNS` says, else what the terminal says, else 80.
  static var columns: Int {
    let width = fromEnvironment ?? fromTerminal ?? usual
    return min(max(width, range.lowerBound), range.upperBound)
  }

  private static var fromEnvironment: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static var fromTerminal: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
