import ArabicCalendar

/// The values of one record of a table or of JSON, and the article they make.
///
/// Of several names of one field the first in the order of ``FieldNames`` that has a value counts; the others are not read, and
/// that is said.
struct RecordFields {
  /// What a value is to its field.
  enum Value {
    case text(String)
    /// A number of JSON, as typed.
    case number(String)
    /// A string that is no Unicode text.
    case badText
    /// Nothing that the field can have.
    case wrongType
  }

  private struct Candidate {
    let name: FieldName
    /// What it is called in the input.
    let label: String
    var value: Value
    let byteCount: Int
  }

  /// No record has more values under known names; what is beyond is not read.
  static let valueLimit = 64

  private var candidates: [Candidate] = []
  /// What was given under names that are no field's.
  private(set) var notes = {
    var notes = ReadingNotes()
    notes.hasFields = true
    return notes
  }()

  /// Whether an article must have a title or a body.
  var needsText = true

  /// Whether the article has a text that is no summary.
  private(set) var hasFullText = false

  /// Adds a value under a known name. Blank ones are missing.
  mutating func add(_ value: Value, as name: FieldName, called label: String, byteCount: Int) {
    if case .text(let text) = value, text.allSatisfy(\.isWhitespace) { return }
    guard candidates.count < Self.valueLimit else {
      return notes.add(UnreadField(name: label, byteCount: byteCount))
    }
    var name = name
    if name.field == .source, name.rank >= 0, case .text(let text) = value, Self.isPageAddress(text) {
      name = .addressAsSource
    }
    candidates.append(Candidate(name: name, label: label, value: value, byteCount: byteCount))
  }

  /// Whether a text is the address of a page, and not only that of a site.
  private static func isPageAddress(_ text: String) -> Bool {
    text.hasPrefix("http") && text.wholeMatch(of: /https?:\/\/[^\/\s]+\/[^\s]+/) != nil
  }

  /// Adds a value under a name that is no field's.
  mutating func addUnread(_ field: UnreadField) { notes.add(field) }

  /// The article, or why there is none.
  ///
  /// - Parameter dateOrder: of day and month, where it is known.
  /// - Errors: `.noTitleNorBody`, `.wrongType`, `.invalidJSON`, `.wordList`; `.pageTooLarge` and `.nestedTooDeep` for mark-up.
  mutating func article(dateOrder: DayOrder?) throws(IngestError) -> Article {
    // Each field has one value as a rule.
    if candidates.contains(where: { $0.name.rank != 0 }) { candidates.sort { $0.name.rank < $1.name.rank } }
    let body = try text(.body).map { text throws(IngestError) in try PlainValue.paragraphs(text) }
    let title = try (body == nil ? text(.title) : titleBesideBody()).map(PlainValue.line)
    let date = publication(dateOrder)
    var article = Article(title: title ?? "", body: body ?? "")
    article.externalID = name(.id)
    article.source = name(.source).map(PlainValue.line)
    article.section = name(.section).map(PlainValue.line)
    article.author = name(.author).map(PlainValue.line)
    article.url =
      name(.url).map(PlainValue.line) ?? article.externalID.flatMap { $0.hasPrefix("http") ? $0 : nil }
    article.image = name(.image).map(PlainValue.line)
    article.publishedRaw = date?.raw
    article.publishedFrom = date.map { "field \($0.label)" }
    if case .date(let published)? = date?.found { article.published = published }
    // A value of mark-up may hold no text.
    if needsText, article.title.isBlank, article.body.isBlank { throw .noTitleNorBody }
    return article
  }

  /// With a text of its own a record needs no title: a number is one, and any other value is left.
  private mutating func titleBesideBody() throws(IngestError) -> String? {
    for place in candidates.indices where candidates[place].name.field == .title {
      if case .number(let digits) = candidates[place].value { candidates[place].value = .text(digits) }
    }
    do throws(IngestError) {
      return try text(.title)
    } catch .wrongType {
      take(.title).forEach { leave($0) }
      return nil
    }
  }

  /// The text of title or body: a value of a wrong type where there is no other is the record's fault.
  private mutating func text(_ field: ArticleField) throws(IngestError) -> String? {
    var faults: [(error: IngestError, candidate: Candidate)] = []
    var chosen: (text: String, rank: Int)?
    for candidate in take(field) {
      let text: String?
      do throws(IngestError) {
        text = try Self.text(candidate, field)
      } catch {
        faults.append((error, candidate))
        continue
      }
      guard let text else { continue }
      if let before = chosen {
        // Texts that are all the record's are one text.
        if field == .body, before.rank == FieldName.someText.rank, candidate.name == .someText {
          chosen = (before.text + "\n\n" + text, before.rank)
        } else {
          leave(candidate)
        }
      } else {
        chosen = (text, candidate.name.rank)
      }
    }
    guard let chosen else {
      if let first = faults.first { throw first.error }
      return nil
    }
    for fault in faults { leave(fault.candidate) }
    if field == .body { hasFullText = chosen.rank <= FieldName.someText.rank }
    return chosen.text
  }

