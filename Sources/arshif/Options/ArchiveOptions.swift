import ArchiveStore
import ArgumentParser
import Foundation

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: [.customLong("archive"), .customShort("a")],
    help: ArgumentHelp(
      "The archive's file. Default: $ARSHIF_ARCHIVE, else ./archive.arshif.", valueName: "file"))
  var given: String?

  var path: String { given ?? Self.fromEnvironment ?? "archive.arshif" }

  /// A variable that is set but empty names no archive.
  private static var fromEnvironment: String? {
    ProcessInfo.processInfo.environment["ARSHIF_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Archive {
  /// Closes an archive at the end of a command: what it had to say has been said, and what was committed is safe.
  func closeQuietly() { try? close() }
}
