/// All known words and phrases, folded once.
struct DateLexicon: Sendable {
  static let shared = DateLexicon(entries: Self.entries)
  /// Places whose time zone a writer names after "in the time of".
  static let places = DateLexicon(entries: placeEntries)
  static let placeEntries = pairs(ZoneNames.places, as: DateWord.zone)

  /// The longest phrase, in words.
  static let longestPhrase = 3

  private let words: [String: DateWord]
  /// The first words of all phrases: most words of a page end their lookup here.
  private let firstWords: Set<String>

  init(entries: [(phrase: String, word: DateWord)]) {
    var words: [String: DateWord] = [:]
    for entry in entries { words[LetterFolding.fold(entry.phrase)] = entry.word }
    self.words = words
    firstWords = Set(words.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// Whether any phrase starts with the folded word.
  func hasPhrase(startingWith foldedWord: String) -> Bool {
    firstWords.contains(foldedWord)
  }

  /// The meaning of folded words with single spaces between them.
  func word(for foldedPhrase: String) -> DateWord? {
    words[foldedPhrase]
  }

  /// Every phrase of every table. A test checks that no two of them fold to one key with two meanings.
  static let entries: [(phrase: String, word: DateWord)] = months + daysAndTimes + relatives + surroundings

  private static let months =
    pairs(LevantineMonths.names, as: DateWord.month) + pairs(EgyptianMonths.names, as: DateWord.month)
    + pairs(MaghrebMonths.names, as: DateWord.month) + pairs(EuropeanMonths.names, as: DateWord.month)
    + pairs(LibyanMonths.names, as: DateWord.libyanMonth) + pairs(HijriMonths.names, as: DateWord.hijriMonth)
    + pairs(NumberedMonths.stems, as: DateWord.numberedMonth)

  private static let daysAndTimes =
    pairs(WeekdayNames.names, as: DateWord.weekday) + pairs(DayPeriod.names, as: DateWord.period)
    + pairs(ZoneNames.freestanding, as: DateWord.zone) + pairs([.zoneMarker: ZoneNames.markers]) { $0 }

  private static let relatives =
    pairs(RelativeWords.plural) { DateWord.unit($0, dual: false) }
    + pairs(RelativeWords.singular) { DateWord.unit($0, dual: false) }
    + pairs(RelativeWords.dual) { DateWord.unit($0, dual: true) }
    + pairs(RelativeWords.counts, as: DateWord.count) + pairs(RelativeWords.dayNames, as: DateWord.dayName)

  private static let surroundings =
    pairs(LabelWords.roles, as: DateWord.label) + pairs([.byline: LabelWords.bylines]) { $0 }
    + pairs(SmallWords.names) { $0 }

  private static func pairs<Key>(
    _ table: [Key: [String]], as word: (Key) -> DateWord
  ) -> [(phrase: String, word: DateWord)] {
    table.flatMap { key, phrases in phrases.map { (phrase: $0, word: word(key)) } }
  }
}
