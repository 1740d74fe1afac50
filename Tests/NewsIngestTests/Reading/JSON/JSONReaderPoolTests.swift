import Foundation
import Testing

@testable import NewsIngest

@Suite struct JSONReaderPoolTests {
  /// One decoder on many threads: each line is read by a reader that no other thread has.
  @Test func readsTheSameOnManyThreads() async throws {
    let decoder = ArticleJSONDecoder()
    let titles = await withTaskGroup(of: [String].self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<200).compactMap { line in
            try? decoder.decode(Data("{\"title\":\"خبر \(task) \(line)\",\"body\":\"نص\"}".utf8)).title
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let expected = (0..<8).flatMap { task in (0..<200).map { "خبر \(task) \($0)" } }
    #expect(titles.sorted() == expected.sorted())
  }
}
