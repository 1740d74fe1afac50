import Foundation

/// Tells on stderr how far an ingest has come: one line that is rewritten on a terminal, a line now and then in a log.
final class Progress {
  private let totalBytes: Int
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var doneBytes = 0
  private var isLineOpen = false

  /// - Parameter totalBytes: size of all inputs, 0 where unknown.
  init(totalBytes: Int, isQuiet: Bool) {
    self.totalBytes = totalBytes
    self.isQuiet = isQuiet
    isTerminal = StandardError.isTerminal
  }

  func advance(bytes: Int, articles: Int) {
    doneBytes += bytes
    let interval: Duration = isTerminal ? .milliseconds(200) : .seconds(10)
    guard !isQuiet, ContinuousClock.now - lastShown > interval else { return }
    lastShown = ContinuousClock.now
    StandardError.write(isTerminal ? "\r\u{1B}[K" + line(articles) : line(articles) + "\n")
    isLineOpen = isTerminal
  }

  /// Clears the progress line so that something else can be written.
  func clear() {
    if isLineOpen { StandardError.write("\r\u{1B}[K") }
    isLineOpen = false
  }

  private func line(_ articles: Int) -> String {
    let seconds = max(Double((ContinuousClock.now - start).components.seconds), 1)
    var line = "\(articles) articles, \(Int(Double(articles) / seconds)) a second"
    if totalBytes > 0, doneBytes > 0 {
      let share = min(1, Double(doneBytes) / Double(totalBytes))
      line += ", \(Int(share * 100)) %, \(Int(seconds / share - seconds)) s left"
    }
    return line
  }
}
