/// Says what words are read as and by which rules: the way of each from what was typed to its light stem.
///
/// ```swift
/// WordExplainer().words(of: "والكتاب")[0].parts[0].steps.map(\.rule)  // [.conjunction, .article]
/// ```
/// The steps are told by the analyzer's own rules as they run (`StemTrace`), so they cannot be others than those that made the index. One
/// thread.
public final class WordExplainer {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let sources: LexiconSources
  private let segmenter = Segmenter(table: .shared)

  /// - Parameter lexicon: the one that the index was made with.
  public init(_ lexicon: Lexicon = .builtIn) {
    self.lexicon = lexicon
    analyzer = Analyzer(lexicon: lexicon, cacheBits: 4)
    sources = LexiconSources(lexicon)
  }

  /// The words of a text that blanks part, in order.
  public func words(of text: String) -> [ExplainedWord] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { word(String($0)) }
  }

  /// How a written form of the index comes to its stem. It is normalised, and no stop word.
  ///
  /// Its final ه may have been a ة. Where that makes no difference to the stem, the step is told as that of ``AnalysisRule/finalHeh``.
  public func steps(ofForm form: String) -> [AnalysisStep] {
    guard let word = PackedWord(folding: form, longest: Stemmer.longestStemmed) else { return [] }
    let withTehMarbuta = stemSteps(of: word, hasTehMarbuta: true)
    if WordAnalyzer.isTehMarbuta(form.unicodeScalars.last?.value ?? 0) { return withTehMarbuta }
    let steps = stemSteps(of: word, hasTehMarbuta: false)
    let isEither = withTehMarbuta.last?.rule == .finalHeh && withTehMarbuta.last?.after == steps.last?.after
    return isEither ? withTehMarbuta : steps
  }

  private func word(_ text: String) -> ExplainedWord {
    let tokens = analyzer.tokens(of: text)
    return ExplainedWord(
      text: text, splits: splits(of: text, into: tokens.map(\.range)),
      parts: tokens.map { token in
        let typed = text.part(token.range)
        return ExplainedWord.Part(text: typed, token: token, steps: steps(of: typed, token))
      })
  }

  private func steps(of text: String, _ token: AnalyzedToken) -> [AnalysisStep] {
    let surface = Surface.shared.scalars(of: text)
    let folded = surface.map(ScalarTable.shared.folded)
    let letters = [text, String(scalars: surface), String(scalars: folded)]
    let steps = zip([AnalysisRule.plainLetters, .foldedLetters], zip(letters, letters.dropFirst()))
      .map { rule, texts in AnalysisStep(rule: rule, before: texts.0, after: texts.1, source: nil) }
      // Scalar by scalar, for Swift takes a composed letter and its parts for one.
      .filter { !$0.before.unicodeScalars.elementsEqual($0.after.unicodeScalars) }
    guard token.kind == .content, let word = PackedWord(folding: surface, longest: Stemmer.longestStemmed)
    else { return steps }
    return steps + stemSteps(of: word, hasTehMarbuta: WordAnalyzer.isTehMarbuta(surface.last ?? 0))
  }

  private func stemSteps(of word: PackedWord, hasTehMarbuta: Bool) -> [AnalysisStep] {
    var list = StepList(from: word, sources)
    _ = lexicon.stemmer.lightStem(of: word, hasTehMarbuta: hasTehMarbuta, trace: &list)
    return list.steps
  }
}

extension WordExplainer {
  private func splits(of text: String, into words: [Range<Int>]) -> [AnalysisStep] {
    let segments = segments(of: text)
    var steps: [AnalysisStep] = []
    let lacksLetters = hasLetters(text, outside: segments)
    if lacksLetters || segments.count > 1 {
      steps.append(
        AnalysisStep(
          rule: lacksLetters ? .loneClitic : .segmentation, before: text,
          after: segments.map(text.part).joined(separator: " "), source: nil))
    }
    for segment in segments {
      let parts = words.filter { segment.contains($0.lowerBound) }
      guard parts.count > 1 else { continue }
      let joined = text.part(segment)
      steps.append(
        AnalysisStep(
          rule: .joinedName, before: joined, after: parts.map(text.part).joined(separator: " "),
          source: joinedSource(of: joined)))
    }
    return steps
  }

  private func joinedSource(of text: String) -> LexiconSource? {
    guard let word = PackedWord(folding: text, longest: PackedWord.capacity),
      let listed = lexicon.joinedNames.split(word)?.listed
    else { return nil }
    return sources.source(ofJoined: listed)
  }

  /// Byte ranges.
  private func segments(of text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var segments: [Range<Int>] = []
      while let segment = segmenter.next(in: bytes, from: segments.last?.upperBound ?? 0) {
        segments.append(segment.start..<segment.end)
      }
      return segments
    }
  }

  private func hasLetters(_ text: String, outside segments: [Range<Int>]) -> Bool {
    var offset = 0
    for scalar in text.unicodeScalars {
      let place = offset
      offset += String(scalar).utf8.count
      let scalarClass = ScalarTable.shared.scalarClass(of: scalar.value)
      let isLetter = scalarClass == .letter || scalarClass == .otherLetter
      if isLetter, !segments.contains(where: { $0.contains(place) }) { return true }
    }
    return false
  }
}

extension Surface {
  /// The surface of a word.
  fileprivate func scalars(of word: String) -> [UInt32] {
    var word = word
    return word.withUTF8 { bytes in
      var offsets = [UInt16](repeating: 0, count: Self.capacity)
      return [UInt32](unsafeUninitializedCapacity: Self.capacity) { scalars, count in
        guard let letters = scalars.baseAddress else { return }
        count = offsets.withUnsafeMutableBufferPointer { offsets in
          offsets.baseAddress.map { read(bytes, to: letters, offsets: $0) } ?? 0
        }
      }
    }
  }
}

extension String {
  fileprivate init(scalars: [UInt32]) {
    self.init(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  fileprivate func part(_ bytes: Range<Int>) -> String { String(decoding: Array(utf8)[bytes], as: UTF8.self) }
}
