/// The format: version, number of terms, number of forms; an entry each, as varints; then all keys' bytes, one after the other.
///
/// An entry is the length of its key, its owner's index + 1 (0 for none), its articles and, for forms, its occurrences. Varints are
/// LEB128, of seven bits a byte, the lowest first. Version 1 has counts above zero; version 2 has any, zigzagged: 0, -1, 1, -2 …
extension TermCountRun {
  private static let version = 1
  private static let versionWithLosses = 2
  /// Bytes of the longest varint: numbers have 32 bits.
  private static let longestVarint = 5

  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keyBytes.count + 5 * (terms.count + forms.count) + 16)
    let hasLosses = hasLosses
    func count(_ number: Int32) -> Int {
      hasLosses ? Int(UInt32(bitPattern: number << 1 ^ number >> 31)) : Int(number)
    }
    for number in [hasLosses ? Self.versionWithLosses : Self.version, terms.count, forms.count] {
      Self.append(number, to: &bytes)
    }
    for section in Section.allCases {
      for entry in self[section] {
        Self.append(Int(entry.keyCount), to: &bytes)
        Self.append(Int(entry.owner) + 1, to: &bytes)
        Self.append(count(entry.articles), to: &bytes)
        if section == .forms { Self.append(count(entry.occurrences), to: &bytes) }
      }
    }
    bytes += keyBytes
    return bytes
  }

  /// Reads what `encoded` has made, and checks all of it, so that no later use can go wrong.
  ///
  /// - Parameter row: the id of the row that `bytes` are of.
  init(decoding bytes: UnsafeRawBufferPointer, row: Int64) throws(DamagedCounts) {
    guard let run = Self.decode(bytes) else { throw DamagedCounts(row: row) }
    self = run
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer) -> TermCountRun? {
    var reader = VarintReader(bytes: bytes)
    // An entry takes three bytes at least.
    guard let version = reader.next(), version == Self.version || version == versionWithLosses,
      let termCount = reader.next(), let formCount = reader.next(),
      termCount + formCount <= bytes.count / 3, termCount < Int(Int32.max)
    else { return nil }
    reader.hasLosses = version == versionWithLosses
    var keyEnd = 0
    guard
      let terms = entries(.terms, count: termCount, termCount: termCount, reader: &reader, keyEnd: &keyEnd),
      let forms = entries(.forms, count: formCount, termCount: termCount, reader: &reader, keyEnd: &keyEnd),
      reader.place + keyEnd == bytes.count
    else { return nil }
    let run = TermCountRun(terms: terms, forms: forms, keyBytes: Array(bytes[reader.place...]))
    return Section.allCases.allSatisfy { run.ascends($0) } ? run : nil
  }

  private static func entries(
    _ section: Section, count: Int, termCount: Int, reader: inout VarintReader, keyEnd: inout Int
  ) -> [Entry]? {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let keyCount = reader.next(), let owner = reader.next(), let articles = reader.nextCount(),
        let occurrences = section == .forms ? reader.nextCount() : 0, owner <= termCount,
        // A form has its stem.
        owner > 0 || section == .terms, keyEnd + keyCount <= reader.bytes.count
      else { return nil }
      entries.append(
        Entry(
          keyOffset: UInt32(truncatingIfNeeded: keyEnd), keyCount: UInt32(truncatingIfNeeded: keyCount),
          owner: Int32(truncatingIfNeeded: owner - 1), articles: articles, occurrences: occurrences))
      keyEnd += keyCount
    }
    return entries
  }

  private func ascends(_ section: Section) -> Bool {
    keyBytes.withUnsafeBufferPointer { bytes in
      var before: UnsafeBufferPointer<UInt8>?
      return self[section].allSatisfy { entry in
        let start = Int(entry.keyOffset)
        let key = UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entry.keyCount)])
        defer { before = key }
        return before.map { Self.compare($0, right: key) < 0 } ?? true
      }
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private struct VarintReader {
    let bytes: UnsafeRawBufferPointer
    var place = 0
    /// Whether counts are zigzagged.
    var hasLosses = false

    /// Nil also for what is not above zero in version 1.
    mutating func nextCount() -> Int32? {
      guard let number = next() else { return nil }
      guard hasLosses else { return number > 0 ? Int32(exactly: number) : nil }
      return Int32(bitPattern: UInt32(number) >> 1) ^ -Int32(number & 1)
    }

    /// Nil after the end, and for a number of too many bytes.
    @inline(__always)
    mutating func next() -> Int? {
      var number = 0
      for index in 0..<TermCountRun.longestVarint {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        number |= Int(byte & 0x7F) << (7 * index)
        if byte < 0x80 { return number <= UInt32.max ? number : nil }
      }
      return nil
    }
  }
}
