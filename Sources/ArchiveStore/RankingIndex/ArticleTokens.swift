import ArabicText

/// The words of a segment's articles as they come, each as the number of its written form.
struct SegmentTokens: ~Copyable {
  struct Form {
    let term: Int
    var occurrences = 0
    var lastArticle = -1
  }

  /// A light stem, a stop word or a root key.
  struct Term {
    /// The place of a light stem's root key; -1 for stop words and root keys.
    let root: Int
    var articleCount = 0
    var lastArticle = -1
  }

  /// Stands between title and body.
  static let columnBreak: UInt32 = 0

  private(set) var formTable = TermTable()
  private(set) var forms: [Form] = []
  private(set) var termTable = TermTable()
  private(set) var terms: [Term] = []
  private(set) var rootTable = TermTable()
  private(set) var roots: [Term] = []
  /// One more than the form's index, or `columnBreak`.
  private(set) var tokens: [UInt32] = []
  /// Where each article's tokens begin, and the end.
  private(set) var starts: [Int] = [0]

  var articleCount: Int { starts.count - 1 }

  /// Takes the next article.
  mutating func add(title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>, _ analyzer: Analyzer)
  {
    let article = articleCount
    analyzer.forEachToken(in: title) { token in
      add(token, article)
      return true
    }
    tokens.append(Self.columnBreak)
    analyzer.forEachToken(in: body) { token in
      add(token, article)
      return true
    }
    starts.append(tokens.count)
  }

  @inline(__always)
  private mutating func add(_ token: Token, _ article: Int) {
    let index = formTable.index(of: token.kind == .content ? token.normalized : token.indexTerm)
    if index == forms.count { forms.append(Form(term: termIndex(of: token))) }
    tokens.append(UInt32(truncatingIfNeeded: index + 1))
    forms[index].occurrences += 1
    guard forms[index].lastArticle != article else { return }
    forms[index].lastArticle = article
    let term = forms[index].term
    guard terms[term].lastArticle != article else { return }
    terms[term].lastArticle = article
    terms[term].articleCount += 1
    let root = terms[term].root
    guard root >= 0, roots[root].lastArticle != article else { return }
    roots[root].lastArticle = article
    roots[root].articleCount += 1
  }

  private mutating func termIndex(of token: Token) -> Int {
    let index = termTable.index(of: token.indexTerm)
    guard index == terms.count else { return index }
    guard token.kind == .content else {
      terms.append(Term(root: -1))
      return index
    }
    let root = rootTable.index(of: token.rootTerm)
    if root == roots.count { roots.append(Term(root: -1)) }
    terms.append(Term(root: root))
    return index
  }
}
