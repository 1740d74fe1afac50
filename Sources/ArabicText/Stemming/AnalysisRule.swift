/// The rules that lead from a word as it is typed to its light stem, each by the name of the file that holds it.
///
/// Their raw values are their names in JSON.
public enum AnalysisRule: String, Sendable, CaseIterable {
  /// Signs, scripts and digits part words: كوفيد-19, شركةGoogle (`Segmenter`).
  case segmentation
  /// A clitic before a word of another script is no word: الـBBC (`LoneClitic`).
  case loneClitic = "lone_clitic"
  /// Two words that are written as one: عبدالله (`JoinedNames`).
  case joinedName = "joined_name"
  /// Marks, tatweel, joined shapes and capitals make no difference (`Surface`).
  case plainLetters = "plain_letters"
  /// أ is ا, ة is ه, ى is ي (`ScalarTable`).
  case foldedLetters = "folded_letters"
  /// All clitics before a word of the newsroom's own (`OwnWord`).
  case ownWord = "own_word"
  /// و and ف (`ProcliticStripping`, as the next four).
  case conjunction
  /// بال كال لل
  case prepositionWithArticle = "preposition_with_article"
  /// ال
  case article
  /// ب ل ك
  case preposition
  /// The س of the future.
  case future
  /// مسوول is مسؤول (`HamzaSeat`).
  case hamzaSeat = "hamza_seat"
  /// كتابها is كتاب (`PronounStripping`).
  case pronoun
  /// حظا is حظ, كتبوا is كتب (`AlefStripping`).
  case alef
  /// كتبت is كتب (`VerbEnding`).
  case verbEnding = "verb_ending"
  /// لاعبي is لاعب (`ConstructState`).
  case constructState = "construct_state"
  /// لاعبان and سيارات (`DualAndPlural`).
  case dualOrPlural = "dual_or_plural"
  /// A final ه that is no part of the stem: سياسية, عمله (`FinalHeh`).
  case finalHeh = "final_heh"
  /// A line of the lexicon, ours or the newsroom's (`LexiconTable`).
  case lexicon
}
