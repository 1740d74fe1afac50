/// The postings of a segment's terms and root keys: ordinals and impacts, term after term.
struct SegmentPostings {
  /// One layer's postings.
  struct Layer {
    /// Where each term's postings begin, and the end.
    let starts: [Int]
    private(set) var ordinals: [UInt16]
    private(set) var impacts: [UInt8]
    private var next: [Int]

    init(articleCounts: [Int]) {
      var starts = [0]
      starts.reserveCapacity(articleCounts.count + 1)
      for count in articleCounts { starts.append(starts[starts.count - 1] + count) }
      self.starts = starts
      next = Array(starts.dropLast())
      ordinals = Array(repeating: 0, count: starts[starts.count - 1])
      impacts = Array(repeating: 0, count: starts[starts.count - 1])
    }

    mutating func append(_ ordinal: Int, _ impact: UInt8, to term: Int) {
      ordinals[next[term]] = UInt16(truncatingIfNeeded: ordinal)
      impacts[next[term]] = impact
      next[term] += 1
    }
  }

  private(set) var terms: Layer
  private(set) var roots: Layer

  /// - Parameter articles: places of articles in `tokens`, in the order of their ordinals.
  init(_ tokens: borrowing ArticleTokens, _ articles: [Int], meanLength: Double) {
    terms = Layer(articleCounts: tokens.terms.map { Int($0.articleCount) })
    roots = Layer(articleCounts: tokens.roots.map { Int($0.articleCount) })
    var termWeights = Weights(count: tokens.terms.count)
    var rootWeights = Weights(count: tokens.roots.count)
    let termOfForm = tokens.forms.map { Int($0.term) }
    let rootOfTerm = tokens.terms.map { Int($0.root) }
    for (ordinal, article) in articles.enumerated() {
      let range = tokens.starts[article]..<tokens.starts[article + 1]
      var column = 0
      var offset = 0
      for place in range {
        let token = tokens.tokens[place]
        guard token != ArticleTokens.columnBreak else {
          (column, offset) = (1, 0)
          continue
        }
        let term = termOfForm[Int(token) - 1]
        let weight = Score.occurrenceWeight(column: column, offset: offset)
        termWeights.add(weight, to: term)
        if rootOfTerm[term] >= 0 { rootWeights.add(weight, to: rootOfTerm[term]) }
        offset += 1
      }
      // The break is no word.
      let norm = Score.lengthNorm(length: range.count - 1, meanLength: meanLength)
      termWeights.drain { terms.append(ordinal, Score.impact(weight: $1, lengthNorm: norm), to: $0) }
      rootWeights.drain { roots.append(ordinal, Score.impact(weight: $1, lengthNorm: norm), to: $0) }
    }
  }

  /// Sums of one article, by term.
  private struct Weights {
    private var sums: [Int]
    private var touched: [Int] = []

    init(count: Int) { sums = Array(repeating: 0, count: count) }

    @inline(__always)
    mutating func add(_ weight: Int, to term: Int) {
      if sums[term] == 0 { touched.append(term) }
      sums[term] += weight
    }

    @inline(__always)
    mutating func drain(_ body: (Int, Int) -> Void) {
      for term in touched {
        body(term, sums[term])
        sums[term] = 0
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

  init(_ tokens: borrowing ArticleTokens, _ order: SegmentOrder, _ postings: SegmentPostings) {
    termOffsets = Array(repeating: 0, count: tokens.terms.count)
    rootOffsets = Array(repeating: 0, count: tokens.roots.count)
    let windowCount = PostingList.windowCount(articleCount: tokens.articleCount)
    var stemCounts = [Int](repeating: 0, count: tokens.roots.count)
    for term in tokens.terms where term.root >= 0 { stemCounts[Int(term.root)] += 1 }
    var lastRoot = -1
    for term in order.terms {
      let root = Int(tokens.terms[term].root)
      if root >= 0, root != lastRoot, stemCounts[root] > 1 {
        rootOffsets[root] = append(postings.roots, root, windowCount)
      }
      termOffsets[term] = append(postings.terms, term, windowCount)
      if root >= 0, stemCounts[root] == 1 { rootOffsets[root] = termOffsets[term] }
      lastRoot = root
    }
  }

  private mutating func append(_ layer: SegmentPostings.Layer, _ term: Int, _ windowCount: Int) -> UInt32 {
    let (start, end) = (layer.starts[term], layer.starts[term + 1])
    let alignment = PostingEncoder.alignment(
      PostingEncoder.encoding(count: end - start, windowCount: windowCount))
    let offset = (bytes.count + alignment - 1) / alignment * alignment
    let size = PostingEncoder.size(count: end - start, windowCount: windowCount)
    bytes.append(contentsOf: repeatElement(0, count: offset + size - bytes.count))
    bytes.withUnsafeMutableBytes { output in
      layer.ordinals.withUnsafeBufferPointer { ordinals in
        layer.impacts.withUnsafeBufferPointer { impacts in
          guard let output = output.baseAddress, let ordinals = ordinals.baseAddress,
            let impacts = impacts.baseAddress
          else { return }
          PostingEncoder.encode(
            ordinals + start, impacts + start, count: end - start, windowCount: windowCount,
            to: output + offset)
        }
      }
    }
    return UInt32(offset)
  }
}
