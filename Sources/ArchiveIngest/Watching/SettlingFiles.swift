import Foundation

/// Files that may still be written to. Each is ready when it has not changed for a while.
struct SettlingFiles {
  /// What the system says of a file; moving it away and back is a change, too.
  private struct State: Equatable {
    let node: UInt
    let size: Int
    let written: timespec
    let changed: timespec

    static func == (left: State, right: State) -> Bool {
      func same(_ left: timespec, _ right: timespec) -> Bool {
        left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec
      }
      return left.node == right.node && left.size == right.size && same(left.written, right.written)
        && same(left.changed, right.changed)
    }
  }

  private struct Seen {
    let state: State
    let since: ContinuousClock.Instant
  }

  /// How long a file must stay as it is.
  private let quiet: Duration
  private var waiting: [String: Seen] = [:]
  /// What was taken, as it was then: taken again only when it has changed.
  private var taken: [String: State] = [:]

  init(quiet: Duration = .milliseconds(1500)) { self.quiet = quiet }

  var isEmpty: Bool { waiting.isEmpty }

  /// Watches a file until it has settled.
  mutating func add(_ path: String, now: ContinuousClock.Instant = .now) {
    guard let state = Self.state(of: path), taken[path] != state else { return }
    if let seen = waiting[path], seen.state == state { return }
    waiting[path] = Seen(state: state, since: now)
  }

  /// Takes the files that have settled, in the order of names.
  mutating func takeSettled(now: ContinuousClock.Instant = .now) -> [String] {
    var settled: [String] = []
    for (path, seen) in waiting {
      guard let state = Self.state(of: path) else {
        waiting[path] = nil
        continue
      }
      if state != seen.state {
        waiting[path] = Seen(state: state, since: now)
      } else if now - seen.since >= quiet {
        waiting[path] = nil
        taken[path] = state
        settled.append(path)
      }
    }
    return settled.sorted()
  }

  /// Takes a file at once; false where the same file was taken before and has not changed.
  mutating func take(_ path: String) -> Bool {
    waiting[path] = nil
    let state = Self.state(of: path)
    guard state == nil || taken[path] != state else { return false }
    taken[path] = state
    return true
  }

  /// Forgets what was taken and is gone.
  mutating func forgetMissing(all present: Set<String>) {
    taken = taken.filter { present.contains($0.key) }
  }

  private static func state(of path: String) -> State? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return State(
      node: UInt(status.st_ino), size: Int(status.st_size), written: status.st_mtim, changed: status.st_ctim)
  }
}
