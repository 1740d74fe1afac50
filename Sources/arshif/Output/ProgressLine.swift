import ArchiveIngest
import Foundation

/// Says on stderr how far an ingest has come: one line that is rewritten on a terminal, a line now and then in a log.
final class ProgressLine {
  private let isTerminal = StandardError.isTerminal
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var isLineOpen = false

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Shows it where the last one was shown long ago.
  func show(_ progress: IngestProgress) {
    let interval: Duration = isTerminal ? .milliseconds(200) : .seconds(10)
    guard !isQuiet, ContinuousClock.now - lastShown > interval else { return }
    lastShown = ContinuousClock.now
    let line = line(progress)
    StandardError.write(isTerminal ? "\r\u{1B}[K" + line : line + "\n")
    isLineOpen = isTerminal
  }

  /// Clears the line so that something else can be written.
  func clear() {
    if isLineOpen { StandardError.write("\r\u{1B}[K") }
    isLineOpen = false
  }

  private func line(_ progress: IngestProgress) -> String {
    let seconds = max(Double((ContinuousClock.now - start).components.seconds), 1)
    let articles = progress.articleCount
    var line = "\(articles) articles, \(Int(Double(articles) / seconds)) a second"
    if progress.totalByteCount > 0, progress.byteCount > 0 {
      let share = min(1, Double(progress.byteCount) / Double(progress.totalByteCount))
      line += ", \(Int(share * 100)) %, \(Int(seconds / share - seconds)) s left"
    }
    return line
  }
}
