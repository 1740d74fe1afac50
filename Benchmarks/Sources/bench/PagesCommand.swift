import ArgumentParser
import Foundation
import NewsIngest

/// `bench pages`: how long the extraction of each HTML page takes.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Time the extraction of HTML pages.")

  @Argument(help: "HTML files.")
  var paths: [String]

  @Option(help: "Timed runs over each page; one more before them is not timed.")
  var repetitions = 50

  private struct Timing: Encodable {
    let path: String
    let bytes: Int
    /// Thread CPU time of one extraction, the mean of all.
    let seconds: Double
  }

  func run() throws {
    let timings = try paths.map { path in
      let page = try Data(contentsOf: URL(filePath: path))
      _ = try HTMLPageExtractor().extract(page)
      let start = threadSeconds()
      for _ in 0..<repetitions { _ = try HTMLPageExtractor().extract(page) }
      return Timing(
        path: path, bytes: page.count, seconds: (threadSeconds() - start) / Double(max(1, repetitions)))
    }
    try printJSON(timings)
  }
}
