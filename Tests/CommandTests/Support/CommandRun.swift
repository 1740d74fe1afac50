import Foundation
import Testing

/// One run of the built `arshif`: started with arguments, seen through its two streams and its exit code.
struct CommandRun: Sendable {
  let stdout: Data
  let stderr: Data
  /// The exit code; where a signal ended the program, 128 and the signal's number, as a shell counts.
  let code: Int32
  /// Whether a signal ended it that it did not catch.
  let isKilled: Bool

  /// Standard output as text.
  var text: String { String(decoding: stdout, as: UTF8.self) }
  /// Standard error as text, without the lines of progress: a slow machine prints them, a fast one does not.
  var notes: String {
    String(decoding: stderr, as: UTF8.self).replacing(#/(?m)^\d+ articles, \d+ a second.*\n/#, with: "")
  }
  /// The lines of standard output, without their ends.
  var lines: [String] { Self.lines(of: text) }
  /// The lines of `notes`, without their ends.
  var noteLines: [String] { Self.lines(of: notes) }

  /// Standard output decoded from JSON; keys are turned from snake case.
  func json<Value: Decodable>(_ type: Value.Type) throws -> Value { try Self.decode(type, stdout) }

  /// Each line of standard output decoded from JSON.
  func jsonLines<Value: Decodable>(_ type: Value.Type) throws -> [Value] {
    try lines.map { try Self.decode(type, Data($0.utf8)) }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: data)
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// Runs `arshif` with the archive that `ARSHIF_ARCHIVE` names.
///
/// - Parameters:
///   - arguments: all behind the program's name.
///   - archive: value of `ARSHIF_ARCHIVE`; nil leaves it unset.
///   - input: bytes of standard input; nil is an empty one.
///   - environment: further variables.
///   - folder: the working folder.
func arshif(
  _ arguments: [String], archive: String? = nil, input: Data? = nil, environment: [String: String] = [:],
  in folder: String? = nil
) async throws -> CommandRun {
  let job = try RunningCommand(
    BuiltProgram.path, arguments, archive: archive, environment: environment, folder: folder,
    input: .bytes(input))
  return try await job.finished()
}

/// As `arshif(_:archive:…)`, with the arguments one by one.
func arshif(_ arguments: String..., archive: String) async throws -> CommandRun {
  try await arshif(arguments, archive: archive)
}

/// Runs a line of shell with `arshif` first in its search path.
func shell(_ line: String, archive: String? = nil, in folder: String) async throws -> CommandRun {
  let paths = [BuiltProgram.folder, ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
  let job = try RunningCommand(
    "/bin/sh", ["-c", line], archive: archive, environment: ["PATH": paths.joined(separator: ":")],
    folder: folder,
    input: .bytes(nil))
  return try await job.finished()
}
