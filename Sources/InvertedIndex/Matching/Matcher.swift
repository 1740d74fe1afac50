package import NewsQuery

/// Which articles a query is about, as a tree over index terms.
package indirect enum Matcher: Hashable {
  case term(IndexTerm)
  /// Terms that follow one another in one field.
  case phrase([IndexTerm])
  /// Places that follow one another, each a word of which only some forms will do; in that field, or in any.
  case forms([FormPlace], in: SearchField?)
  /// What the first matches, and whose words are also written as asked for: a text is read to know that.
  case written(Matcher, WrittenMatch)
  /// Phrases within `distance` words of one another.
  case near([[IndexTerm]], distance: Int)
  /// What must be found in one field.
  case field(SearchField, Matcher)
  /// Articles whose facts are these, whatever their words.
  case filter(ArticleCondition)
  case any([Matcher])
  /// Every article where nothing is wanted.
  case all([Matcher], except: [Matcher])

  /// One term or a phrase of several.
  package init(_ terms: [IndexTerm]) { self = terms.count == 1 ? .term(terms[0]) : .phrase(terms) }
}
