import Foundation

/// Which field a name of an input stands for, and how far down its order.
struct FieldName: Equatable, Sendable {
  let field: ArticleField
  /// The smaller goes first.
  let rank: Int

  /// Between one row of names and the next: names with words around them stand there.
  private static let step = 16

  /// The address of the article where a source has one for its name, and no other column has it.
  static let addressAsSource = FieldName(field: .url, rank: .max)

  /// A name of the user's own map, which goes before all.
  init(mapped field: ArticleField) { self.init(field: field, rank: Self.mappedRank) }

  private static let mappedRank = -1

  var isMapped: Bool { rank == Self.mappedRank }

  /// Nil for a name that names no field.
  ///
  /// ```swift
  /// FieldName("datePublished")?.field  // .published
  /// FieldName("نص_الخبر")?.field       // .body
  /// FieldName("published_by_id")       // nil
  /// ```
  init?(_ name: String) {
    // No name of a field is that long, and some keys are whole texts.
    guard name.utf8.count <= 80 else { return nil }
    let words = Self.words(of: name)
    if let known = Self.known[words.joined()] {
      self = known
    } else if let known = Self.withoutContext(words) ?? Self.withoutLanguage(words) ?? Self.withoutKind(words)
    {
      self = known
    } else if Self.isSomeText(words) {
      self = Self.someText
    } else {
      return nil
    }
  }

  private init(field: ArticleField, rank: Int) {
    (self.field, self.rank) = (field, rank)
  }

  private static let known: [String: FieldName] = {
    var known: [String: FieldName] = [:]
    for (field, rows) in FieldNames.rows {
      for (index, names) in rows.enumerated() {
        for name in names {
          let key = words(of: name).joined()
          known[key] = known[key] ?? FieldName(field: field, rank: index * step)
        }
      }
    }
    return known
  }()

  /// The bare name goes before the same one with a word around it.
  private static func withoutContext(_ words: [String]) -> FieldName? {
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let after = FieldNames.contextWords.contains(first) ? known[words.dropFirst().joined()] : nil
    let found = after ?? (FieldNames.contextWords.contains(last) ? known[words.dropLast().joined()] : nil)
    return found.map { FieldName(field: $0.field, rank: $0.rank + 1) }
  }

  private static func withoutLanguage(_ words: [String]) -> FieldName? {
    guard words.count > 1, let last = words.last,
      let language = FieldNames.languages.firstIndex(where: { $0.contains(last) })
    else { return nil }
    let rest = Array(words.dropLast())
    return (known[rest.joined()] ?? withoutContext(rest)).map {
      FieldName(field: $0.field, rank: $0.rank + 2 * (language + 1))
    }
  }

  /// A search engine's name, without the kind of its value; that stands before the language: `content_txt_ar`.
  private static func withoutKind(_ words: [String]) -> FieldName? {
    guard words.count > 1, let end = words.lastIndex(where: FieldNames.kindEndings.contains), end > 0,
      end >= words.count - 2
    else { return nil }
    let rest = words[..<end] + words[(end + 1)...]
    return known[rest.joined()] ?? withoutLanguage(Array(rest))
  }

  /// A text of the record under a name that is not known as a whole. Several of them are one text, in their order.
  static let someText: FieldName = {
    let rows = FieldNames.rows.first { $0.field == .body }?.rows ?? []
    return FieldName(field: .body, rank: step * (rows.firstIndex(of: []) ?? rows.count))
  }()

  private static func isSomeText(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count), let first = words.first, let last = words.last else { return false }
    return FieldNames.textEndings.contains(last) || FieldNames.textBeginnings.contains(first)
  }

  /// Whether a date under this name is surely that of publication, and not of a change, of a record or of an answer.
  var tellsPublication: Bool { field == .published && rank < Self.rank("date gmt") }

  /// The same, and whether the name says no more than that it is a date.
  var tellsPublicationOrDay: Bool { field == .published && rank < Self.creationRank }

  private static let creationRank = rank("created at")

  private static func rank(_ name: String) -> Int { known[words(of: name).joined()]?.rank ?? 0 }

  /// The same where it stands in a record's metadata, after all that the record has itself; nil where it does not count there.
  var afterOwn: FieldName? {
    field == .body || field == .id || field == .published && !tellsPublicationOrDay
      ? nil : FieldName(field: field, rank: rank + 1000)
  }

  /// Whether a key of JSON may hold records.
  static func isContainer(_ name: String) -> Bool {
    // Not `source`, which names who published it.
    name == "_source" || name.utf8.count <= 40 && FieldNames.containers.contains(words(of: name).joined())
  }

  /// Whether a key of JSON holds what stands next to an article: comments, related articles.
  static func isAside(_ name: String) -> Bool {
    name.utf8.count <= 80 && words(of: name).contains(where: FieldNames.asides.contains)
  }

  /// The words of a name: cut at signs and at capitals, in small letters, without accents, marks and ال.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(withoutArabicArticle(word)) }
      word = String.UnicodeScalarView()
    }
    var isAfterSmall = false
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format, .modifierLetter: continue
      case .uppercaseLetter:
        if isAfterSmall { end() }
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      case .lowercaseLetter, .otherLetter, .titlecaseLetter, .decimalNumber: word.append(folded(scalar))
      default: end()
      }
      isAfterSmall = scalar.properties.generalCategory == .lowercaseLetter
    }
    end()
    return words
  }

  private static func withoutArabicArticle(_ word: String.UnicodeScalarView) -> String {
    word.count > 3 && word.starts(with: "ال".unicodeScalars) ? String(word.dropFirst(2)) : String(word)
  }

  /// The hamzas went with the marks, as in ``LineKey``. Unlike there, Persian letters, ALEF WASLA and the digits of other
  /// scripts stay as they are: no name of a field has them.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    // ARABIC LETTER TEH MARBUTA, ARABIC LETTER HEH
    case "\u{0629}": "\u{0647}"
    // ARABIC LETTER ALEF MAKSURA, ARABIC LETTER YEH
    case "\u{0649}": "\u{064A}"
    default: scalar
    }
  }
}
