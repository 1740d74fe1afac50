import Foundation
import GRDB

extension StoryIndex {
  /// Stories of more articles stay together when one of them goes: finding out would take too long.
  static let greatestRegrouped = 256
  /// How many articles of a band are compared with all others of it.
  private static let pivotLimit = 8

  /// Forgets an article.
  ///
  /// - Returns: the story that it was in, for `regroup` when all articles that go have gone; nil where it had none.
  func remove(_ id: Int64) throws -> Int64? {
    guard let (fingerprint, story) = try fingerprint(of: id) else { return nil }
    for key in fingerprint.bands {
      deleteBand.bind(Int64(key), at: 1)
      deleteBand.bind(id, at: 2)
      try deleteBand.run()
    }
    try db.cachedStatement(sql: "DELETE FROM fingerprint WHERE id = ?").execute(arguments: [id])
    return story
  }

  /// What only articles that have gone held together falls apart. Before any row id is given anew.
  ///
  /// - Returns: what it has cost: for a story of n articles some 8 n comparisons at most for each of the bands.
  @discardableResult
  func regroup(_ stories: Set<Int64>) throws -> Effort {
    var effort = Effort()
    for story in stories.sorted() { try regroup(story, &effort) }
    return effort
  }

  private func regroup(_ story: Int64, _ effort: inout Effort) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, sketch FROM fingerprint WHERE story = ? LIMIT \(Self.greatestRegrouped + 1)"),
      arguments: [story])
    let members = rows.compactMap { row in
      ArticleFingerprint(bytes: Array(row[1] as Data)).map { Newcomer(id: row[0], fingerprint: $0) }
    }
    if members.count > Self.greatestRegrouped {
      // Its number may have been the row id of the article that goes, and must not come to be another's.
      guard !members.contains(where: { $0.id == story }), let first = members.first else { return }
      try db.execute(sql: "UPDATE fingerprint SET story = ? WHERE story = ?", arguments: [first.id, story])
      return
    }
    var groups = StoryGroups()
    for member in members { groups.addSingle(member.id) }
    let bands = SortedBands(members)
    var compared: Set<Set<Int>> = []
    for band in bands.chunked() where band.count > 1 {
      try link(band, of: members, &groups, &compared, &effort)
    }
    let update = try db.cachedStatement(sql: "UPDATE fingerprint SET story = ? WHERE id = ?")
    for member in members { try update.execute(arguments: [groups.story(of: member.id), member.id]) }
  }

  /// Links the articles of one band with a few of them, and so all with all where there are no more than nine.
  ///
  /// Each such pivot is compared with all that are not with it yet. Behind one that was linked comes what is most like it, for
  /// copies are most like the text they were made of, which holds them together; behind another, one that is still alone.
  private func link(
    _ band: [Int], of members: [Newcomer], _ groups: inout StoryGroups, _ compared: inout Set<Set<Int>>,
    _ effort: inout Effort
  ) throws {
    var waiting = band
    var next = 0
    for _ in 0..<Self.pivotLimit where next < waiting.count {
      let place = waiting.remove(at: next)
      let pivot = members[place]
      var isLinked = false
      for other in band where other != place && !groups.areTogether(pivot.id, members[other].id) {
        guard compared.insert([place, other]).inserted else { continue }
        effort.comparisons += 1
        guard try isCopy(pivot, members[other]) else { continue }
        groups.unite(pivot.id, members[other].id)
        isLinked = true
      }
      guard band.contains(where: { !groups.areTogether(pivot.id, members[$0].id) }) else { return }
      next =
        isLinked
        ? Self.mostAlike(waiting, pivot, members, groups)
        : waiting.firstIndex { groups.story(of: members[$0].id) == nil } ?? 0
    }
  }

  private static func mostAlike(
    _ waiting: [Int], _ pivot: Newcomer, _ members: [Newcomer], _ groups: StoryGroups
  ) -> Int {
    let linked = waiting.indices.filter { groups.areTogether(pivot.id, members[waiting[$0]].id) }
    return linked.max { left, right in
      pivot.fingerprint.resemblance(to: members[waiting[left]].fingerprint)
        < pivot.fingerprint.resemblance(to: members[waiting[right]].fingerprint)
    } ?? 0
  }
}

extension SortedBands {
  /// The places of the articles of each key, ascending.
  fileprivate func chunked() -> [[Int]] {
    var chunks: [[Int]] = []
    var before: Int32?
    for (key, place) in self {
      if key != before { chunks.append([]) }
      before = key
      // Two bands of one article may have one key.
      if chunks[chunks.count - 1].last != place { chunks[chunks.count - 1].append(place) }
    }
    return chunks
  }
}
