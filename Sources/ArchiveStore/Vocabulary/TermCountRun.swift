import Foundation
import InvertedIndex

/// How many articles hold which terms and written forms: what one row of `count_log` says.
///
/// Counts are differences: below zero where a transaction took more articles away than it brought.
///
/// Keys ascend by their bytes, in SQLite's BINARY order. A light stem's owner is its root key, a form's owner its light stem;
/// both are terms of the same run.
struct TermCountRun: Sendable {
  /// One term or form.
  struct Entry: Sendable {
    /// Where the key lies within the run's key bytes.
    fileprivate(set) var keyOffset: UInt32
    fileprivate(set) var keyCount: UInt32
    /// Index of a term, or `noOwner`.
    var owner: Int32
    var articles: Int32
    /// In all articles together; 0 for terms.
    var occurrences: Int32
  }

  /// What stop words and root keys have for an owner.
  static let noOwner: Int32 = -1

  /// A list of entries, by its keys.
  enum Section: CaseIterable, Sendable { case terms, forms }

  /// Light stems, stop words and root keys, marked as in `vocabulary`.
  private(set) var terms: [Entry] = []
  /// Normalised written forms of content words.
  private(set) var forms: [Entry] = []
  /// All keys, one after the other.
  private(set) var keyBytes: [UInt8] = []

  var isEmpty: Bool { terms.isEmpty && forms.isEmpty }

  subscript(section: Section) -> [Entry] {
    switch section {
    case .terms: terms
    case .forms: forms
    }
  }

  // MARK: Building

  /// Takes the next entry of a section; all terms go before all forms, and keys ascend.
  mutating func append(
    _ key: UnsafeBufferPointer<UInt8>, owner: Int32, articles: Int, occurrences: Int = 0, to section: Section
  ) {
    let entry = Entry(
      keyOffset: UInt32(truncatingIfNeeded: keyBytes.count), keyCount: UInt32(truncatingIfNeeded: key.count),
      owner: owner, articles: Int32(clamping: articles), occurrences: Int32(clamping: occurrences))
    keyBytes.append(contentsOf: key)
    switch section {
    case .terms: terms.append(entry)
    case .forms: forms.append(entry)
    }
  }

  /// Gives each entry of a section another owner, by its index.
  mutating func setOwners(of section: Section, _ owner: (Int, Int32) -> Int32) {
    switch section {
    case .terms: for index in terms.indices { terms[index].owner = owner(index, terms[index].owner) }
    case .forms: for index in forms.indices { forms[index].owner = owner(index, forms[index].owner) }
    }
  }

  /// A run as it was read.
  init(terms: [Entry], forms: [Entry], keyBytes: [UInt8]) {
    (self.terms, self.forms, self.keyBytes) = (terms, forms, keyBytes)
  }

  init() {}

  /// The same with all counts taken away instead of added.
  func negated() -> TermCountRun {
    func negated(_ entries: [Entry]) -> [Entry] {
      entries.map { entry in
        var entry = entry
        (entry.articles, entry.occurrences) = (-entry.articles, -entry.occurrences)
        return entry
      }
    }
    return TermCountRun(terms: negated(terms), forms: negated(forms), keyBytes: keyBytes)
  }

  // MARK: Reading

  /// Whether any count is not above zero.
  var hasLosses: Bool {
    terms.contains { $0.articles <= 0 } || forms.contains { $0.articles <= 0 || $0.occurrences <= 0 }
  }

  /// Lends the bytes of an entry's key.
  @inline(__always)
  func withKey<Value>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value
  {
    try keyBytes.withUnsafeBufferPointer { bytes in
      let start = Int(entry.keyOffset)
      return try body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entry.keyCount)]))
    }
  }

  func key(_ entry: Entry) -> String { withKey(entry) { String(decoding: $0, as: UTF8.self) } }

  /// The index of a key; nil where the run does not count it.
  func index(of key: UnsafeBufferPointer<UInt8>, in section: Section) -> Int? {
    let entries = self[section]
    let place = lowerBound(key, in: section)
    return place < entries.count && withKey(entries[place]) { Self.compare($0, right: key) == 0 }
      ? place : nil
  }

  /// The entries whose keys begin with `prefix`.
  func range(ofPrefix prefix: UnsafeBufferPointer<UInt8>, in section: Section) -> Range<Int> {
    // No UTF-8 text has the byte 0xFF.
    let end = (Array(prefix) + [0xFF]).withUnsafeBufferPointer { lowerBound($0, in: section) }
    return lowerBound(prefix, in: section)..<end
  }

  /// The first entry whose key is not below `key`.
  func lowerBound(_ key: UnsafeBufferPointer<UInt8>, in section: Section) -> Int {
    self[section].partitioningIndex { entry in withKey(entry) { Self.compare($0, right: key) } >= 0 }
  }

  /// Below, equal to or above 0 as `left` sorts before, with or after `right`.
  @inline(__always)
  static func compare(_ left: UnsafeBufferPointer<UInt8>, right: UnsafeBufferPointer<UInt8>) -> Int {
    if let start = left.baseAddress, let otherStart = right.baseAddress {
      let order = memcmp(start, otherStart, min(left.count, right.count))
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }
}
