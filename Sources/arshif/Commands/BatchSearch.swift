import ArchiveOutput
import ArchiveIngest
import ArchiveStore
import Foundation
import NewsQuery

/// Runs a file of queries, for evaluation and monitoring.
struct BatchSearch {
  /// What looser hits lose in TREC output: tools sort by score, and the matching set must stay first. Orders by date have no
  /// scores; their ranks stand in.
  private static let looserPenalty = 1000.0

  let searcher: ArchiveSearcher
  let format: SearchCommand.Format
  let request: SearchRequest

  func run(file: String) throws {
    let output = StandardOutput()
    var hasFound = false
    let text = Self.text(try InputFile.read(file))
    for (index, line) in text.lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      guard let (id, words) = line.cut(at: "\t") else {
        throw CommandError.badBatchLine(path: file, number: index + 1)
      }
      var request = request
      request.query = QueryArguments.query(words)
      let answer = try searcher.search(request)
      hasFound = hasFound || !answer.hits.isEmpty
      for hit in answer.hits { try output.write(render(hit, order: answer.order, id: id)) }
    }
    try output.flush()
    if !hasFound { throw ExitStatus.nothingFound }
  }

  /// The text of a file without a byte-order mark.
  private static func text(_ bytes: Data) -> String {
    String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }

  private func render(_ hit: SearchHit, order: SearchRequest.Order, id: String) throws -> String {
    guard format == .trec else { return try jsonLine(BatchHitJSON(query: id, hit: HitJSON(hit))) }
    let document = (hit.article.externalID ?? hit.article.id).split(whereSeparator: \.isWhitespace).joined(
      separator: "_")
    let isByDate = order != .relevance
    let score = isByDate ? Double(-hit.rank) : hit.score - (hit.isPartialMatch ? Self.looserPenalty : 0)
    return "\(id) Q0 \(document) \(hit.rank) \(score) arshif\n"
  }
}

private struct BatchHitJSON: Encodable {
  let query: String
  let hit: HitJSON
}
