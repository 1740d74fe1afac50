/// The postings of a segment's terms and root keys: ordinals and impacts, term after term.
struct SegmentPostings {
  /// An ordinal in the high bits, the impact in the low eight: they are written together, far from the last ones.
  typealias Posting = UInt32

  /// One layer's postings.
  struct Layer {
    /// Where each term's postings begin, and the end.
    let starts: [Int]
    private(set) var postings: [Posting]
    private var next: [UInt32]

    init(articleCounts: some Sequence<Int>) {
      var starts = [0]
      for count in articleCounts { starts.append(starts[starts.count - 1] + count) }
      self.starts = starts
      next = starts.dropLast().map { UInt32($0) }
      postings = Array(repeating: 0, count: starts[starts.count - 1])
    }

    @inline(__always)
    mutating func append(_ ordinal: Int, impact: UInt8, to term: Int) {
      postings[Int(next[term])] = Posting(truncatingIfNeeded: ordinal) << 8 | Posting(impact)
      next[term] += 1
    }
  }

  private(set) var terms: Layer
  /// Of root keys that have several stems.
  private(set) var roots: Layer
  /// How many stems a root key has.
  let stemCounts: [Int]

  /// - Parameter articles: places of articles in `tokens`, in the order of their ordinals.
  init(_ tokens: borrowing ForwardIndex, articles: [Int], meanLength: Double) {
    var stemCounts = [Int](repeating: 0, count: tokens.roots.count)
    for term in tokens.terms where term.root.isSome { stemCounts[term.root.index] += 1 }
    self.stemCounts = stemCounts
    terms = Layer(articleCounts: tokens.terms.lazy.map { Int($0.articleCount) })
    roots = Layer(
      articleCounts: tokens.roots.indices.map { stemCounts[$0] > 1 ? Int(tokens.roots[$0].articleCount) : 0 })
    var termWeights = Weights(count: tokens.terms.count)
    var rootWeights = Weights(count: tokens.roots.count)
    // A root key of one stem has that stem's postings.
    let idsOfForm = tokens.forms.map { form in
      let root = tokens.terms[form.term.index].root
      return (term: form.term, root: root.isSome && stemCounts[root.index] > 1 ? root : .none)
    }
    for (ordinal, article) in articles.enumerated() {
      var column = 0
      var offset = 0
      for place in tokens.starts[article]..<tokens.starts[article + 1] {
        let token = tokens.tokens[place]
        guard token != .columnBreak else {
          (column, offset) = (1, 0)
          continue
        }
        let (term, root) = idsOfForm[token.index]
        let weight = Int32(truncatingIfNeeded: Score.occurrenceWeight(column: column, offset: offset))
        termWeights.add(weight, to: term.index)
        if root.isSome { rootWeights.add(weight, to: root.index) }
        offset += 1
      }
      let norm = Score.lengthNorm(length: tokens.wordCount(of: article), meanLength: meanLength)
      termWeights.drain { terms.append(ordinal, impact: Score.impact(weight: $1, lengthNorm: norm), to: $0) }
      rootWeights.drain { roots.append(ordinal, impact: Score.impact(weight: $1, lengthNorm: norm), to: $0) }
    }
  }

  /// Sums of one article, by the places of terms or root keys.
  private struct Weights {
    private var sums: [Int32]
    private var touched: [Int32] = []

    init(count: Int) { sums = Array(repeating: 0, count: count) }

    @inline(__always)
    mutating func add(_ weight: Int32, to term: Int) {
      if sums[term] == 0 { touched.append(Int32(truncatingIfNeeded: term)) }
      sums[term] += weight
    }

    @inline(__always)
    mutating func drain(_ body: (_ term: Int, _ weight: Int) -> Void) {
      for term in touched {
        body(Int(term), Int(sums[Int(term)]))
        sums[Int(term)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }
}

/// The encoded posting lists of a segment, and where each begins. A root key of one stem shares that stem's list.
struct SegmentLists {
  private(set) var bytes: [UInt8] = []
  /// By term.
  private(set) var termOffsets: [UInt32]
  /// By root key.
  private(set) var rootOffsets: [UInt32]
  private var ordinals: [UInt16] = []
  private var impacts: [UInt8] = []

  init(_ tokens: borrowing ForwardIndex, order: SegmentOrder, postings: SegmentPostings) {
    termOffsets = Array(repeating: 0, count: tokens.terms.count)
    rootOffsets = Array(repeating: 0, count: tokens.roots.count)
    let blockCount = SegmentLayout.blockCount(articleCount: tokens.articleCount)
    // Most lists take three bytes a posting and four more.
    let postingCount = postings.terms.postings.count + postings.roots.postings.count
    bytes.reserveCapacity(3 * postingCount + 4 * (tokens.terms.count + tokens.roots.count))
    var lastRoot = RootID.none
    for term in order.terms {
      let root = tokens.terms[term].root
      if root.isSome, root != lastRoot, postings.stemCounts[root.index] > 1 {
        rootOffsets[root.index] = append(postings.roots, term: root.index, blockCount: blockCount)
      }
      termOffsets[term] = append(postings.terms, term: term, blockCount: blockCount)
      if root.isSome, postings.stemCounts[root.index] == 1 { rootOffsets[root.index] = termOffsets[term] }
      lastRoot = root
    }
  }

  private mutating func append(_ layer: SegmentPostings.Layer, term: Int, blockCount: Int) -> UInt32 {
    ordinals.removeAll(keepingCapacity: true)
    impacts.removeAll(keepingCapacity: true)
    for place in layer.starts[term]..<layer.starts[term + 1] {
      ordinals.append(UInt16(truncatingIfNeeded: layer.postings[place] >> 8))
      impacts.append(UInt8(truncatingIfNeeded: layer.postings[place]))
    }
    let count = ordinals.count
    let alignment = PostingEncoder.alignment(PostingEncoder.encoding(count: count, blockCount: blockCount))
    let offset = (bytes.count + alignment - 1) / alignment * alignment
    let size = PostingEncoder.size(count: count, blockCount: blockCount)
    bytes.append(contentsOf: repeatElement(0, count: offset + size - bytes.count))
    bytes.withUnsafeMutableBytes { output in
      ordinals.withUnsafeBufferPointer { ordinals in
        impacts.withUnsafeBufferPointer { impacts in
          guard let output = output.baseAddress, let ordinals = ordinals.baseAddress,
            let impacts = impacts.baseAddress
          else { return }
          PostingEncoder.encode(
            ordinals, impacts: impacts, count: count, blockCount: blockCount, to: output + offset)
        }
      }
    }
    return UInt32(offset)
  }
}
