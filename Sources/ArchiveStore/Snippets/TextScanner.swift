import ArabicText
import InvertedIndex

/// Finds a query's words in an article's original text.
///
/// Knows the plan's words and nothing of where the article came from. Reuses its analyzer: one thread.
final class TextScanner {
  /// One word of the text that stands for one word of the query.
  struct Hit {
    /// UTF-8 byte range in the text.
    let range: Range<Int>
    /// Place among the text's words, from 0.
    let position: Int
    /// Index into the plan's words.
    let word: Int
    /// Whether the light stem matches; otherwise the root key alone does.
    let isLight: Bool
    /// Whether the root key matches.
    let isRoot: Bool
    /// Whether the normalised form is the query's own.
    let isForm: Bool
    /// Whether the word is written as the query asks: what is not counts in scores, but is not marked.
    let isWritten: Bool

    var quality: Occurrences.Quality { isForm ? .form : isLight ? .light : .root }
  }

  /// What `scan` found in one text.
  struct Scan {
    var hits: [Hit] = []
    /// Byte ranges of words that belong to a phrase of the query, standing as quoted.
    var sequenceRanges: [Range<Int>] = []
    /// Words that are spelled much like one of the query: their stem's place in `neighbours`, and their own in the text.
    var neighbours: [(stem: Int, position: Int)] = []
  }

  /// The query's words, and those (as indices) that are marked wherever they stand.
  let words: [QueryWord]
  let freeWords: Set<Int>
  let neighbours: QueryNeighbours
  let analyzer: Analyzer
  private var terms = TermInterner()
  /// Words by index of a light term or a marked root key in `terms`.
  private var wordsOfTerm: [[Int]] = []
  /// Places in `neighbours` by index in `terms`.
  private var neighbourOfTerm: [Int: Int] = [:]
  private var sequences: [[(term: Int, word: WrittenMatch.Word)]] = []

  /// - Parameters:
  ///   - sequences: phrases of the query, whose words are marked where they stand as quoted.
  ///   - freeWords: indices of words that are marked wherever they stand.
  init(words: [QueryWord], sequences: [SearchPlan.Sequence], freeWords: Set<Int>, analyzer: Analyzer) {
    self.words = words
    self.freeWords = freeWords
    self.analyzer = analyzer
    neighbours = QueryNeighbours(words)
    for (index, word) in words.enumerated() {
      for term in word.lightStems + [word.root].compactMap({ $0 }) {
        wordsOfTerm[register(term)].append(index)
      }
    }
    self.sequences = sequences.map { $0.map { (register($0.term), $0) } }
    for (index, stem) in neighbours.stems.enumerated() { neighbourOfTerm[register(stem)] = index }
  }

  private func register(_ term: IndexTerm) -> Int {
    let index = terms.index(of: term.key)
    if index == wordsOfTerm.count { wordsOfTerm.append([]) }
    return index
  }

  /// Finds the query's words in `text`.
  func scan(_ text: String) -> Scan {
    var scan = Scan()
    var text = text
    var places: [(term: Int, position: Int, range: Range<Int>)] = []
    var position = 0
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { token in
        if let term = terms.find(token.indexTerm) {
          appendHits(of: term, token, bytes, position: position, isLight: true, to: &scan)
          places.append((term, position, token.start..<token.end))
          if let stem = neighbourOfTerm[term] { scan.neighbours.append((stem, position)) }
        }
        if token.kind == .content, let term = terms.find(token.rootTerm) {
          appendHits(of: term, token, bytes, position: position, isLight: false, to: &scan)
        }
        position += 1
        return true
      }
      if !sequences.isEmpty { scan.sequenceRanges = sequenceRanges(in: places, of: bytes) }
    }
    return scan
  }

  private func appendHits(
    of term: Int, _ token: borrowing Token, _ text: UnsafeBufferPointer<UInt8>, position: Int, isLight: Bool,
    to scan: inout Scan
  ) {
    for word in wordsOfTerm[term] {
      let form = Self.formHash(of: token)
      if let forms = words[word].forms, !forms.contains(form) { continue }
      let range = token.start..<token.end
      let isWritten =
        words[word].spelling?.matches(UnsafeBufferPointer(rebasing: text[range])) ?? true
      let isForm = isLight && form == words[word].form.hash
      if !isLight, let index = lastHit(of: word, at: position, in: scan) {
        let hit = scan.hits[index]
        scan.hits[index] = Hit(
          range: range, position: position, word: word, isLight: true, isRoot: true, isForm: hit.isForm,
          isWritten: hit.isWritten)
        continue
      }
      scan.hits.append(
        Hit(
          range: range, position: position, word: word, isLight: isLight, isRoot: !isLight, isForm: isForm,
          isWritten: isWritten))
    }
  }

  /// The hit that the light stem of the same word made just before.
  private func lastHit(of word: Int, at position: Int, in scan: Scan) -> Int? {
    var index = scan.hits.count - 1
    while index >= 0, scan.hits[index].position == position {
      if scan.hits[index].word == word { return index }
      index -= 1
    }
    return nil
  }

  /// As lists of forms have it.
  static func formHash(of token: borrowing Token) -> UInt64 {
    TermHash.hash(token.kind == .content ? token.normalized : token.indexTerm)
  }

  /// Ranges of the words of every sequence that stands in the text word for word.
  private func sequenceRanges(
    in places: [(term: Int, position: Int, range: Range<Int>)], of text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for sequence in sequences {
      for start in places.indices where start + sequence.count <= places.count {
        let run = places[start..<start + sequence.count]
        let matches = zip(run, sequence).enumerated().allSatisfy { step, pair in
          let (place, wanted) = pair
          return place.term == wanted.term && place.position == places[start].position + step
            && (step == 0
              || wanted.word.stands(at: place.range, after: places[start + step - 1].range.upperBound))
            && wanted.word.spelling?.matches(UnsafeBufferPointer(rebasing: text[place.range])) ?? true
        }
        if matches { ranges += run.map(\.range) }
      }
    }
    return ranges
  }
}
