extension Unicode.Scalar {
  /// QUOTATION MARK, the double quotation marks of U+201C–201E and the guillemets.
  var isQuote: Bool { quoteClosers != nil }

  /// The quotes that properly close a phrase which this one opens; `nil` for anything but a quote.
  /// Closing forms open too (`»…«`): mirrored glyphs make people mix them up.
  fileprivate var quoteClosers: [Unicode.Scalar]? {
    switch self {
    case "\"": ["\""]
    case "“": ["”"]
    case "„", "”": ["“", "”"]
    case "«": ["»"]
    case "»": ["«", "»"]
    default: nil
    }
  }
}

/// A quoted run: where its text is and how it ended.
struct QuotedRun: Equatable {
  enum Ending { case closed, mismatched, unclosed, stray }

  /// The text between the quotes.
  let text: Range<Int>
  /// Where reading goes on.
  let end: Int
  let ending: Ending
}

/// Finds the end of a phrase. Its own closer wins, so other kinds may stand inside (`«قال "نعم" أمس»`);
/// without one, any quote closes; without any, the phrase runs to the end.
///
/// Linear over a whole query: a scan stops at the next quote of the opener's kind, and there are six kinds.
struct QuoteScanner {
  let scalars: [Unicode.Scalar]

  /// The run that the quote at `start` opens.
  func run(from start: Int) -> QuotedRun {
    let opener = scalars[start]
    if let end = opener == "\"" ? straightEnd(start) : pairedEnd(start, opener: opener) {
      let isOwn = opener.quoteClosers?.contains(scalars[end]) == true
      return QuotedRun(text: start + 1..<end, end: end + 1, ending: isOwn ? .closed : .mismatched)
    }
    if let end = nextQuote(after: start) {
      let closes = touchesLeft(end, openedAt: start)
      return QuotedRun(
        text: start + 1..<end, end: closes ? end + 1 : end, ending: closes ? .mismatched : .unclosed)
    }
    if isStray(start) { return QuotedRun(text: start..<start, end: start + 1, ending: .stray) }
    return QuotedRun(text: start + 1..<scalars.count, end: scalars.count, ending: .unclosed)
  }

  /// The next `"`, or before it a closing quote that nothing inside the phrase has opened.
  private func straightEnd(_ start: Int) -> Int? {
    var guillemets = 0
    var doubles = 0
    for index in scalars.indices[(start + 1)...] {
      switch scalars[index] {
      case "\"": return index
      case "«": guillemets += 1
      case "“", "„": doubles += 1
      case "»" where guillemets > 0: guillemets -= 1
      case "”" where doubles > 0: doubles -= 1
      case "»", "”": if touchesLeft(index, openedAt: start) { return index }
      default: continue
      }
    }
    return nil
  }

  /// The opener's own closer, unless the same opener comes first.
  private func pairedEnd(_ start: Int, opener: Unicode.Scalar) -> Int? {
    let closers = opener.quoteClosers ?? []
    let next = scalars[(start + 1)...].firstIndex { $0 == opener || closers.contains($0) }
    return next.flatMap { closers.contains(scalars[$0]) ? $0 : nil }
  }

  private func nextQuote(after start: Int) -> Int? {
    scalars[(start + 1)...].firstIndex(where: \.isQuote)
  }

  /// Whether a quote stands directly after some text of the phrase, as closing ones do.
  private func touchesLeft(_ index: Int, openedAt start: Int) -> Bool {
    index > start + 1 && !scalars[index - 1].isBlank
  }

  /// Whether a quote that nothing closes looks like a closing one itself (`12" شاشة`).
  private func isStray(_ index: Int) -> Bool {
    let afterWord = index > 0 && !scalars[index - 1].isSeparator && scalars[index - 1] != "("
    let beforeGap = index + 1 == scalars.count || scalars[index + 1].isSeparator
    return afterWord && beforeGap
  }
}
