import ArgumentParser
import NewsQuery

/// The words of a query as they stand on the command line.
enum QueryArguments {
  /// Joins the arguments that no option claimed. A word behind `-` is an exclusion; a word behind `--` is a mistyped option.
  static func text(_ words: [String]) throws -> String {
    if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      throw ValidationError("Unknown option '\(option)': see --help")
    }
    return words.filter { $0 != "--" }.joined(separator: " ")
  }
}
