@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("The walk through the written forms")
struct VocabularyWalkTests {
  /// Cost of a form by the channel's rules, straight from their definition: no bound, no tree.
  private func cost(of form: String, by channel: SpellingChannel) -> Int? {
    let letters = form.unicodeScalars.map { channel.alphabet.firstIndex(of: $0) }
    guard !letters.contains(nil) else { return nil }
    let form = letters.compactMap(\.self)
    let units = channel.units
    var costs = [[Int]](
      repeating: [Int](repeating: Int.max / 2, count: units.count + 1), count: form.count + 1)
    for end in 0...form.count {
      for used in 0...units.count {
        var least = end == 0 && used == 0 ? 0 : Int.max / 2
        if used > 0 { least = min(least, costs[end][used - 1] + units[used - 1].omission) }
        if end > 0 {
          let isAgain = end > 1 && form[end - 1] == form[end - 2]
          let addition = min(channel.additions[form[end - 1]], isAgain ? channel.doubling : .max)
          least = min(least, costs[end - 1][used] + addition)
          if used > 0 {
            least = min(least, costs[end - 1][used - 1] + units[used - 1].substitutions[form[end - 1]])
          }
        }
        if end > 1, used > 1, form[end - 1] != form[end - 2], units[used - 1].letter == form[end - 2],
          units[used - 2].letter == form[end - 1]
        {
          least = min(least, costs[end - 2][used - 2] + channel.transposition)
        }
        if used == 0, (1...2).contains(end),
          "ال".unicodeScalars.starts(with: form[..<end].map { channel.alphabet[$0] })
        {
          least = min(least, channel.article)
        }
        costs[end][used] = least
      }
    }
    return costs[form.count][units.count]
  }

  private func candidates(_ channel: SpellingChannel, in store: TestArchive) throws -> [String: Int] {
    let found = try store.archive.reader.read { db in
      try VocabularyWalk.candidates(channel, in: VocabularyReader(db: db, log: TermCountLog(db)))
    }
    #expect(Set(found.map(\.form)).count == found.count)
    return Dictionary(found.map { ($0.form, $0.cost) }, uniquingKeysWith: min)
  }

  @Test(
    "All forms within the bound are found, and no others, wherever their counts are",
    arguments: [UInt64(1), 2, 3])
  func sameAsAll(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(60))
    try store.archive.foldCounts()
    // Some forms are in the table alone, some in the log alone, some in both.
    try store.add(news.datedArticles(30))
    try store.add(news.datedArticles(30))
    let forms = try store.archive.reader.read { db in
      let log = try TermCountLog(db)
      let logged = log.rows.flatMap { row in row.run.forms.map { row.run.key($0) } }
      return try Set(String.fetchAll(db, sql: "SELECT form FROM written_form") + logged)
    }
    #expect(forms.count > 100, "seed \(seed)")
    let words = forms.sorted().enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
    let typed = words.flatMap { [$0, String($0.dropFirst()), String($0.reversed()), $0 + "ن"] }
    let channels =
      typed.compactMap { SpellingChannel(typing: $0) }
      + ["putin", "salam", "kitab", "mohamed", "saad"].compactMap { SpellingChannel(latin: $0) }
    for channel in channels {
      var expected: [String: Int] = [:]
      for form in forms {
        if let cost = cost(of: form, by: channel), cost <= channel.bound { expected[form] = cost }
      }
      #expect(try candidates(channel, in: store) == expected, "seed \(seed)")
    }
  }
}
