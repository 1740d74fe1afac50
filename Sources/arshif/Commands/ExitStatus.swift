import ArgumentParser
import Foundation

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
    let line = ErrorText.of(error).split(whereSeparator: \.isNewline).joined(separator: " ")
    StandardError.say("arshif: \(line)\n")
    throw ExitStatus.error
  }
}
