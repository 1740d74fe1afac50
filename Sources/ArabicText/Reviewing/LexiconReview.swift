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

  /// What is wrong with each line of a lexicon's text that cannot be used, in their order.
  public static func errors(in text: String) -> [LexiconError] {
    var (lines, errors) = LexiconLine.read(text)
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

  /// The forms among `lexicon.ownLines` that change nothing, in their order.
  public static func idleForms(of lexicon: Lexicon) -> [IdleForm] {
    let ours = Analyzer(lexicon: .builtIn, cacheBits: 10)
    let comparison = LexiconComparison(old: .builtIn, new: lexicon)
    return lexicon.ownLines.flatMap { line -> [IdleForm] in
      (line.forms.isEmpty ? [line.word] : line.forms).compactMap { form in
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
