import ArabicText

/// The words of articles as they come, each as the number of its written form, and how many articles hold what.
package struct ForwardIndex: ~Copyable {
  package struct Form {
    package let term: Int32
    /// In all articles together.
    package var occurrences: Int32 = 0
    package var articleCount: Int32 = 0
    fileprivate(set) var lastArticle: Int32 = -1
  }

  /// A light stem, a stop word or a root key.
  package struct Term {
    /// The place of a light stem's root key; -1 for stop words and root keys.
    package let root: Int32
    package var articleCount: Int32 = 0
    fileprivate(set) var lastArticle: Int32 = -1
  }

  /// Stands between title and body.
  package static let columnBreak: UInt32 = 0

  /// Normalised content words, and stop words after U+0001.
  package private(set) var formTable = TermInterner()
  package private(set) var forms: [Form] = []
  /// What FTS5 indexes: light stems, and stop words after U+0001.
  package private(set) var termTable = TermInterner()
  package private(set) var terms: [Term] = []
  /// Root keys after U+0003.
  package private(set) var rootTable = TermInterner()
  package private(set) var roots: [Term] = []
  /// Where the term of each form is within the bytes of `termTable`.
  private(set) var termSpans: [TermInterner.Span] = []
  /// One more than the form's index, or `columnBreak`.
  package private(set) var tokens: [UInt32] = []
  /// Where each article's tokens begin, and the end.
  package private(set) var starts: [Int] = [0]
  private var formIDTable = 0
  /// Scratch space of `count`.
  private var met: [Int32] = []
  /// What marks that something was met in an article that is counted again; below all that marked articles before.
  private var nextMark: Int32 = -2

  package init() {}

  package var articleCount: Int { starts.count - 1 }

  /// Words of one article.
  package func wordCount(of article: Int) -> Int { starts[article + 1] - starts[article] - 1 }

  /// Lends an article's tokens with what their terms are: where each form's term is within the bytes.
  package func withTokens<Value>(
    of article: Int,
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<TermInterner.Span>, UnsafeBufferPointer<UInt8>)
      throws ->
      Value
  ) rethrows -> Value {
    try tokens.withUnsafeBufferPointer { tokens in
      let own = UnsafeBufferPointer(rebasing: tokens[starts[article]..<starts[article + 1]])
      return try termSpans.withUnsafeBufferPointer { spans in
        try termTable.withBytes { bytes in try body(own, spans, bytes) }
      }
    }
  }

  package mutating func reserveCapacity(articles: Int, tokens count: Int) {
    starts.reserveCapacity(articles + 1)
    tokens.reserveCapacity(count)
  }

  /// Takes the next article.
  package mutating func add(
    title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>, _ formIDs: FormIDCache
  ) {
    if formIDTable == 0 { formIDTable = formIDs.beginTable() }
    let base = formIDs.memoBase(ofTable: formIDTable)
    formIDs.analyzer.forEachToken(in: title) { token in
      add(token, formIDs: formIDs, base: base)
      return true
    }
    tokens.append(Self.columnBreak)
    formIDs.analyzer.forEachToken(in: body) { token in
      add(token, formIDs: formIDs, base: base)
      return true
    }
    starts.append(tokens.count)
    count(article: articleCount - 1, mark: Int32(truncatingIfNeeded: articleCount - 1), by: 1)
  }

  @inline(__always)
  private mutating func add(_ token: borrowing Token, formIDs: FormIDCache, base: UInt32) {
    let memo = token.memo
    let index = memo > base ? Int(memo &- base) - 1 : number(token, formIDs: formIDs, base: base)
    tokens.append(UInt32(truncatingIfNeeded: index + 1))
  }

  @inline(never)
  private mutating func number(_ token: borrowing Token, formIDs: FormIDCache, base: UInt32) -> Int {
    let index = formTable.index(of: token.kind == .content ? token.normalized : token.indexTerm)
    if index == forms.count { appendForm(ofTerm: termIndex(of: token)) }
    formIDs.note(index, base: base, for: token)
    return index
  }

  private mutating func appendForm(ofTerm term: Int) {
    forms.append(Form(term: Int32(truncatingIfNeeded: term)))
    termSpans.append(termTable.span(at: term))
  }

  private mutating func termIndex(of token: borrowing Token) -> Int {
    let index = termTable.index(of: token.indexTerm)
    guard index == terms.count else { return index }
    guard token.kind == .content else {
      terms.append(Term(root: -1))
      return index
    }
    let root = rootTable.index(of: token.rootTerm)
    if root == roots.count { roots.append(Term(root: -1)) }
    terms.append(Term(root: Int32(truncatingIfNeeded: root)))
    return index
  }

  // MARK: Counting

  /// Counts an article out (-1), or in again (1): its tokens stay.
  package mutating func recount(article: Int, by difference: Int32) {
    count(article: article, mark: nextMark, by: difference)
    nextMark -= 1
  }

  /// Counts an article's words, then the terms of its forms, then their root keys, each of them once.
  ///
  /// Three loops without branches: the processor then waits for many counters at a time, which are seldom in its caches.
  /// - Parameter mark: tells what was met in this article from what was met before.
  private mutating func count(article: Int, mark: Int32, by difference: Int32) {
    let range = starts[article]..<starts[article + 1]
    while met.count <= range.count { met.append(0) }
    met.withUnsafeMutableBufferPointer { met in
      var count = 0
      forms.withUnsafeMutableBufferPointer { forms in
        tokens.withUnsafeBufferPointer { tokens in
          for place in range where tokens[place] != Self.columnBreak {
            let index = Int(tokens[place]) - 1
            forms[index].occurrences += difference
            let isNew: Int32 = forms[index].lastArticle == mark ? 0 : 1
            forms[index].lastArticle = mark
            forms[index].articleCount += isNew &* difference
            met[count] = forms[index].term
            count &+= Int(isNew)
          }
        }
      }
      terms.withUnsafeMutableBufferPointer {
        count = Self.count(met, count: count, in: $0, mark: mark, difference: difference)
      }
      roots.withUnsafeMutableBufferPointer {
        count = Self.count(met, count: count, in: $0, mark: mark, difference: difference)
      }
    }
  }

  /// Counts the first `count` terms of `met`, and puts the root keys of those that were new in their place.
  ///
  /// - Returns: how many root keys.
  private static func count(
    _ met: UnsafeMutableBufferPointer<Int32>, count: Int, in terms: UnsafeMutableBufferPointer<Term>,
    mark: Int32, difference: Int32
  ) -> Int {
    var rootCount = 0
    for place in 0..<count {
      let index = Int(met[place])
      let isNew: Int32 = terms[index].lastArticle == mark ? 0 : 1
      terms[index].lastArticle = mark
      terms[index].articleCount += isNew &* difference
      let root = terms[index].root
      met[rootCount] = root
      rootCount &+= root >= 0 ? Int(isNew) : 0
    }
    return rootCount
  }

  // MARK: Taking over

  /// Takes those articles of `other` that it counts, in the given order.
  ///
  /// - Parameter articles: all that are not counted out.
  mutating func append(_ articles: [Int], of other: borrowing ForwardIndex) {
    let numbers = takeForms(of: other)
    for article in articles {
      for place in other.starts[article]..<other.starts[article + 1] {
        tokens.append(numbers[Int(other.tokens[place])])
      }
      starts.append(tokens.count)
    }
  }

  /// Adds forms, terms and counts, but for those of articles that are counted out.
  ///
  /// - Returns: the own token of each of the other's, `columnBreak` included.
  private mutating func takeForms(of other: borrowing ForwardIndex) -> [UInt32] {
    var rootIndices: [Int] = []
    for (index, root) in other.roots.enumerated() {
      guard root.articleCount > 0 else {
        rootIndices.append(-1)
        continue
      }
      let own = rootTable.index(ofKeyAt: index, in: other.rootTable)
      if own == roots.count { roots.append(Term(root: -1)) }
      roots[own].articleCount += root.articleCount
      rootIndices.append(own)
    }
    var termIndices: [Int] = []
    for (index, term) in other.terms.enumerated() {
      guard term.articleCount > 0 else {
        termIndices.append(-1)
        continue
      }
      let own = termTable.index(ofKeyAt: index, in: other.termTable)
      let root = term.root < 0 ? -1 : rootIndices[Int(term.root)]
      if own == terms.count { terms.append(Term(root: Int32(truncatingIfNeeded: root))) }
      terms[own].articleCount += term.articleCount
      termIndices.append(own)
    }
    var numbers = [Self.columnBreak]
    for (index, form) in other.forms.enumerated() {
      guard form.articleCount > 0 else {
        numbers.append(Self.columnBreak)
        continue
      }
      let own = formTable.index(ofKeyAt: index, in: other.formTable)
      if own == forms.count { appendForm(ofTerm: termIndices[Int(form.term)]) }
      forms[own].occurrences += form.occurrences
      forms[own].articleCount += form.articleCount
      numbers.append(UInt32(truncatingIfNeeded: own + 1))
    }
    return numbers
  }
}
