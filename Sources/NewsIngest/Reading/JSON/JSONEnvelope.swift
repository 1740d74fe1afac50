import Foundation

/// The records of JSON that has them inside something else: an answer of an interface (`articles`, `data.items`), hits of a search
/// (`hits.hits._source`), objects by their ids, a Telegram channel, documents one after the other.
///
/// An object that has a text of its own is a record. Of any other, the objects and arrays in it are searched for what looks like
/// records.
struct JSONEnvelope {
  /// A record, and what stands around it.
  struct Piece: Sendable {
    /// Of the record's bytes.
    var range: Range<Int>
    var kind = Kind.object
    /// Its id and source where it has none.
    var id: String?
    var source: String?
    /// What else is true of it.
    var facts = RecordFacts()
    /// What else stands around it, said with the first record in there.
    var unread: [UnreadField] = []
  }

  enum Kind: Sendable {
    case object, telegramMessage
    /// All that was said between persons.
    case privateChat
    /// An element that is no object.
    case other
  }

  /// What is known of all records in a container.
  private struct Surroundings {
    var id: String?
    var source: String?
    var facts = RecordFacts()
    var isTelegram = false
    var isFacebookPost = false
  }

  private static let depthLimit = 8

  private var finder: RecordFinder
  private var pieces: [Piece] = []
  private var unread: [UnreadField] = []

  private init(_ finder: RecordFinder) { self.finder = finder }

  /// What ``pieces(of:keys:)`` found.
  struct Found: Sendable {
    let pieces: [Piece]
    let documentCount: Int
    /// Whether the last document does not end; then its last piece may be a part of one.
    let isCut: Bool
  }

  /// The records of an input; nil where something else stands between documents, or after them.
  static func pieces(of bytes: UnsafeBufferPointer<UInt8>, keys: JSONKeyTable) -> Found? {
    var envelope = JSONEnvelope(RecordFinder(scanner: JSONScanner(bytes: bytes), keys: keys))
    var place = envelope.finder.scanner.visible(from: 0)
    var documentCount = 0
    while place < bytes.count {
      guard envelope.finder.isNested(place) else { return nil }
      if envelope.finder.scanner.value(from: place) == nil { envelope.finder.scanner.isLenient = true }
      guard let value = envelope.finder.scanner.value(from: place) else { return nil }
      envelope.collect(value, in: Surroundings(), depth: 0)
      // Lines with commas after them were the elements of an array once.
      place = envelope.finder.scanner.afterComma(value.upperBound)
      documentCount += 1
    }
    if let last = envelope.pieces.indices.last { envelope.pieces[last].unread += envelope.unread }
    return Found(
      pieces: envelope.pieces, documentCount: documentCount, isCut: envelope.finder.scanner.isLenient)
  }

  private mutating func collect(_ value: Range<Int>, in surroundings: Surroundings, depth: Int) {
    guard finder.isObject(value.lowerBound) else {
      return collectElements(of: value, surroundings, depth: depth)
    }
    let members = finder.members(of: value)
    // A message has polls and replies in it, which are no messages.
    let containers = depth < Self.depthLimit && !surroundings.isTelegram ? finder.containers(of: members) : []
    guard !containers.isEmpty else {
      let kind = surroundings.isTelegram ? Kind.telegramMessage : .object
      pieces.append(
        Piece(
          range: value, kind: kind, id: surroundings.id, source: surroundings.source,
          facts: surroundings.facts,
          unread: unread))
      unread = []
      return
    }
    // A chat that was exported alone was meant to be read.
    if depth > 0, finder.isPrivateChat(members, containers: containers) {
      return pieces.append(Piece(range: value, kind: .privateChat))
    }
    let inner = takeRest(of: members, around: containers, surroundings)
    let id = members.first { $0.key.field?.field == .id }
    for container in containers {
      let inner = within(container, id: id, isAlone: containers.count == 1, outer: inner)
      collect(container.value, in: inner, depth: depth + 1)
    }
  }

