import ArabicText
import ArgumentParser

/// `bench analysis`: our analyzer and the tokenizers of FTS5, over the same texts in the same run.
///
/// Every candidate hands each token to one C callback, as FTS5 has it done: one call a token for unicode61, one for each
/// layer of a word for ours. Candidates take turns, so that a busy moment of the machine falls on all of them.
struct AnalysisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis", abstract: "Time the analyzer and FTS5's tokenizers.")

  @Option(help: "JSON lines with title and body.")
  var corpus: String

  @Option(help: "Text to read, in megabytes of 1,000,000 bytes.")
  var megabytes = 64

  @Option(help: "Timed runs of each candidate; one more before them is not timed.")
  var repetitions = 3

  private struct Report: Encodable {
    let bytes: Int
    let candidates: [Timing]
  }

  private struct Timing: Encodable {
    let name: String
    let words: Int
    let terms: Int
    /// Thread CPU time of each run.
    var seconds: [Double] = []
  }

  func run() throws {
    let texts = try CorpusTexts(path: corpus, limit: megabytes * 1_000_000)
    let candidates: [any TokenizerCandidate] = [
      OwnAnalyzer(), try FTS5Tokenizer("unicode61"),
      try FTS5Tokenizer("unicode61", ["remove_diacritics", "2"]),
    ]
    var timings = candidates.map { candidate in
      let tally = candidate.tokenize(texts)
      return Timing(name: candidate.name, words: tally.words, terms: tally.terms)
    }
    for _ in 0..<repetitions {
      for (index, candidate) in candidates.enumerated() {
        let start = threadSeconds()
        _ = candidate.tokenize(texts)
        timings[index].seconds.append(threadSeconds() - start)
      }
    }
    try printJSON(Report(bytes: texts.byteCount, candidates: timings))
  }
}
