/// Puts the parts of a segment one after the other.
struct SegmentWriter {
  private var header = SegmentHeader()
  private var bytes: [UInt8]

  init(id: Int64, articleCount: Int, meanLength: Double) {
    header.id = id
    header.meanLength = meanLength
    header.articleCount = articleCount
    bytes = Array(repeating: 0, count: SegmentHeader.byteCount)
  }

  /// Makes room for everything.
  ///
  /// - Parameter byteCount: of lists and texts.
  mutating func reserveCapacity(_ tokens: borrowing ForwardIndex, byteCount: Int) {
    let words = 20 * (tokens.terms.count + tokens.roots.count) + 12 * tokens.forms.count
    bytes.reserveCapacity(byteCount + words + 24 * tokens.articleCount + 4096)
  }

  mutating func append<Element: BitwiseCopyable>(_ elements: [Element], as part: SegmentHeader.Part) {
    bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
    header.offsets[part.rawValue] = bytes.count
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Terms, root keys and forms.
  ///
  /// - Returns: false where two of a kind have one hash.
  mutating func appendDictionary(
    _ tokens: borrowing ForwardIndex, order: SegmentOrder, lists: SegmentLists
  ) -> Bool {
    header.termCount = tokens.terms.count
    header.rootCount = tokens.roots.count
    header.formCount = tokens.forms.count
    var termEntries: [(hash: UInt64, entry: SegmentEntry)] = []
    var rootForms = [Range<Int>](repeating: 0..<0, count: tokens.roots.count)
    for (place, term) in order.terms.enumerated() {
      let forms = order.formStarts[place]..<order.formStarts[place + 1]
      let root = tokens.terms[term].root
      if root.isSome {
        let before = rootForms[root.index]
        rootForms[root.index] = (before.isEmpty ? forms.lowerBound : before.lowerBound)..<forms.upperBound
      }
      termEntries.append((tokens.termTable.hash(at: term), Self.entry(lists.termOffsets[term], forms: forms)))
    }
    var rootEntries: [(hash: UInt64, entry: SegmentEntry)] = []
    for root in rootForms.indices {
      rootEntries.append(
        (tokens.rootTable.hash(at: root), Self.entry(lists.rootOffsets[root], forms: rootForms[root])))
    }
    guard append(&termEntries, hashes: .termHashes, values: .termEntries),
      append(&rootEntries, hashes: .rootHashes, values: .rootEntries)
    else { return false }
    append(order.forms.map { order.numbers[$0] }, as: .formNumbers)
    var formHashes: [UInt64] = []
    for form in order.forms { formHashes.append(tokens.formTable.hash(at: form)) }
    append(formHashes, as: .formHashes)
    return true
  }

  private static func entry(_ list: UInt32, forms: Range<Int>) -> SegmentEntry {
    SegmentEntry(list: list, firstForm: UInt32(forms.lowerBound), formCount: UInt32(forms.count))
  }

  private mutating func append(
    _ entries: inout [(hash: UInt64, entry: SegmentEntry)], hashes: SegmentHeader.Part,
    values: SegmentHeader.Part
  ) -> Bool {
    entries.sort { $0.hash < $1.hash }
    for index in entries.indices.dropFirst() where entries[index].hash == entries[index - 1].hash {
      return false
    }
    append(entries.map(\.hash), as: hashes)
    append(entries.map(\.entry), as: values)
    return true
  }

  /// The whole segment.
  consuming func finish() -> [UInt8] {
    bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
    header.byteCount = bytes.count
    bytes.replaceSubrange(0..<SegmentHeader.byteCount, with: header.bytes)
    return bytes
  }
}

/// The words of a segment's articles as the numbers of their forms.
struct SegmentTexts {
  private(set) var bytes: [UInt8] = []
  /// Where each article's words begin, and the end.
  private(set) var offsets: [UInt32] = [0]

  /// - Parameter articles: places of articles in `tokens`, in the order of their ordinals.
  init(_ tokens: borrowing ForwardIndex, articles: [Int], order: SegmentOrder) {
    bytes.reserveCapacity(tokens.tokens.count * 2)
    for article in articles {
      for place in tokens.starts[article]..<tokens.starts[article + 1] {
        let token = tokens.tokens[place]
        var number = token == .columnBreak ? 0 : order.numbers[token.index]
        while number >= 0x80 {
          bytes.append(UInt8(number & 0x7F) | 0x80)
          number >>= 7
        }
        bytes.append(UInt8(number))
      }
      offsets.append(UInt32(bytes.count))
    }
  }
}
