import ArchiveStore
import ArgumentParser
import NewsQuery

/// The words of a query as they stand on the command line.
enum QueryArguments {
  /// The commands that take a query.
  static let commands = ["search", "export", "timeline"]

  /// Keeps `-google` from being read as the options -g, -o and so on: no option of one letter is ever joined to others,
  /// so such an argument of a search is an exclusion. U+200E LEFT-TO-RIGHT MARK before it, which a query ignores, says so.
  static func protectingExclusions(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    return arguments.map { argument in
      let letters = argument.unicodeScalars.dropFirst()
      let isExclusion =
        argument.hasPrefix("-") && letters.count > 1 && letters.first?.properties.isAlphabetic == true
      let hasNumber = letters.dropFirst().allSatisfy { ("0"..."9").contains($0) }
      return isExclusion && !hasNumber ? "\u{200E}" + argument : argument
    }
  }

  /// Reads a query as every command does: within the archive's limits, relative dates counted back from now.
  static func query(_ text: String) -> Query {
    QueryParser(limits: ArchiveSearcher.queryLimits, now: LocalTime.now).parse(text)
  }

  /// Joins the arguments that no option claimed. A word after `-` is an exclusion; a word after `--` is a mistyped
  /// option, unless a `--` alone stands before it.
  static func text(_ words: [String]) throws -> String {
    if let option = words.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    return words.filter { $0 != "--" }.joined(separator: " ")
  }
}
