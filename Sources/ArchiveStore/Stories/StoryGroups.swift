import InvertedIndex

/// Which stories become one while articles come in.
///
/// A story's number is the row id of one of its articles, so that no two have one. Numbers of stories that were there stay
/// rather than those of single articles: few rows change then.
struct StoryGroups {
  private enum Origin { case newcomer, single, story }

  /// What an article is known under: its story's number, or its own row id.
  private var labels: [RowID: RowID] = [:]
  private var origins: [RowID: Origin] = [:]
  private var parents: [RowID: RowID] = [:]

  /// An article that is in no story yet, and not stored.
  mutating func addSingle(_ id: RowID) {
    labels[id] = id
    origins[id] = .newcomer
  }

  /// An article that was stored before.
  mutating func addKnown(_ id: RowID, story: RowID?) {
    labels[id] = story ?? id
    origins[story ?? id] = story == nil ? .single : .story
  }

  /// False also where one of them is not known yet.
  func areTogether(_ id: RowID, other: RowID) -> Bool {
    guard let label = labels[id], let otherLabel = labels[other] else { return false }
    return root(of: label) == root(of: otherLabel)
  }

  mutating func unite(_ id: RowID, other: RowID) {
    guard let label = labels[id], let otherLabel = labels[other] else { return }
    let (root, otherRoot) = (root(of: label), self.root(of: otherLabel))
    guard root != otherRoot else { return }
    let (target, source) = precedes(root, other: otherRoot) ? (root, otherRoot) : (otherRoot, root)
    parents[source] = target
    parents[target] = target
  }

  /// The story of an article; nil where it is alone.
  func story(of id: RowID) -> RowID? {
    guard let label = labels[id], origins[label] == .story || parents[label] != nil else { return nil }
    return root(of: label)
  }

  /// Stories that were there, and those they are part of now.
  var merged: [(story: RowID, target: RowID)] {
    parents.keys.filter { origins[$0] == .story && root(of: $0) != $0 }.sorted().map { ($0, root(of: $0)) }
  }

  /// Articles that were in no story before and are now, newcomers left out.
  var joined: [(id: RowID, story: RowID)] {
    parents.keys.filter { origins[$0] == .single }.sorted().map { ($0, root(of: $0)) }
  }

  private func precedes(_ label: RowID, other: RowID) -> Bool {
    let isStory = origins[label] == .story
    return isStory == (origins[other] == .story) ? label < other : isStory
  }

  private func root(of label: RowID) -> RowID {
    var label = label
    while let parent = parents[label], parent != label { label = parent }
    return label
  }
}
