import Foundation
import GRDB
import InvertedIndex

extension StoryIndex {
  /// Stories of more articles stay together when one of them goes: finding out would take too long.
  static let greatestRegrouped = 256

  /// Forgets an article.
  ///
  /// - Returns: the story that it was in, for `regroup` when all articles that go have gone; nil where it had none.
  func remove(_ id: RowID) throws -> RowID? {
    guard let (signature, story) = try signature(of: id) else { return nil }
    for key in signature.bands {
      deleteBand.bind(Int64(key), at: 1)
      deleteBand.bind(id, at: 2)
      try deleteBand.run()
    }
    try db.cachedStatement(sql: "DELETE FROM fingerprint WHERE id = ?").execute(arguments: [id])
    return story
  }

  /// What only articles that have gone held together falls apart. Before any row id is given again.
  ///
  /// - Returns: what it has cost: at most nine comparisons for an article and each of its bands, one where all are alike.
  @discardableResult
  func regroup(_ stories: Set<RowID>) throws -> Effort {
    var effort = Effort()
    for story in stories.sorted() { try regroup(story, effort: &effort) }
    return effort
  }

  private func regroup(_ story: RowID, effort: inout Effort) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, sketch FROM fingerprint WHERE story = ? LIMIT \(Self.greatestRegrouped + 1)"),
      arguments: [story])
    let members = rows.compactMap { row in
      MinHashSignature(bytes: Array(row[1] as Data)).map { Newcomer(id: row[0], signature: $0) }
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
      try link(band, of: members, groups: &groups, compared: &compared, effort: &effort)
    }
    let update = try db.cachedStatement(sql: "UPDATE fingerprint SET story = ? WHERE id = ?")
    for member in members { try update.execute(arguments: [groups.story(of: member.id), member.id]) }
  }

  /// Links the articles of one band: all with the first, and each that is apart from it then with those most like it.
  ///
  /// Where there are no more than nine that is all with all. In a larger band what is most like a copy is the text it was made
  /// of, which holds them together.
  private func link(
    _ band: [Int], of members: [Newcomer], groups: inout StoryGroups, compared: inout Set<Set<Int>>,
    effort: inout Effort
  ) throws {
    let first = members[band[0]]
    try link(
      band[0], with: band.dropFirst(), of: members, groups: &groups, compared: &compared, effort: &effort)
    for place in band.dropFirst() where !groups.areTogether(first.id, other: members[place].id) {
      let own = members[place]
      let others = band.filter { $0 != place && !groups.areTogether(own.id, other: members[$0].id) }
      let nearest = others.map { ($0, own.signature.resemblance(to: members[$0].signature)) }
        .sorted { $0.1 > $1.1 }.prefix(Self.bandLimit)
      try link(
        place, with: nearest.map(\.0), of: members, groups: &groups, compared: &compared, effort: &effort)
    }
  }

  private func link(
    _ place: Int, with others: some Sequence<Int>, of members: [Newcomer], groups: inout StoryGroups,
    compared: inout Set<Set<Int>>, effort: inout Effort
  ) throws {
    let own = members[place]
    for other in others where !groups.areTogether(own.id, other: members[other].id) {
      guard compared.insert([place, other]).inserted else { continue }
      effort.comparisons += 1
      if try isCopy(own, right: members[other]) { groups.unite(own.id, other: members[other].id) }
    }
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
