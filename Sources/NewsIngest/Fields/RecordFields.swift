import ArabicCalendar
import Foundation

/// The values of one record of a table or of JSON, and the article they make.
///
/// Of several names of one field the first in the order of ``FieldNames`` that has a value counts, and of texts a far longer one
/// (``FullerText``); the others are not read, and that is said.
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

  struct Candidate {
    let name: FieldName
    /// What it is called in the input.
    let label: String
    let value: Value
    let byteCount: Int

    /// A text or a number, as it stands in the input.
    var scalar: (text: String, isNumber: Bool)? {
      switch value {
      case .text(let text): (text, false)
      case .number(let digits): (digits, true)
      case .wrongType, .badText: nil
      }
    }
  }

  /// A text of the field, and what it is made of.
  private struct ChosenText {
    private(set) var text: String
    private let first: Candidate
    private var others: [Candidate] = []
    private let isCut: Bool
    /// Of the first text that there was.
    var firstRank: Int

    init(_ text: String, of candidate: Candidate) {
      let whole = candidate.name.field == .body ? FullerText.withoutMark(text) : nil
      (self.text, isCut) = (whole ?? text, whole != nil)
      (first, firstRank) = (candidate, candidate.name.rank)
    }

    var candidates: [Candidate] { [first] + others }

    var isSomeText: Bool { first.name == .someText }

    mutating func append(_ text: String, of candidate: Candidate) {
      self.text += "\n\n" + text
      others.append(candidate)
    }

    /// What the user mapped goes before all, and names that only end like one of a text say too little.
    func isLess(than other: String, _ name: FieldName) -> Bool {
      !first.name.isMapped && name != .someText
        && FullerText.isFuller(other, than: text, isCut: isCut)
    }
  }

  /// No record has more values under known names; what is beyond is not read.
  static let valueLimit = 64

  private var candidates: [Candidate] = []
  /// What may be a date in parts.
  private(set) var dateParts = DateParts()
  /// What was given under names that are no field's.
  var notes = {
    var notes = ReadingNotes()
    notes.hasFields = true
    return notes
  }()

  /// Whether an article must have a title or a body.
  var needsText = true

  /// Whether numbers may be days (``DaySerial``).
  var readsDaySerials = true

  /// Whether the article has a text that is no summary.
  private(set) var hasFullText = false

  /// Adds a value under a known name. Blank ones are missing.
  mutating func add(_ value: Value, as name: FieldName, called label: String, byteCount: Int) {
    if case .text(let text) = value, text.allSatisfy(\.isWhitespace) { return }
    guard candidates.count < Self.valueLimit else {
      return notes.add(UnreadField(name: label, byteCount: byteCount))
    }
    var name = name
    if name.field == .source, !name.isMapped, case .text(let text) = value {
      // Twitter names the program that a tweet was written with.
      if text.hasPrefix("<a ") { return notes.add(UnreadField(name: label, byteCount: byteCount)) }
      if Self.isPageAddress(text) { name = .addressAsSource }
    }
    let candidate = Candidate(name: name, label: label, value: value, byteCount: byteCount)
    // "اليوم" may be a day of the month, "heure" an hour.
    if name.field == .published, !name.isMapped, byteCount <= 4, let text = candidate.scalar?.text,
      let part = DatePart(label), dateParts.add(part, called: label, text: text)
    {
      return
    }
    candidates.append(candidate)
  }

  /// Adds a value under a name that is no field's.
  ///
  /// - Parameters:
  ///   - part: of a date, where its name is one.
  ///   - text: the value where it is a text or a number.
  mutating func addUnread(_ field: UnreadField, part: DatePart?, text: @autoclosure () -> String?) {
    if let part, let text = text(), dateParts.add(part, called: field.name, text: text) { return }
    notes.add(field)
  }

  /// Adds facts that stand in an object of their own, `"metadata": {"title": "…"}`: they count where the record has no others.
  mutating func add(metadata: Data, called label: String) {
    guard candidates.contains(where: { $0.name.field == .body }),
      let members = try? JSONSerialization.jsonObject(with: metadata) as? [String: Any]
    else { return }
    notes.leaveOut([label])
    for (key, value) in members.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
      let text = value as? String ?? "\(value)"
      if value is String, let name = FieldName(key), let after = name.afterOwn {
        add(.text(text), as: after, called: "\(label).\(key)", byteCount: text.utf8.count)
      } else {
        addUnread(UnreadField(name: "\(label).\(key)", byteCount: text.utf8.count))
      }
    }
  }

  /// Whether an article is no more than the message of an interface: `{"status": "error", "message": "…"}`.
  func isAnswer(_ article: Article) -> Bool {
    guard article.title.isEmpty, article.published == nil, article.url == nil,
      candidates.contains(where: { $0.label == "message" })
    else { return false }
    return notes.unread.contains { ["status", "code", "error", "success"].contains($0.name) }
  }

  /// Whether a text is the address of a page, and not only that of a site.
  private static func isPageAddress(_ text: String) -> Bool {
    text.hasPrefix("http") && text.wholeMatch(of: pageAddress) != nil
  }

  nonisolated(unsafe) private static let pageAddress = /https?:\/\/[^\/\s]+\/[^\s]+/

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
    let title = try (body == nil && needsText ? text(.title) : titleNextToBody()).map(PlainValue.line)
    let date = publication(dateOrder)
    notes.doubtfulDate = date?.doubtful
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
    article.published = date?.date
    // A value of mark-up may hold no text.
    if needsText, article.title.isBlank, article.body.isBlank { throw .noTitleNorBody }
    return article
  }

  /// With a text of its own a record needs no title: a number is one, and any other value is left.
  private mutating func titleNextToBody() throws(IngestError) -> String? {
    do throws(IngestError) {
      return try text(.title)
    } catch .wrongType {
      var title: String?
      for candidate in take(.title) {
        if title == nil, case .number(let digits) = candidate.value {
          title = digits
        } else {
          leave(candidate)
        }
      }
      return title
    }
  }

  /// The text of title or body: a value of a wrong type where there is no other is the record's fault.
  private mutating func text(_ field: ArticleField) throws(IngestError) -> String? {
    var faults: [(error: IngestError, candidate: Candidate)] = []
    var chosen: ChosenText?
    for candidate in take(field) {
      let text: String?
      do throws(IngestError) {
        text = try Self.text(candidate, as: field)
      } catch {
        faults.append((error, candidate))
        continue
      }
      guard let text else { continue }
      guard let before = chosen else {
        chosen = ChosenText(text, of: candidate)
        continue
      }
      // Texts that are all the record's are one text.
      if field == .body, before.isSomeText, candidate.name == .someText {
        chosen?.append(text, of: candidate)
      } else if field == .body, before.isLess(than: text, candidate.name) {
        before.candidates.forEach { leave($0) }
        chosen = ChosenText(text, of: candidate)
        chosen?.firstRank = before.firstRank
      } else {
        leave(candidate)
      }
    }
    guard let chosen else {
      if let first = faults.first { throw first.error }
      return nil
    }
    for fault in faults { leave(fault.candidate) }
    if field == .body { hasFullText = chosen.firstRank <= FieldName.someText.rank }
    return chosen.text
  }

  /// Nil where it is an empty list.
  private static func text(_ candidate: Candidate, as field: ArticleField) throws(IngestError) -> String? {
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
      if chosen == nil, let text = Self.name(candidate, as: field) { chosen = text } else { leave(candidate) }
    }
    return chosen
  }

  private static func name(_ candidate: Candidate, as field: ArticleField) -> String? {
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

  /// The field's candidates in their order.
  func take(_ field: ArticleField) -> [Candidate] { candidates.filter { $0.name.field == field } }

  mutating func leave(_ candidate: Candidate) {
    notes.add(UnreadField(name: candidate.label, byteCount: candidate.byteCount))
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
