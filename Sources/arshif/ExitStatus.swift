import ArgumentParser
import ArchiveStore
import Foundation
import NewsIngest

/// The exit codes: a contract with scripts, as grep's. Wrong usage is 64, which the argument parser gives.
enum ExitStatus {
  static let nothingFound = ExitCode(1)
  static let error = ExitCode(2)
  static let partlyDone = ExitCode(3)
}

/// Runs a command's body; an error becomes one line on stderr and exit code 2.
func reportingErrors(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let code as ExitCode {
    throw code
  } catch let error as ValidationError {
    throw error
  } catch is ClosedPipe {
    // Whoever read our output has seen enough.
    return
  } catch {
    StandardError.say("arshif: \(oneLine(error))\n")
    throw ExitStatus.error
  }
}

private func oneLine(_ error: any Error) -> String {
  let text =
    error is ArchiveError || error is IngestError || error is CommandError
    ? "\(error)" : error.localizedDescription
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// What can go wrong in the command itself. Each description is one line: what, where, what to do.
enum CommandError: Error, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case badBatchLine(path: String, number: Int)
  case noInput(path: String)
  case isDatabase(path: String)
  case noOtherVersion(id: String)

  /// What is wrong without the path, so that failures can be counted together.
  var reason: String {
    switch self {
    case .unreadable: "cannot be read"
    case .unwritable: "cannot be written"
    case .badBatchLine: "no tab on the line"
    case .noInput: "no file with an article"
    case .isDatabase: "a database"
    case .noOtherVersion: "no other version"
    }
  }

  var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)): check the path and its permissions"
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)): check its space and permissions, or name another file"
    case .badBatchLine(let path, let number):
      "\(path):\(number): no tab on this line: write the query's id, a tab, the query"
    case .isDatabase(let path): "\(path): this is a database, not an export: name another file"
    case .noOtherVersion(let id):
      "\(id): its text has never changed: name another id to compare it with"
    case .noInput(let path):
      "\(path): no file with an article in this folder: name a folder of pages, feeds, tables, crawls or JSON"
    }
  }
}
