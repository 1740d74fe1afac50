/// The first 256 bytes of a segment in the ranking file: what it is, and where its parts begin.
///
/// All numbers are little endian; offsets are bytes from the segment's start, each a multiple of 8.
package struct SegmentHeader: Equatable {
  /// Raised with every change of the format or of `TermHash`.
  static let version: UInt64 = 1
  package static let byteCount = 256
  private static let magic: UInt64 = 0x3147_5352_4853_5241  // "ARSHRSG1"

  /// The parts of a segment, in the order they stand in.
  enum Part: Int, CaseIterable {
    /// `RowID` an article, ascending.
    case rowIDs
    /// `UInt32` an article: source ids, 0 for none.
    case sources
    /// `UInt32` an article: section ids, 0 for none.
    case sections
    /// A byte an article: `DatePrecision`.
    case precisions
    /// `UInt64` a term: hashes of light stems and marked stop words, ascending.
    case termHashes
    /// `SegmentEntry` a term, in the order of hashes.
    case termEntries
    /// `UInt64` a root key: hashes of marked root keys, ascending.
    case rootHashes
    /// `SegmentEntry` a root key.
    case rootEntries
    /// `UInt32` a form: its number in texts; forms of one stem, and stems of one root key, stand together.
    case formNumbers
    /// `UInt64` a form, in the same order: hashes of forms.
    case formHashes
    /// `UInt32` an article and one more: where its text begins within `texts`.
    case textOffsets
    /// Every article's words: form numbers from 1, the commonest first, in LEB128; 0 between title and body.
    case texts
    /// Posting lists.
    case lists
  }

  package var id: Int64 = 0
  package var byteCount = 0
  var articleCount = 0
  var termCount = 0
  var rootCount = 0
  var formCount = 0
  /// `IndexState.meanLength` that the impacts were made with.
  package var meanLength = 1.0
  var offsets = [Int](repeating: 0, count: Part.allCases.count)

  func offset(of part: Part) -> Int { offsets[part.rawValue] }

  /// Whether the parts stand one after the other, each with room for what it holds.
  package var isSound: Bool {
    let (articles, terms, roots, forms) = (articleCount, termCount, rootCount, formCount)
    guard (1...SegmentLayout.articleLimit).contains(articles), terms > 0, roots >= 0, forms > 0 else {
      return false
    }
    let sizes = [
      8 * articles, 4 * articles, 4 * articles, articles, 8 * terms, 12 * terms, 8 * roots, 12 * roots,
      4 * forms,
      8 * forms, 4 * (articles + 1), 0, 0,
    ]
    return offsets.indices.allSatisfy { index in
      let end = index + 1 < offsets.count ? offsets[index + 1] : byteCount
      return offsets[index] % 8 == 0 && offsets[index] >= Self.byteCount
        && offsets[index] + sizes[index] <= end
    }
  }

  private var fields: [UInt64] {
    let numbers = [byteCount, articleCount, termCount, rootCount, formCount] + offsets
    return [Self.magic, Self.version, UInt64(bitPattern: id), meanLength.bitPattern]
      + numbers.map { UInt64($0) }
  }

  /// The header's bytes, with a checksum at the end.
  var bytes: [UInt8] {
    var fields = fields + Array(repeating: 0, count: Self.byteCount / 8 - fields.count)
    fields[fields.count - 1] = Self.checksum(fields.dropLast())
    return fields.flatMap { field in withUnsafeBytes(of: field.littleEndian) { Array($0) } }
  }

  init() {}

  /// Reads a header; nil where the bytes are none, or of another version.
  ///
  /// - Parameter bytes: at least `byteCount`, aligned to 8.
  package init?(_ bytes: UnsafeRawPointer) {
    let fields = (0..<Self.byteCount / 8).map { bytes.load(fromByteOffset: 8 * $0, as: UInt64.self) }
    guard fields[0] == Self.magic, fields[1] == Self.version, fields.last == Self.checksum(fields.dropLast())
    else { return nil }
    id = Int64(bitPattern: fields[2])
    meanLength = Double(bitPattern: fields[3])
    let numbers = fields[4...].dropLast().map { Int(truncatingIfNeeded: $0) }
    (byteCount, articleCount, termCount) = (numbers[0], numbers[1], numbers[2])
    (rootCount, formCount) = (numbers[3], numbers[4])
    offsets = Array(numbers[5..<5 + Part.allCases.count])
  }

  private static func checksum(_ fields: some Sequence<UInt64>) -> UInt64 {
    fields.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 }
  }
}

/// Where a term's or root key's postings and written forms are.
struct SegmentEntry {
  /// Bytes within `lists`.
  let list: UInt32
  /// First place in `formNumbers`.
  let firstForm: UInt32
  let formCount: UInt32
}
