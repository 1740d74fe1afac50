import Foundation

/// Members around a record that are true of it: `{"url": "…", "published": "…", "article": {…}}`.
///
/// An answer of an interface has a date and an address of its own, which are none of the articles': of what stands around a list only
/// source and section are taken, and of dates only those that are surely of publication, or plain ones next to the article's address.
struct RecordFacts: Equatable, Sendable {
  /// One member.
  struct Fact: Equatable, Sendable {
    let field: ArticleField
    let name: String
    /// Of key and value in the input.
    let range: Range<Int>
    let valueByteCount: Int
  }

  /// What stands around a record.
  enum Frame {
    /// An object that has one record, as a crawler's notes of an article.
    case one
    /// A list, or an answer.
    case several
    /// Facebook's post, of which the text is the one of a list.
    case facebookPost
  }

  /// Of a name, a date or an address.
  private static let greatestByteCount = 2000
  private static let limit = 16

  /// The inner ones first.
  private(set) var facts: [Fact] = []

  var isEmpty: Bool { facts.isEmpty }

  /// Takes what counts of an object's members, and keeps of the outer ones what still does.
  ///
  /// - Returns: what no longer does.
  mutating func add(_ members: [RecordFinder.Member], in frame: Frame) -> [UnreadField] {
    let hasAddress = members.contains { $0.key.field?.field == .url }
    let found = members.filter { member in
      guard let name = member.key.field, member.value.count <= Self.greatestByteCount else { return false }
      return switch (name.field, frame) {
      // Beside several records a list is one of others: `"tags": [{"id": 1}, …]`.
      case (.source, _), (.section, _): frame == .one || !member.isList
      case (.title, .one), (.url, .one), (.author, .one): true
      case (.published, .one): name.tellsPublication || hasAddress && name.tellsPublicationOrDay
      case (.published, .facebookPost): member.key.name == "timestamp"
      default: false
      }
    }
    let inner = found.prefix(Self.limit).compactMap(Fact.init)
    let outer = facts.filter { frame == .one || $0.field == .source || $0.field == .section }
    let kept = outer.prefix(Self.limit - inner.count)
    let dropped = facts.filter { !kept.contains($0) }
    facts = inner + kept
    return dropped.map(\.asUnread)
  }

  /// An object of them alone.
  func object(in content: Data) -> Data {
    let members = facts.map { content.dropFirst($0.range.lowerBound).prefix($0.range.count) }
    return Data("{".utf8) + Data(members.joined(separator: ",".utf8)) + Data("}".utf8)
  }

  /// Adds to a record what it does not have.
  ///
  /// - Parameters:
  ///   - around: what ``object(in:)`` was read as.
  ///   - saysRest: whether the rest is said to be not read.
  func complete(_ record: inout DecodedRecord, with around: DecodedRecord, saysRest: Bool) {
    guard case .success(var article) = record.result, case .success(let found) = around.result else { return }
    var taken: Set<ArticleField> = []
    func take(_ field: ArticleField, from value: WritableKeyPath<Article, String?>) {
      guard article[keyPath: value] == nil, let new = found[keyPath: value] else { return }
      article[keyPath: value] = new
      taken.insert(field)
    }
    if article.title.isEmpty, !article.body.isEmpty, !found.title.isEmpty {
      article.title = found.title
      taken.insert(.title)
    }
    take(.source, from: \.source)
    take(.section, from: \.section)
    take(.author, from: \.author)
    if found.url?.hasPrefix("http") == true { take(.url, from: \.url) }
    if article.published == nil { take(.published, from: \.publishedRaw) }
    if taken.contains(.published) {
      (article.published, article.publishedFrom) = (found.published, found.publishedFrom)
      record.notes.takeDate(of: around.notes)
    }
    record.result = .success(article)
    guard saysRest else { return }
    let others = Set(around.notes.unread.map(\.name))
    for fact in facts where !taken.contains(fact.field) || others.contains(fact.name) {
      record.notes.add(fact.asUnread)
    }
  }
}

extension RecordFacts.Fact {
  fileprivate var asUnread: UnreadField { UnreadField(name: name, byteCount: valueByteCount) }

  fileprivate init?(_ member: RecordFinder.Member) {
    guard let field = member.key.field?.field else { return nil }
    self.init(
      field: field, name: member.key.name, range: member.name.lowerBound - 1..<member.value.upperBound,
      valueByteCount: member.value.count)
  }
}
