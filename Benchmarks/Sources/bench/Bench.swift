import ArgumentParser

/// The parts of the benchmarks that run inside one process. `measure.py` calls it; it prints raw samples as JSON.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Raw timings of the analyzer and of searches, as JSON.",
    subcommands: [
      AnalysisCommand.self, CopiesCommand.self, DatesCommand.self, ExactnessCommand.self,
      FirstQueryCommand.self,
      LiveCommand.self, PagesCommand.self, SearchCommand.self, SpellingCommand.self,
      VersionsCommand.self,
    ])
}

/// What can go wrong in a benchmark: one line saying what, where, what to do.
enum BenchError: Error, CustomStringConvertible {
  /// A line of the corpus is no JSON object.
  case badCorpusLine(path: String, number: Int)
  /// The corpus holds no text.
  case emptyCorpus(path: String)
  /// A line of the query file is not class, tab, words.
  case badQueryLine(path: String, number: Int)
  /// The corpus has fewer articles than asked for.
  case tooFewArticles(path: String, count: Int)
  /// SQLite refused.
  case sqlite(path: String, code: Int32, message: String)

  var description: String {
    switch self {
    case .badCorpusLine(let path, let number):
      "\(path), line \(number): no JSON object: make the corpus again"
    case .emptyCorpus(let path): "\(path): no title and no body in it: make the corpus again"
    case .badQueryLine(let path, let number): "\(path), line \(number): write class<TAB>words"
    case .tooFewArticles(let path, let count): "\(path): fewer than \(count) articles: ask for fewer"
    case .sqlite(let path, let code, let message):
      "\(path): SQLite \(code): \(message): is it an archive of this version of arshif?"
    }
  }
}
