/// The stemming rules in their one order: folded word in, light stem (L2) and root key (L3) out.
///
/// The lexicon is asked before the first rule and after each of them, and its answer ends the search: what a reader has written down
/// is surer than what a rule finds.
struct Stemmer {
  /// Longer words are not stemmed: room for the article and an ending must remain in a `PackedWord`.
  static let longestStemmed = 21

  private let evidence: WordEvidence
  private let proclitics: ProcliticStripping
  private let hamzaSeat: HamzaSeat
  private let pronouns: PronounStripping
  private let alef: AlefStripping
  private let verbEnding: VerbEnding
  private let construct: ConstructState
  private let number: DualAndPlural
  private let finalHeh: FinalHeh
  private let rootKey: RootKey

  struct Stems: Equatable {
    let light: PackedWord
    let root: PackedWord
  }

  /// The rules that take an ending off, in order.
  private enum Ending: CaseIterable {
    // First: كتابها must be كتاب before the other rules ask the table about it.
    case pronoun
    // Before the verb's ت: كتبتا.
    case alef
    case verb
    // Before the plural: مدينتي is no plural of مدين.
    case construct
    case number

    /// What has the article bears no pronoun, no tanwin and no ending of a verb.
    static let afterArticle: [Ending] = [.construct, .number]

    var rule: AnalysisRule {
      switch self {
      case .pronoun: .pronoun
      case .alef: .alef
      case .verb: .verbEnding
      case .construct: .constructState
      case .number: .dualOrPlural
      }
    }
  }

  init(table: WordTable, lexicon: LexiconTable) {
    evidence = WordEvidence(table: table, lexicon: lexicon)
    finalHeh = FinalHeh(evidence: evidence)
    construct = ConstructState(evidence: evidence)
    proclitics = ProcliticStripping(evidence: evidence, falseArticle: FalseArticle(evidence: evidence))
    hamzaSeat = HamzaSeat(evidence: evidence)
    pronouns = PronounStripping(evidence: evidence, finalHeh: finalHeh, construct: construct)
    alef = AlefStripping(evidence: evidence)
    verbEnding = VerbEnding(evidence: evidence)
    number = DualAndPlural(evidence: evidence, finalHeh: finalHeh)
    rootKey = RootKey(finalHeh: finalHeh)
  }

  /// - Parameter hasTehMarbuta: the word is written with ة at its end, which folding has made ه.
  func stems(of folded: PackedWord, hasTehMarbuta: Bool) -> Stems {
    var trace = NoTrace()
    let light = lightStem(of: folded, hasTehMarbuta: hasTehMarbuta, trace: &trace)
    return Stems(light: light, root: rootKey.key(of: light))
  }

  /// The word without conjunctions, prepositions and article.
  func withoutProclitics(_ folded: PackedWord) -> PackedWord {
    var trace = NoTrace()
    return proclitics.strip(folded, trace: &trace).word
  }

  /// As `stems(of:hasTehMarbuta:)` finds it, with each step told to `trace`.
  func lightStem(of folded: PackedWord, hasTehMarbuta: Bool, trace: inout some StemTrace) -> PackedWord {
    if let stem = listedStem(of: folded, hasTehMarbuta: hasTehMarbuta) {
      trace.lexiconStep(from: folded, to: stem)
      return stem
    }
    let bare = proclitics.strip(folded, trace: &trace)
    let hasTehMarbuta = hasTehMarbuta || bare.hadArticle
    if let stem = listedStem(of: bare.word, hasTehMarbuta: hasTehMarbuta) {
      trace.lexiconStep(from: bare.word, to: stem)
      return stem
    }
    return strippingEndings(
      mendingHamza(bare.word, trace: &trace), hasTehMarbuta: hasTehMarbuta,
      endings: bare.hadArticle ? Ending.afterArticle : Ending.allCases, trace: &trace)
  }

