import ArchiveStore
import Foundation
import NewsQuery

/// A timeline for people: one line a period, its count, and a bar of block characters.
struct TimelineText {
  /// Longer runs of periods without hits are one line.
  private static let longestRun = 12
  private static let shortestBar = 10

  private let timeline: Timeline
  private let style: MarkStyle
  private let names: [String]
  private let counts: [String]
  /// Empty where no shares were asked for.
  private let shares: [String]

  init(_ timeline: Timeline, style: MarkStyle) {
    self.timeline = timeline
    self.style = style
    names = timeline.periods.map { timeline.name(of: $0) }
    counts = Self.aligned(timeline.periods.map { String($0.articles) })
    let hasShares = timeline.periods.contains { $0.coverage != nil }
    shares = hasShares ? Self.aligned(timeline.periods.map { Self.percent($0.share) }) : []
  }

  /// - Parameter columns: the width of the terminal.
  func lines(columns: Int) -> [String] {
    let taken = [names, counts, shares].reduce(0) { $0 + ($1.first.map { $0.count + 2 } ?? 0) }
    let bar = Bar(columns: max(Self.shortestBar, columns - taken))
    let greatest = timeline.periods.map(value).max() ?? 0
    var lines: [String] = []
    var next = 0
    while next < timeline.periods.count {
      let run = emptyRun(from: next)
      if run.count > Self.longestRun {
        lines.append(style.dim(leftToRight(fold(run))))
      } else {
        for index in run { lines.append(leftToRight(line(index, bar: bar, greatest: greatest))) }
      }
      guard run.upperBound < timeline.periods.count else { break }
      lines.append(leftToRight(line(run.upperBound, bar: bar, greatest: greatest)))
      next = run.upperBound + 1
    }
    return lines
  }

  private func emptyRun(from start: Int) -> Range<Int> {
    let end = timeline.periods[start...].firstIndex { $0.articles > 0 } ?? timeline.periods.count
    return start..<end
  }

  private func line(_ index: Int, bar: Bar, greatest: Double) -> String {
    var cells = [names[index], counts[index]]
    if !shares.isEmpty { cells.append(shares[index]) }
    let text = bar.text(value(timeline.periods[index]), of: greatest)
    return (text.isEmpty ? cells : cells + [text]).joined(separator: "  ")
  }

  private func fold(_ run: Range<Int>) -> String {
    "… \(run.count) \(timeline.unit.rawValue)s without hits, \(names[run.lowerBound]) to \(names[run.upperBound - 1])"
  }

  /// What the bar shows: the share where shares were asked for, else the count.
  private func value(_ period: Timeline.Period) -> Double {
    shares.isEmpty ? Double(period.articles) : period.share ?? 0
  }

  /// No line holds Arabic, so that nothing reorders it; where terminals take their direction from elsewhere, U+2066
  /// LEFT-TO-RIGHT ISOLATE and U+2069 POP DIRECTIONAL ISOLATE keep it so.
  private func leftToRight(_ text: String) -> String { style.isolates ? "\u{2066}\(text)\u{2069}" : text }

  private static func percent(_ share: Double?) -> String {
    guard let share else { return "-" }
    let percent = (share * 1000).rounded() / 10
    return (share > 0 && percent == 0 ? "<0.1" : "\(percent)") + " %"
  }

  private static func aligned(_ cells: [String]) -> [String] {
    let width = cells.map(\.count).max() ?? 0
    return cells.map { String(repeating: " ", count: width - $0.count) + $0 }
  }
}

/// What is said of a timeline apart from its periods: the total, what has no place in it, notes.
struct TimelineSummary {
  let timeline: Timeline
  let query: Query
  let notes: [String]

  var text: String {
    var lines = [found]
    if let understood = UnderstoodText(query: query).line { lines.append("understood: \(understood)") }
    return (lines + NoteLines(notes: notes, limit: 3).lines).map { $0 + "\n" }.joined()
  }

  private var found: String {
    guard timeline.total > 0 else { return "nothing found" }
    var parts = ["\(counted(timeline.total, "article")) found"]
    if timeline.undatedCount > 0 { parts.append("\(timeline.undatedCount) undated") }
    if timeline.impreciseCount > 0 {
      parts.append("\(timeline.impreciseCount) with a date too coarse for a \(timeline.unit.rawValue)")
    }
    return parts.joined(separator: ", ")
  }
}