  private mutating func collectElements(of list: Range<Int>, _ surroundings: Surroundings, depth: Int) {
    var elements: [Range<Int>] = []
    finder.scanner.forEachElement(of: list) { element in
      elements.append(element)
      return true
    }
    for element in elements {
      if !finder.isObject(element.lowerBound) {
        pieces.append(Piece(range: element, kind: .other))
      } else if surroundings.isFacebookPost, !finder.hasMember("post", in: element) {
        // When it was changed, and such.
        unread += finder.members(of: element).map {
          UnreadField(name: $0.key.name, byteCount: $0.value.count)
        }
      } else {
        collect(element, in: surroundings, depth: depth)
      }
    }
  }

  /// What stands next to containers: it is true of the records in them, or unread.
  private mutating func takeRest(
    of members: [RecordFinder.Member], around containers: [RecordFinder.Member], _ outer: Surroundings
  ) -> Surroundings {
    var inner = outer
    let starts = Set(containers.map(\.value.lowerBound))
    let sourceKey = sourceKey(members, containers: containers)
    if let named = members.first(where: { $0.key.name == sourceKey }) {
      inner.source = finder.text(of: named.value) ?? inner.source
    }
    let others = members.filter { member in
      !starts.contains(member.value.lowerBound) && !finder.isBlank(member.value)
        && member.key.name != sourceKey
    }
    let frame = frame(containers)
    inner.isFacebookPost = frame == .facebookPost
    unread += inner.facts.add(others, in: frame)
    let handedDown = Set(inner.facts.facts.map(\.range.lowerBound))
    // An id is that of the record in an object next to it.
    let handsIDDown = containers.contains { finder.isObject($0.value.lowerBound) }
    for member in others
    where !(handsIDDown && member.key.field?.field == .id) && !handedDown.contains(member.name.lowerBound - 1)
    {
      unread.append(UnreadField(name: member.key.name, byteCount: member.value.count))
    }
    return inner
  }

  /// What the containers of an object make of the rest of it.
  private func frame(_ containers: [RecordFinder.Member]) -> RecordFacts.Frame {
    guard containers.count == 1, let container = containers.first else { return .several }
    if finder.isObject(container.value.lowerBound) {
      return FieldNames.answers.contains(container.key.name.lowercased()) ? .several : .one
    }
    var isPost = false
    finder.scanner.forEachElement(of: container.value) { element in
      isPost = finder.isObject(element.lowerBound) && finder.hasMember("post", in: element)
      return false
    }
    return isPost && container.key.name == "data" ? .facebookPost : .several
  }

  /// What a container says of the records in it.
  ///
  /// - Parameters:
  ///   - id: of the object that the container is in.
  ///   - isAlone: whether that object has no other containers.
  private func within(
    _ container: RecordFinder.Member, id: RecordFinder.Member?, isAlone: Bool, outer: Surroundings
  ) -> Surroundings {
    var inner = outer
    inner.id = nil
    if finder.isObject(container.value.lowerBound) {
      inner.id = id.flatMap { finder.text(of: $0.value) }
      // Objects by their ids, which have digits where names have none, or by their addresses.
      let name = container.key.name
      if id == nil, !isAlone, container.key.field == nil,
        name.utf8.contains(where: RecordFinder.isDigit) || name.hasPrefix("http")
      {
        inner.id = name
      }
    } else if container.key.name == "messages", finder.isTelegram(container.value) {
      inner.isTelegram = true
    }
    return inner
  }

  /// The key of the name that a channel of Telegram or a feed has as a whole.
  private func sourceKey(_ members: [RecordFinder.Member], containers: [RecordFinder.Member]) -> String? {
    if containers.contains(where: { $0.key.name == "messages" && finder.isTelegram($0.value) }) {
      return "name"
    }
    return members.contains { ["home_page_url", "feed_url"].contains($0.key.name) } ? "title" : nil
  }
}
