import Dispatch
import GRDB
import InvertedIndex
import Synchronization

/// Builds ranking segments of what one writer stores, on a thread of its own, while it stores.
///
/// A run of few articles leaves no trace: they stay in `changed`. So do all articles from the moment on when something goes
/// wrong, or where another program is building: searches find them there, and the next optimize takes them.
final class IngestSegmentBuilder: Sendable {
  private let archivePath: String
  private let queue = DispatchQueue(label: "arshif.ranking")
  /// One batch at a time is taken in.
  private let room = DispatchSemaphore(value: 1)
  /// Changed on the queue only.
  private let run: Mutex<IngestSegmentRun>

  init(_ archive: Archive, pool: DatabasePool) {
    archivePath = archive.path
    run = Mutex(IngestSegmentRun(archive, pool: pool))
  }

  /// Takes what a transaction has stored; waits while what came before is being taken in. `words` are only read from now on.
  func take(_ result: BatchResult, of words: BatchWords) {
    guard !result.stored.isEmpty else { return }
    room.wait()
    // The writer has done with them.
    nonisolated(unsafe) let words = words
    queue.async { [self] in
      perform { run throws in try run.take(result, of: words.index) }
      room.signal()
    }
  }

  /// Begins to build a segment of what is left, without waiting for it.
  func beginFinishing() {
    queue.async { [self] in perform { run throws in try run.finishSegment() } }
  }

  /// Builds a segment of what is left, and ends the run.
  ///
  /// - Returns: what went wrong in this run, if anything did.
  func finish() -> ArchiveError? {
    queue.sync {
      perform { run throws in try run.finishSegment() }
      return run.withLock { run in
        defer { run.restart() }
        return run.failure
      }
    }
  }

  /// Does a step of the run unless something has gone wrong; if it does now, nothing more is built.
  private func perform(_ step: @Sendable (inout IngestSegmentRun) throws -> Void) {
    run.withLock { run in
      guard run.isOn else { return }
      do throws(ArchiveError) {
        try describingFailures(of: archivePath) { try step(&run) }
      } catch {
        run.stop(error)
      }
    }
  }
}
