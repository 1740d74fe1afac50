/// What is wrong with own lines, and which of them are not needed.
public enum LexiconReview {
  /// A form of a line without which every word would be read alike.
  public struct IdleForm: Equatable, Sendable {
    /// Why the form changes nothing.
    public enum Reason: Equatable, Sendable {
      /// Our rules and our own lines find the word without it.
      case isFound
      /// It changes neither the form nor what is made of it with clitics and pronouns.
      case isWithoutEffect
    }

    /// The form as typed; the word itself where the line has no forms, or its word is one of its own already.
    public let form: String
    /// The line that it stands on.
    public let line: LexiconLine
    /// Why it changes nothing.
    public let reason: Reason
  }

  private static let proclitics = [
    "",
    // the article
    "ال",
    // and
    "و",
    // in
    "ب",
    // for the
    "لل",
  ]
  private static let endings = [
    "",
    // his, her, their
    "ه",
    "ها",
    "هم",
    // the nisba
    "ي",
    // the duals and the plurals
    "ان",
    "ين",
    "ات",
    "ون",
  ]

  /// What is wrong with each line of a lexicon's text that cannot be used, in their order. What our own lexicon says needs no line,
  /// and nothing is wrong with it.
  public static func errors(in text: String) -> [LexiconError] {
    var (lines, errors) = LexiconLine.read(text)
    lines.removeAll(where: isBuiltIn)
    while true {
      do throws(LexiconError) {
        _ = try Lexicon(own: lines)
        return errors.sorted { $0.line < $1.line }
      } catch {
        errors.append(error)
        lines.removeAll { $0.number == error.line }
      }
    }
  }

  /// Whether our own lexicon says what `line` says: the same line, or one that counts the same words as one (ترمب and ترامب).
  public static func isBuiltIn(_ line: LexiconLine) -> Bool {
    let lexicon = Lexicon.builtIn.joinedNames.lexicon
    let words = line.folded.word.split(separator: " ").compactMap { packed(String($0)) }
    let forms = line.forms.compactMap(packed)
    guard let word = words.first, forms.count == line.forms.count else { return false }
    if line.kind == .joined {
      return words.count == 2 && lexicon.firstWordLength(ofJoined: word + words[1]) == word.count
    }
    if line.kind == .apart, !lexicon.roles(of: word).contains(.apart) { return false }
    return forms.allSatisfy { form in
      (lexicon.contains(word) || lexicon.contains(form)) && stem(of: form) == stem(of: word)
    }
  }

  /// The forms of our own lexicon's line of this kind and word, folded.
  public static func builtInForms(kind: LexiconLine.Kind, word: String) -> Set<String> {
    Set(Lexicon.builtInLines.first { $0.kind == kind && $0.word == word }?.forms ?? [])
  }

  private static func packed(_ word: String) -> PackedWord? {
    PackedWord(folding: word, longest: Stemmer.longestStemmed)
  }

  private static func stem(of word: PackedWord) -> PackedWord {
    Lexicon.builtIn.stemmer.stems(of: word, hasTehMarbuta: true).light
  }

  /// The forms of own lines that change nothing, in their order.
  public static func idleForms(of lines: [LexiconLine]) throws(LexiconError) -> [IdleForm] {
    let ours = Analyzer(lexicon: .builtIn, cacheBits: 10)
    let lexicon = try Lexicon(own: lines.filter { !isBuiltIn($0) })
    let comparison = LexiconComparison(old: .builtIn, new: lexicon)
    return lines.flatMap { line -> [IdleForm] in
      let isBuiltIn = isBuiltIn(line)
      return (line.forms.isEmpty ? [line.word] : line.forms).compactMap { form in
        if isBuiltIn { return IdleForm(form: form, line: line, reason: .isFound) }
        let written = line.kind == .joined ? form.filter { $0 != " " } : form
        guard !variants(of: written).contains(where: comparison.differ) else { return nil }
        return IdleForm(
          form: form, line: line, reason: isFound(written, line, by: ours) ? .isFound : .isWithoutEffect)
      }
    }
  }

  private static func isFound(_ form: String, _ line: LexiconLine, by analyzer: Analyzer) -> Bool {
    analyzer.tokens(of: form).map(\.indexTerm) == analyzer.tokens(of: line.word).map(\.indexTerm)
  }

  private static func variants(of form: String) -> [String] {
    proclitics.flatMap { proclitic in endings.map { proclitic + form + $0 } }
  }
}

extension AnalyzedToken {
  /// What words are compared by: the light stem, or a stop word itself.
  fileprivate var indexTerm: String { kind == .content ? lightStem : normalized }
}
