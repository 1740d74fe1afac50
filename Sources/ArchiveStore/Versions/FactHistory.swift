import ArabicCalendar

/// What the older records of one text have said of their article.
///
/// Asking costs the same however many they are: those that agree with a record in section, author and date are found by these.
struct FactHistory {
  /// At most this many of the latest found, and of all, are compared.
  private static let comparedCount = 16

  /// What a record may say; nil is for whatever another one says.
  private struct Key: Hashable {
    var section: String?
    var author: String?
    var published: PublicationDate?

    init(_ facts: ArticleFacts) {
      (section, author, published) = (facts.section, facts.author, facts.published)
    }
  }

  private var all: [ArticleFacts] = []
  private var byKey: [Key: [Int]] = [:]

  /// How many records there are.
  var count: Int { all.count }

  mutating func append(_ facts: ArticleFacts) {
    var keys: Set = [Key(facts)]
    for fact in [Self.withoutSection, Self.withoutAuthor, Self.withoutDate] { keys.formUnion(keys.map(fact)) }
    for key in keys { byKey[key, default: []].append(all.count) }
    all.append(facts)
  }

  /// Whether one of the records says all that `later` does.
  func covers(_ later: ArticleFacts) -> Bool { found(later).contains { $0.covers(later) } }

  /// Whether one of the records says the same, and no more.
  func says(_ facts: ArticleFacts) -> Bool { found(facts).contains { $0.says(sameAs: facts) } }

  private func found(_ facts: ArticleFacts) -> some Sequence<ArticleFacts> {
    let places = (byKey[Key(facts)] ?? []).suffix(Self.comparedCount)
    // A date may be written in other ways.
    return places.map { all[$0] } + all.suffix(Self.comparedCount)
  }

  private static func withoutSection(_ key: Key) -> Key {
    var key = key
    key.section = nil
    return key
  }

  private static func withoutAuthor(_ key: Key) -> Key {
    var key = key
    key.author = nil
    return key
  }

  private static func withoutDate(_ key: Key) -> Key {
    var key = key
    key.published = nil
    return key
  }
}