  /// Nil where it is an empty list.
  private static func text(_ candidate: Candidate, _ field: ArticleField) throws(IngestError) -> String? {
    switch candidate.value {
    case .text(let text):
      guard field == .body, let items = WrittenList.items(text) else { return text }
      if WrittenList.isOfWords(items) { throw .wordList(name: candidate.label) }
      return items.isEmpty ? nil : items.joined(separator: "\n\n")
    case .badText:
      throw .invalidJSON(detail: "the string of \"\(candidate.label)\" is not Unicode text")
    case .number, .wrongType: throw .wrongType(field: candidate.label, expected: "a string")
    }
  }

  /// A short text: the first that there is.
  private mutating func name(_ field: ArticleField) -> String? {
    var chosen: String?
    for candidate in take(field) {
      if chosen == nil, let text = Self.name(candidate, field) { chosen = text } else { leave(candidate) }
    }
    return chosen
  }

  private static func name(_ candidate: Candidate, _ field: ArticleField) -> String? {
    switch candidate.value {
    case .text(let text):
      switch text.utf8.first {
      case UInt8(ascii: "["):
        guard let items = WrittenList.items(text) else { return text }
        return items.isEmpty ? nil : items.joined(separator: ", ")
      case UInt8(ascii: "{"): return WrittenList.name(text) ?? text
      default: return text
      }
    case .number(let digits): return field == .id ? WholeNumber.text(digits) : nil
    case .wrongType, .badText: return nil
    }
  }

  /// The date of publication, on the local clock where it stands beside the same time in UTC: only there is the day the paper's.
  private mutating func publication(_ order: DayOrder?) -> (raw: String, label: String, found: FieldDate)? {
    if let pair = ClockPair(dates(order)) {
      candidates.removeAll { $0.name.field == .published && $0.label == pair.utcLabel }
      candidates.sort { ($0.label == pair.label ? 0 : 1) < ($1.label == pair.label ? 0 : 1) }
      guard let chosen = firstPublication(order) else { return nil }
      return (chosen.raw, chosen.label, .date(pair.local))
    }
    return firstPublication(order)
  }

  /// What is read of the names that there are, where more than one is.
  private func dates(_ order: DayOrder?) -> [(label: String, date: PublicationDate)] {
    let all = take(.published)
    guard all.count > 1 else { return [] }
    return all.compactMap { candidate in
      let found: FieldDate =
        switch candidate.value {
        case .text(let text): .read(text, name: candidate.label, order: order)
        case .number(let digits): .read(digits, name: candidate.label, isNumber: true, order: order)
        case .wrongType, .badText: .none
        }
      guard case .date(let date) = found else { return nil }
      return (candidate.label, date)
    }
  }

  /// The first date that can be read; where none can, the first that stands there.
  private mutating func firstPublication(_ order: DayOrder?) -> (
    raw: String, label: String, found: FieldDate
  )? {
    var first: (candidate: Candidate, raw: String)?
    var chosen: (raw: String, label: String, found: FieldDate)?
    for candidate in take(.published) {
      let raw: String
      var isNumber = false
      switch candidate.value {
      case .text(let text): raw = text
      case .number(let digits): (raw, isNumber) = (digits, true)
      case .wrongType, .badText:
        leave(candidate)
        continue
      }
      let found =
        chosen == nil ? FieldDate.read(raw, name: candidate.label, isNumber: isNumber, order: order) : .none
      if found != .none {
        chosen = (raw, candidate.label, found)
      } else if first == nil, chosen == nil {
        first = (candidate, raw)
      } else {
        leave(candidate)
      }
    }
    guard let chosen else { return first.map { ($0.raw, $0.candidate.label, .none) } }
    if let first { leave(first.candidate) }
    if chosen.found == .unsure { notes.dayOrder = .unsure }
    if let evidence = NumericDay(chosen.raw)?.evidence { notes.dayOrder = .only(evidence) }
    return chosen
  }

  /// The field's candidates in their order.
  private func take(_ field: ArticleField) -> [Candidate] { candidates.filter { $0.name.field == field } }

  private mutating func leave(_ candidate: Candidate) {
    notes.add(UnreadField(name: candidate.label, byteCount: candidate.byteCount))
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
