import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import Dispatch
import NewsIngest
import NewsQuery
import Synchronization
import TestSupport
import Testing

/// Any number of readers beside one writer.
@Suite("Reading while writing")
struct ConcurrencyTests {
  /// Searches until `isDone`, and reports the first thing that cannot be.
  private static func watch(_ searcher: ArchiveSearcher, _ query: Query, until isDone: Flag) async throws
    -> String?
  {
    var last = (total: 0, articles: 0)
    var isLast = false
    repeat {
      isLast = isDone.isSet
      let answer = try searcher.search(SearchRequest(query: query, matching: .all, limit: 5))
      let state = try searcher.state()
      let list = try searcher.list(ListRequest(limit: 3))
      if answer.counted < last.total { return "\(answer.counted) hits after \(last.total)" }
      if state.articleCount < last.articles { return "\(state.articleCount) articles after \(last.articles)" }
      if list.total < state.articleCount {
        return "a list of \(list.total), after \(state.articleCount) articles"
      }
      // The list is of a later state than the search.
      if answer.counted > list.total { return "\(answer.counted) hits in \(list.total) articles" }
      if Set(answer.hits.map(\.article.id)).count != answer.hits.count { return "an article twice" }
      if answer.hits.count != min(5, answer.counted) {
        return "\(answer.hits.count) hits of \(answer.counted)"
      }
      last = (answer.counted, state.articleCount)
      // Tasks share few threads: the writer must have its turn.
      await Task.yield()
    } while !isLast
    return last.articles == articleCount ? nil : "\(last.articles) articles in the end"
  }

  private static let articleCount = 300

  @Test(
    "Searches never fail and totals never shrink, while articles come and the ranking index is built",
    arguments: [false, true])
  func readersBesideWriter(haveOwnArchive: Bool) async throws {
    let store = try TestArchive()
    let isDone = Flag()
    let problems = try await withThrowingTaskGroup(of: String?.self) { group in
      for query in ["لبنان", "الحكومة OR رئيس"] {
        group.addTask {
          let archive = haveOwnArchive ? try Archive(path: store.path, access: .read) : store.archive
          return try await Self.watch(ArchiveSearcher(archive), Query(query), until: isDone)
        }
      }
      group.addTask {
        defer { isDone.set() }
        var news = RandomNews(seed: 71)
        for _ in 0..<Self.articleCount / 6 {
          try store.add(news.datedArticles(6, bodyWords: 5...15))
          await Task.yield()
        }
        return nil
      }
      group.addTask {
        while !isDone.isSet {
          try store.optimize(segmentSize: 64)
          await Task.yield()
        }
        return nil
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(problems.compactMap { $0 } == [])
    try store.archive.checkIndex()
  }

  @Test("Two writers in turn lose nothing")
  func twoWriters() async throws {
    let store = try TestArchive()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in [UInt64(81), 82] {
        group.addTask {
          let archive = try Archive(path: store.path, access: .write)
          let writer = try ArchiveWriter(archive, limits: .init(articleCount: 5))
          var news = RandomNews(seed: seed)
          for article in news.datedArticles(60, bodyWords: 3...8) { try writer.add(IncomingArticle(article)) }
          try writer.flush()
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.searcher.state() == (24, 120))
    #expect(try store.searcher.list(ListRequest()).total == 120)
    try store.archive.checkIndex()
  }

  @Test("One searcher serves many tasks at once")
  func manyTasks() async throws {
    var news = RandomNews(seed: 72)
    let store = try TestArchive(news.datedArticles(200, bodyWords: 5...20))
    let expected = try store.search("لبنان", limit: 50).hits.map(\.article.id)
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<24 { group.addTask { try store.search("لبنان", limit: 50).hits.map(\.article.id) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.allSatisfy { $0 == expected })
  }

  @Test(
    "Eight threads search one archive while an export stands still and another process's articles come",
    arguments: [ArchiveAccess.read, .write], [1, 8])
  func searchesBesideExport(access: ArchiveAccess, readers: Int) throws {
    var news = RandomNews(seed: 73)
    let store = try TestArchive(news.datedArticles(200, bodyWords: 5...20))
    try store.add([Article("كسوف كلي", "يرى من البحر")])
    try store.optimize()
    let archive = try Archive(path: store.path, access: access, readers: readers)
    let searcher = ArchiveSearcher(archive)
    let request = SearchRequest("كسوف")
    let expected = try searcher.search(request).hits.map(\.article.id)
    #expect(expected.count == 1)
    let faults = Mutex<[String]>([])
    // The export has begun, and goes on only when all searches have been answered.
    _ = try searcher.forEachHit(SearchRequest("لبنان OR كسوف")) { hit, _ in
      guard hit.rank == 1 else { return }
      DispatchQueue.concurrentPerform(iterations: 9) { thread in
        do {
          if thread == 8 {
            for _ in 0..<5 { try store.add([Article("خبر آخر \(UInt32.random(in: 0 ... .max))", "نص")]) }
          } else {
            for _ in 0..<20 {
              let found = try searcher.search(request).hits.map(\.article.id)
              if found != expected { faults.withLock { $0.append("\(found)") } }
            }
          }
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(faults.withLock { $0 } == [])
    try archive.close()
  }

  @Test("A snapshot of one state is made once, however many threads ask")
  func oneSnapshot() throws {
    var news = RandomNews(seed: 74)
    let store = try TestArchive(news.datedArticles(60))
    try store.optimize()
    try store.add(news.datedArticles(20))
    let archive = try Archive(path: store.path, access: .read, readers: 8)
    let snapshots = Mutex<Set<ObjectIdentifier>>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let snapshot = try? archive.readSnapshot { db in try archive.snapshots.snapshot(db) }
      if let snapshot { snapshots.withLock { _ = $0.insert(ObjectIdentifier(snapshot)) } }
    }
    #expect(snapshots.withLock { $0.count } == 1)
    try archive.close()
  }
}
