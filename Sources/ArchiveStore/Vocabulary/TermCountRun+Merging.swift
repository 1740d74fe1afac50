extension TermCountRun {
  /// One run of all: counts of the same keys added up.
  ///
  /// - Parameter runs: oldest first; where they differ in an owner, the oldest is right.
  init(merging runs: [TermCountRun]) {
    self.init()
    var numbers = runs.map { [Int32](repeating: Self.noOwner, count: $0.terms.count) }
    for section in Section.allCases {
      var origins: [Int] = []
      var merge = RunMerge(runs, section: section)
      while let sources = merge.next() {
        let first = sources[0]
        let (articles, occurrences) = RunMerge.sums(sources)
        if section == .terms {
          for source in sources { numbers[source.run][source.index] = Int32(truncatingIfNeeded: terms.count) }
        }
        origins.append(first.run)
        runs[first.run].withKey(first.entry) {
          append($0, owner: first.entry.owner, articles: articles, occurrences: occurrences, to: section)
        }
      }
      setOwners(of: section) { index, owner in
        owner == Self.noOwner ? owner : numbers[origins[index]][Int(owner)]
      }
    }
  }

  /// What all runs together say of one key.
  struct Sum {
    let key: UnsafeBufferPointer<UInt8>
    /// Of the term that the key belongs to; nil for none.
    let owner: UnsafeBufferPointer<UInt8>?
    let articles: Int
    let occurrences: Int
  }

  /// Adds runs up in the order of keys, without making one run of them.
  ///
  /// - Parameter runs: oldest first; where they differ in an owner, the oldest is right.
  static func forEachSum(
    of section: Section, in runs: [TermCountRun], _ body: (Sum) throws -> Void
  ) rethrows {
    var merge = RunMerge(runs, section: section)
    while let sources = merge.next() {
      let first = sources[0].entry
      let run = runs[sources[0].run]
      let (articles, occurrences) = RunMerge.sums(sources)
      try run.withKey(first) { key in
        func add(_ owner: UnsafeBufferPointer<UInt8>?) throws {
          try body(Sum(key: key, owner: owner, articles: articles, occurrences: occurrences))
        }
        guard first.owner != noOwner else { return try add(nil) }
        try run.withKey(run.terms[Int(first.owner)]) { try add($0) }
      }
    }
  }
}

/// Goes through the same section of several runs in the order of keys.
private struct RunMerge {
  struct Source {
    let run: Int
    let index: Int
    let entry: TermCountRun.Entry
  }

  /// What a run gives next.
  private struct Head {
    var index = 0
    /// The first eight bytes of the key, zeros after its end.
    var start: UInt64 = .max
    var isAtEnd = false
  }

  private let runs: [TermCountRun]
  private let section: TermCountRun.Section
  private var heads: [Head]
  private var sources: [Source] = []

  init(_ runs: [TermCountRun], section: TermCountRun.Section) {
    self.runs = runs
    self.section = section
    heads = runs.map { _ in Head() }
    for run in runs.indices { load(run) }
  }

  /// Everything that counts the next key, in the order of runs; nil at the end.
  mutating func next() -> [Source]? {
    sources.removeAll(keepingCapacity: true)
    for run in heads.indices where !heads[run].isAtEnd {
      let order = sources.isEmpty ? 1 : compare(sources[0].run, with: run)
      if order < 0 { continue }
      if order > 0 { sources.removeAll(keepingCapacity: true) }
      sources.append(Source(run: run, index: heads[run].index, entry: runs[run][section][heads[run].index]))
    }
    for source in sources {
      heads[source.run].index += 1
      load(source.run)
    }
    return sources.isEmpty ? nil : sources
  }

  /// What all sources of one key count together.
  static func sums(_ sources: [Source]) -> (articles: Int, occurrences: Int) {
    sources.reduce(into: (0, 0)) { sums, source in
      sums.0 += Int(source.entry.articles)
      sums.1 += Int(source.entry.occurrences)
    }
  }

  private mutating func load(_ run: Int) {
    let entries = runs[run][section]
    guard heads[run].index < entries.count else {
      heads[run].isAtEnd = true
      return
    }
    heads[run].start = runs[run].withKey(entries[heads[run].index]) { key in
      var start: UInt64 = 0
      for place in 0..<8 { start = start << 8 | (place < key.count ? UInt64(key[place]) : 0) }
      return start
    }
  }

  /// Compares what two runs give next, as `TermCountRun.compare`.
  private func compare(_ run: Int, with other: Int) -> Int {
    let (head, otherHead) = (heads[run], heads[other])
    if head.start != otherHead.start { return head.start < otherHead.start ? -1 : 1 }
    return runs[run].withKey(runs[run][section][head.index]) { key in
      runs[other].withKey(runs[other][section][otherHead.index]) { TermCountRun.compare(key, right: $0) }
    }
  }
}
