import GRDB
import GRDBSQLite

/// One walk over the articles that an FTS5 expression matches: scores each, counts them, keeps the best.
///
/// The statement calls `ScoreFunction` once a row, which calls `visit`. Used by one thread, for one statement.
final class ScorePass {
  /// Which rows of the expression count as hits.
  enum Selection {
    /// All of them.
    case all
    /// Those that hold any word's light stem, or every word's root key.
    case anyLightOrAllRoots
  }

  /// What a phrase of the expression is to the score.
  struct Role {
    /// Index into the words, or -1 for phrases that only filter.
    let word: Int
    let isRoot: Bool
    static let filter = Role(word: -1, isRoot: false)
  }

  /// A query word's statistics, and whether root keys may stand in for it.
  struct Word {
    let lightIDF: Float
    let rootIDF: Float
    let hasTellingRoot: Bool
  }

  private let words: [Word]
  /// The phrases that earn score: FTS5's number, and the place of the phrase's frequency (two a word: stem, root key).
  private let lightPhrases: [(phrase: Int32, place: Int)]
  private let rootPhrases: [(phrase: Int32, place: Int)]
  /// What all root keys together can add to a score at most.
  private let greatestRootScore: Float
  private let selection: Selection
  private let lengths: DocumentLengths
  private let filter: DocumentFilter?
  private let frequencies: UnsafeMutablePointer<Float>
  private var ordinal = 0
  private(set) var top: TopHits
  /// Every hit's row id, ascending; kept only on demand.
  private(set) var ids: [Int64] = []
  private let keepsIDs: Bool
  /// How many rows matched the expression, before the filter.
  private(set) var visited = 0
  /// How many hits there were.
  private(set) var total = 0

  init(
    words: [Word], roles: [Role], selection: Selection, lengths: DocumentLengths, filter: DocumentFilter?,
    capacity: Int, keepsIDs: Bool = false
  ) {
    self.words = words
    let phrases = roles.enumerated().filter { $0.element.word >= 0 }
    lightPhrases = phrases.filter { !$0.element.isRoot }.map { (Int32($0.offset), 2 * $0.element.word) }
    rootPhrases = phrases.filter(\.element.isRoot).map { (Int32($0.offset), 2 * $0.element.word + 1) }
    greatestRootScore = words.reduce(0) { $0 + Score.greatestRoot(idf: $1.rootIDF) }
    self.selection = selection
    self.lengths = lengths
    self.filter = filter
    self.keepsIDs = keepsIDs
    frequencies = .allocate(capacity: max(2 * words.count, 1))
    top = TopHits(capacity: capacity)
  }

  deinit { frequencies.deallocate() }

  /// Scores the row that FTS5 stands on.
  func visit(_ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer?) {
    visited += 1
    let id = api.pointee.xRowid(row)
    guard let place = lengths.ordinal(of: id, from: ordinal) else { return }
    ordinal = place
    if let filter, !filter.contains(place) { return }
    if keepsIDs {
      total += 1
      return ids.append(id)
    }
    frequencies.update(repeating: 0, count: 2 * words.count)
    readFrequencies(of: lightPhrases, api, row)
    let lengthNorm = lengths.norms[place]
    // Most hits of a common word cannot reach the page even with the most that root keys may add: those need not be read.
    if selection == .all, let worst = top.worst, score(lengthNorm) + greatestRootScore < worst.score {
      return total += 1
    }
    readFrequencies(of: rootPhrases, api, row)
    guard selection == .all || isHit() else { return }
    total += 1
    top.insert(TopHits.Hit(id: id, score: score(lengthNorm)))
  }

  @inline(__always)
  private func readFrequencies(
    of phrases: [(phrase: Int32, place: Int)], _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer?
  ) {
    let first = api.pointee.xPhraseFirst
    let next = api.pointee.xPhraseNext
    var iterator = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    for (phrase, place) in phrases {
      guard first?(row, phrase, &iterator, &column, &offset) == SQLITE_OK else { continue }
      var frequency: Float = 0
      while column >= 0 {
        frequency += Score.occurrenceWeight(column: Int(column), offset: Int(offset))
        next?(row, &iterator, &column, &offset)
      }
      frequencies[place] += frequency
    }
  }

  /// The score by the frequencies read so far.
  private func score(_ lengthNorm: Float) -> Float {
    var score: Float = 0
    for index in words.indices {
      score += Score.word(
        lightIDF: words[index].lightIDF, lightFrequency: frequencies[2 * index],
        rootIDF: words[index].rootIDF, rootFrequency: frequencies[2 * index + 1], lengthNorm: lengthNorm)
    }
    return score
  }

  private func isHit() -> Bool {
    for index in words.indices where frequencies[2 * index] > 0 { return true }
    return words.indices.allSatisfy { frequencies[2 * $0 + 1] > 0 && words[$0].hasTellingRoot }
  }
}

/// The articles that source and section filters let through, a bit an ordinal.
struct DocumentFilter {
  private var bits: [UInt64]

  /// Lets through the articles with `ids`, in any order.
  init(ids: some Sequence<Int64>, lengths: DocumentLengths) {
    bits = Array(repeating: 0, count: lengths.count / 64 + 1)
    var hint = 0
    for id in ids {
      guard let ordinal = lengths.ordinal(of: id, from: hint) else { continue }
      hint = ordinal
      bits[ordinal / 64] |= 1 << UInt64(ordinal % 64)
    }
  }

  func contains(_ ordinal: Int) -> Bool { bits[ordinal / 64] >> UInt64(ordinal % 64) & 1 == 1 }

  mutating func formIntersection(_ other: DocumentFilter) {
    for index in bits.indices { bits[index] &= other.bits[index] }
  }
}
