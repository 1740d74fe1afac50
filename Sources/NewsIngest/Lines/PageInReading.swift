/// A page while it is being read: the fields found so far, and what each line was found to be.
protocol PageInReading {
  var article: Article { get set }
  var uses: LineUses { get set }
  /// The line's text as a field would hold it.
  func written(_ line: Int) -> String
}

extension PageInReading {
  /// Takes the line out.
  mutating func remove(_ line: Int, _ reason: RemovedLine.Reason) { uses.remove(line, reason) }

  /// Whether the line was taken out, and not for a field.
  func isRemoved(_ line: Int) -> Bool { uses.isRemoved(line) }

  /// Notes that a line was read into a field: as that field where it holds the line's words, else as metadata.
  mutating func read(_ line: Int, into field: String, _ value: String?) {
    if value == written(line) { uses.give(line, to: field) } else { uses.remove(line, .metadata) }
  }

  /// Takes what a credit says, where it was not known yet.
  mutating func take(_ credit: CreditLine, at line: Int) {
    article.take(credit)
    if credit.author == nil {
      read(line, into: "source", credit.source)
    } else {
      read(line, into: "author", credit.author)
    }
  }

  /// Takes "المصدر: رويترز" and the like, whose label says what it is.
  ///
  /// - Returns: whether the line is such a credit.
  mutating func takeLabelledCredit(_ line: PageLine, at index: Int) -> Bool {
    guard let credit = CreditLine(line), credit.isLabelled else { return false }
    take(credit, at: index)
    return true
  }
}

extension Article {
  /// Takes writer and source from a credit, where they were not known yet.
  mutating func take(_ credit: CreditLine) {
    author = author ?? credit.author
    source = source ?? credit.source
  }
}