  /// The stem by the endings' rules alone, for a word of the lexicon itself: without clitics, and asking no line about it.
  func plainStem(of word: PackedWord, trace: inout some StemTrace) -> PackedWord {
    strippingEndings(
      mendingHamza(word, trace: &trace), hasTehMarbuta: !finalHeh.isRadical(in: word),
      endings: Ending.allCases, asksLexicon: false, trace: &trace)
  }

  private func mendingHamza(_ word: PackedWord, trace: inout some StemTrace) -> PackedWord {
    let mended = hamzaSeat.mend(word)
    trace.step(.hamzaSeat, to: mended)
    return mended
  }

  private func strippingEndings(
    _ word: PackedWord, hasTehMarbuta: Bool, endings: [Ending], asksLexicon: Bool = true,
    trace: inout some StemTrace
  ) -> PackedWord {
    func listed(_ word: PackedWord) -> PackedWord? { asksLexicon ? evidence.lexicon.stem(of: word) : nil }
    var stem = word
    var isCut = false
    for ending in endings {
      let rest = strip(ending, stem, hasTehMarbuta: hasTehMarbuta)
      if rest == stem { continue }
      trace.step(ending.rule, to: rest)
      if let listed = listed(rest),
        !evidence.lexicon.roles(of: rest).contains(.plural)
          || mayFollowBrokenPlural(ending, stem: rest, cutLength: stem.count - rest.count)
      {
        trace.lexiconStep(from: rest, to: listed)
        return listed
      }
      (stem, isCut) = (rest, true)
    }
    guard stem.last == .heh, stem.count >= 3 else { return stem }
    if hasTehMarbuta || isCut, let listed = listed(stem) {
      trace.lexiconStep(from: stem, to: listed)
      return listed
    }
    if keepsHeh(stem, hasTehMarbuta: hasTehMarbuta, isCut: isCut) { return stem }
    let rest = stem.dropLast()
    trace.step(.finalHeh, to: rest)
    if hasTehMarbuta, evidence.lexicon.roles(of: rest).contains(.plural) { return rest }
    guard let listed = listed(rest) else { return rest }
    trace.lexiconStep(from: rest, to: listed)
    return listed
  }

  private func strip(_ ending: Ending, _ word: PackedWord, hasTehMarbuta: Bool) -> PackedWord {
    switch ending {
    case .pronoun: pronouns.strip(word, hasTehMarbuta: hasTehMarbuta)
    case .alef: alef.strip(word)
    case .verb: verbEnding.strip(word)
    case .construct: construct.strip(word)
    case .number: number.strip(word)
    }
  }

  /// A broken plural takes no ending of a verb or of a sound plural: مظاهرات is not مظاهر. Those without tanwin (مفاعل فواعل فعلاء) take no
  /// alef either: مطالبا is he who asks, not the plural of مطلب.
  private func mayFollowBrokenPlural(_ ending: Ending, stem: PackedWord, cutLength: Int) -> Bool {
    switch ending {
    case .verb, .number: return false
    case .alef:
      let isWithoutTanwin = stem.count >= 5 && (stem[2] == .alef || stem.hasSuffix(alefHamza))
      return !isWithoutTanwin && cutLength == 1
    case .pronoun, .construct: return true
    }
  }

  private func keepsHeh(_ word: PackedWord, hasTehMarbuta: Bool, isCut: Bool) -> Bool {
    if finalHeh.isNounOfItsOwn(word.dropLast()), hasTehMarbuta || isCut || !finalHeh.isPronoun(of: word) {
      return true
    }
    return !hasTehMarbuta && finalHeh.isRadical(in: word)
  }

  /// The lexicon's stem; not where the final ه is a pronoun and the lexicon means ة.
  private func listedStem(of word: PackedWord, hasTehMarbuta: Bool) -> PackedWord? {
    guard let stem = evidence.lexicon.stem(of: word) else { return nil }
    if word.last == .heh, !hasTehMarbuta, !evidence.lexicon.roles(of: word).contains(.same),
      finalHeh.isPronoun(of: word)
    {
      return nil
    }
    return stem
  }

  private let alefHamza: PackedWord = "اء"
}
