import ArabicText

/// The words of articles as they come, each as the number of its written form, and how many articles hold what.
package struct ForwardIndex: ~Copyable {
  package struct Form {
    package let term: TermID
    /// In all articles together.
    package var occurrences: Int32 = 0
    package var articleCount: Int32 = 0
    fileprivate(set) var lastMark = ArticleMark.none
  }

  /// A light stem, a stop word or a root key.
  package struct Term {
    /// A light stem's root key; none of stop words and root keys.
    package let root: RootID
    package var articleCount: Int32 = 0
    fileprivate(set) var lastMark = ArticleMark.none
  }

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
  /// The words of all articles, in each of them title and body with a break between.
  package private(set) var tokens: [FormID] = []
  /// Where each article's tokens begin, and the end.
  package private(set) var starts: [Int] = [0]
  private var formIDTable: Int?
  /// Scratch space of `count`: numbers of terms, then of root keys.
  private var met: [Int32] = []
  private var recountCount = 0

  package init() {}

  package var articleCount: Int { starts.count - 1 }

  /// Words of one article.
  package func wordCount(of article: Int) -> Int { starts[article + 1] - starts[article] - 1 }

  /// Lends an article's tokens with what their terms are: where each form's term is within the bytes.
  package func withTokens<Value>(
    of article: Int,
    _ body: (UnsafeBufferPointer<FormID>, UnsafeBufferPointer<TermInterner.Span>, UnsafeBufferPointer<UInt8>)
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
    let table = formIDTable ?? formIDs.beginTable()
    formIDTable = table
    let base = formIDs.memoBase(ofTable: table)
    formIDs.analyzer.forEachToken(in: title) { token in
      add(token, formIDs: formIDs, base: base)
      return true
    }
    tokens.append(.columnBreak)
    formIDs.analyzer.forEachToken(in: body) { token in
      add(token, formIDs: formIDs, base: base)
      return true
    }
    starts.append(tokens.count)
    count(article: articleCount - 1, mark: .added(articleCount - 1), by: 1)
  }

  @inline(__always)
  private mutating func add(_ token: borrowing Token, formIDs: FormIDCache, base: UInt32) {
    let memo = token.memo
    tokens.append(
      memo > base ? FormID(rawValue: memo &- base) : form(of: token, formIDs: formIDs, base: base))
  }

  @inline(never)
  private mutating func form(of token: borrowing Token, formIDs: FormIDCache, base: UInt32) -> FormID {
    let index = formTable.index(of: token.kind == .content ? token.normalized : token.indexTerm)
    if index == forms.count { appendForm(of: term(of: token)) }
    let form = FormID(index: index)
    formIDs.note(form, base: base, for: token)
    return form
  }

  private mutating func appendForm(of term: TermID) {
    forms.append(Form(term: term))
    termSpans.append(termTable.span(at: term.index))
  }

  private mutating func term(of token: borrowing Token) -> TermID {
    let index = termTable.index(of: token.indexTerm)
    if index == terms.count { terms.append(Term(root: token.kind == .content ? root(of: token) : .none)) }
    return TermID(index: index)
  }

  private mutating func root(of token: borrowing Token) -> RootID {
    let index = rootTable.index(of: token.rootTerm)
    if index == roots.count { roots.append(Term(root: .none)) }
    return RootID(index: index)
  }

  // MARK: Counting

  /// Counts an article out (-1), or in again (1): its tokens stay.
  package mutating func recount(article: Int, by difference: Int32) {
    count(article: article, mark: .recounted(recountCount), by: difference)
    recountCount += 1
  }

  /// Counts an article's words, then the terms of its forms, then their root keys, each of them once.
  ///
  /// Three loops without branches: the processor then waits for many counters at a time, which are seldom in its caches.
  /// - Parameter mark: tells what was met in this article from what was met before.
  private mutating func count(article: Int, mark: ArticleMark, by difference: Int32) {
    let range = starts[article]..<starts[article + 1]
    while met.count <= range.count { met.append(0) }
    met.withUnsafeMutableBufferPointer { met in
      var count = 0
      forms.withUnsafeMutableBufferPointer { forms in
        tokens.withUnsafeBufferPointer { tokens in
          for place in range where tokens[place] != .columnBreak {
            let index = tokens[place].index
            forms[index].occurrences += difference
            let isNew: Int32 = forms[index].lastMark == mark ? 0 : 1
            forms[index].lastMark = mark
            forms[index].articleCount += isNew &* difference
            met[count] = forms[index].term.rawValue
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
    mark: ArticleMark, difference: Int32
  ) -> Int {
    var rootCount = 0
    for place in 0..<count {
      let index = Int(met[place])
      let isNew: Int32 = terms[index].lastMark == mark ? 0 : 1
      terms[index].lastMark = mark
      terms[index].articleCount += isNew &* difference
      let root = terms[index].root
      met[rootCount] = root.rawValue
      rootCount &+= root.isSome ? Int(isNew) : 0
    }
    return rootCount
  }

  // MARK: Taking over

  /// Takes those articles of `other` that it counts, in the given order.
  ///
  /// - Parameter articles: all that are not counted out.
  mutating func append(_ articles: [Int], of other: borrowing ForwardIndex) {
    let forms = takeForms(of: other)
    for article in articles {
      for place in other.starts[article]..<other.starts[article + 1] {
        tokens.append(forms[Int(other.tokens[place].rawValue)])
      }
      starts.append(tokens.count)
    }
  }

  /// Adds forms, terms and counts, but for those of articles that are counted out.
  ///
  /// - Returns: the own token of each of the other's, the break first.
  private mutating func takeForms(of other: borrowing ForwardIndex) -> [FormID] {
    let ownTerms = takeTerms(of: other)
    var own = [FormID.columnBreak]
    for (index, form) in other.forms.enumerated() {
      // What is counted has a term that is.
      guard form.articleCount > 0, let term = ownTerms[form.term.index] else {
        own.append(.columnBreak)
        continue
      }
      let place = formTable.index(ofKeyAt: index, in: other.formTable)
      if place == forms.count { appendForm(of: term) }
      forms[place].occurrences += form.occurrences
      forms[place].articleCount += form.articleCount
      own.append(FormID(index: place))
    }
    return own
  }

  /// - Returns: the own number of each of the other's terms; nil of those that are counted out.
  private mutating func takeTerms(of other: borrowing ForwardIndex) -> [TermID?] {
    let ownRoots = takeRoots(of: other)
    var own: [TermID?] = []
    for (index, term) in other.terms.enumerated() {
      guard term.articleCount > 0 else {
        own.append(nil)
        continue
      }
      let place = termTable.index(ofKeyAt: index, in: other.termTable)
      if place == terms.count {
        terms.append(Term(root: term.root.isSome ? ownRoots[term.root.index] : .none))
      }
      terms[place].articleCount += term.articleCount
      own.append(TermID(index: place))
    }
    return own
  }

  /// - Returns: the own number of each of the other's root keys; none of those that are counted out.
  private mutating func takeRoots(of other: borrowing ForwardIndex) -> [RootID] {
    var own: [RootID] = []
    for (index, root) in other.roots.enumerated() {
      guard root.articleCount > 0 else {
        own.append(.none)
        continue
      }
      let place = rootTable.index(ofKeyAt: index, in: other.rootTable)
      if place == roots.count { roots.append(Term(root: .none)) }
      roots[place].articleCount += root.articleCount
      own.append(RootID(index: place))
    }
    return own
  }
}
