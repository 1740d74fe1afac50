extension Lexicon {
  /// Names the terms that an analyzer with this lexicon gives: `Analyzer.version`, and a hash of what the own lines say, if there are any.
  public var analyzerVersion: String { Self.analyzerVersion(ownHash: ownHash) }

  /// What `analyzerVersion` of a lexicon with these own lines is. Checks nothing, and makes no lexicon.
  public static func analyzerVersion(own lines: [LexiconLine]) -> String {
    analyzerVersion(ownHash: ownHash(canonical: LexiconLine.canonical(lines)))
  }

  private static func analyzerVersion(ownHash: String?) -> String {
    Analyzer.version + (ownHash.map { "+" + $0 } ?? "")
  }
}
