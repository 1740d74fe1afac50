import ArchiveIngest
import ArchiveStore

/// What an ingest says on stderr while it runs: failures, notes, progress.
final class IngestMessages {
  private let isQuiet: Bool
  /// Whether each input is named before it is read.
  private var namesInputs = false
  private let progress: ProgressLine
  private var failures = FailureGroups()

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    progress = ProgressLine(isQuiet: isQuiet)
  }

  func say(_ event: IngestEvent) {
    switch event {
    case .opened(let archive): sayLacking(in: archive)
    case .watching(let folder):
      namesInputs = true
      note("watching \(folder), Ctrl-C ends it")
    case .reading(let path): if namesInputs { note("reading \(path)") }
    case .progress(let state): progress.show(state)
    case .failed(let failure): say(failure)
    case .leftOut(let path):
      progress.clear()
      note("arshif: \(path): this is the archive itself, it is left out")
    case .finished(let path): sayMoreFailures(of: path)
    case .rankingIndexNotBuilt(let error):
      progress.clear()
      StandardError.say(
        "arshif: the ranking index was not built, run `arshif optimize`: \(ErrorText.of(error))\n")
    }
  }

  /// Ends what is shown of the progress.
  func finish() { progress.clear() }

  private func note(_ text: String) {
    if !isQuiet { StandardError.say(text + "\n") }
  }

  private func sayLacking(in archive: Archive) {
    if !isQuiet, (try? ArchiveSearcher(archive).lacksFingerprints()) == true {
      note("note: \(LackingNotes.fingerprints)")
    }
  }

  private func say(_ failure: IngestFailure) {
    progress.clear()
    if case .record(_, let place) = failure.cause, !failures.count(failure.reason, at: place) { return }
    StandardError.say("arshif: \(ErrorText.of(failure))\n")
  }

  private func sayMoreFailures(of path: String) {
    let lines = failures.finish(path)
    if !lines.isEmpty { progress.clear() }
    for line in lines { StandardError.say("arshif: \(line)\n") }
  }
}
