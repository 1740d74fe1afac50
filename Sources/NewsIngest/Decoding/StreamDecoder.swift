import Foundation

/// Turns a stream of bytes into UTF-8, chunk by chunk: what `TextDecoder` is for a whole file.
///
/// The encoding is the user's word, else that of the byte-order mark, else told by the bytes. While only ASCII came the
/// decision stays open: a table may have its first Arabic word after a thousand rows of numbers. From the first byte that
/// is not ASCII on, bytes are held until there are enough to judge by. Chunks of other sizes give the same.
/// - Where that is UTF-8, lines in Windows-1256 or Windows-1252 are read as such.
/// - Bytes that mean nothing become U+FFFD, one a byte (a unit of UTF-16), and are counted.
/// - Memory: 1 MB.
struct StreamDecoder {
  /// The encoding's IANA name; "UTF-8" as long as only ASCII came.
  private(set) var encodingName = "UTF-8"
  /// Why the beginning is no text; it is then read as UTF-8 all the same.
  private(set) var fault: IngestError?

  /// How far the decision has come that `converter` is the outcome of.
  private enum Stage {
    /// Too little has come to look for a mark and to sample.
    case beginning
    /// Only ASCII came.
    case ascii
    /// What is held must be judged; it may be the beginning of the stream.
    case judging(isBeginning: Bool)
  }

  private let declared: String?
  private var converter: StreamConverter?
  private var stage = Stage.beginning
  private var held = Data()
  /// How many bytes of `held` have been looked at, from the first one on, and how many of these are not ASCII.
  private var examinedByteCount = 0
  private var nonASCIIByteCount = 0
  /// How many bytes were replaced that stand in no record's report yet.
  private var unreportedReplacementCount = 0

  private static let sampleSize = InputFormat.detectionSize
  /// Fewer bytes that are not ASCII may be stray quotes and accents.
  private static let fewestNonASCIIBytes = 64
  /// Two letters. Text in another encoding hardly ever looks like as much UTF-8 by chance.
  private static let fewestNonASCIIBytesOfUTF8 = 4
  private static let utf8MarkLength = 3
  private static let longestWait = 1 << 20

  /// - Parameters:
  ///   - override: the encoding that the user names.
  ///   - declared: the encoding that a header or the stream itself names.
  /// - Errors: `.unknownEncoding` for the user's word.
  init(override: String?, declared: String? = nil) throws(IngestError) {
    self.declared = declared
    guard let override else { return }
    guard let name = CharsetLabel.name(of: override), let converter = StreamConverter(name) else {
      throw .unknownEncoding(name: override)
    }
    encodingName = name
    self.converter = converter
  }

  /// The next bytes in UTF-8, without a byte-order mark; bytes whose encoding is not known yet are held.
  mutating func append(_ chunk: Data) -> Data { decode(chunk, isLast: false) }

  /// Of what is held, all that needs no more bytes: ASCII, and lines of letters that are UTF-8.
  mutating func readWhatHasCome() -> Data {
    if let text = converter?.readWhatHasCome() { return text }
    if held.count >= Self.utf8MarkLength, let name = mark() { return decideInPause(name) }
    guard !held.isEmpty, held.nulOffset == nil else { return Data() }
    if held.isASCII {
      if case .judging = stage { return Data() }
      stage = .ascii
      return passASCII()
    }
    let lines = Self.whole(held, isLast: false)
    guard lines.count(where: { $0 >= 0x80 }) >= Self.fewestNonASCIIBytesOfUTF8, lines.isUTF8 else {
      return Data()
    }
    return decideInPause("UTF-8")
  }

  private mutating func decideInPause(_ name: String) -> Data {
    let text = decide(name, isLast: false)
    return text + (converter?.readWhatHasCome() ?? Data())
  }

  /// What was held.
  mutating func finish() -> Data { decode(Data(), isLast: true) }

  /// How a record became text. A record asks once.
  mutating func decoding(of record: Data) -> Decoding {
    let count = unreportedReplacementCount > 0 ? min(unreportedReplacementCount, record.replacementCount) : 0
    unreportedReplacementCount -= count
    var decoding = Decoding(encodingName: encodingName, invalidByteCount: count)
    if let encoding = converter?.otherEncoding(in: record) {
      decoding.encodingName = encoding
      decoding.repairedCount = 1
    }
    return decoding
  }

  private mutating func decode(_ chunk: Data, isLast: Bool) -> Data {
    if converter != nil { return convert(chunk, isLast: isLast) }
    held.append(chunk)
    if case .beginning = stage {
      guard held.count >= Self.sampleSize || isLast else { return Data() }
      if let name = mark() { return decide(name, isLast: isLast) }
      let first = held.prefix(Self.sampleSize)
      stage = first.isASCII && first.nulOffset == nil ? .ascii : .judging(isBeginning: true)
    }
    var passed = Data()
    if case .ascii = stage { passed = passASCII() }
    guard case .judging(let isBeginning) = stage, let end = sampleEnd(isLast: isLast) else { return passed }
    let sample = Self.whole(held.prefix(end), isLast: isLast && end == held.count)
    return passed + decide(name(of: sample, isBeginning: isBeginning), isLast: isLast)
  }

  /// The encoding that a byte-order mark tells.
  private func mark() -> String? {
    guard case .beginning = stage else { return nil }
    return TextDecoder.markedEncoding(of: held)
  }

  /// Hands out what is held up to the first byte that is not ASCII.
  private mutating func passASCII() -> Data {
    defer { examinedByteCount = 0 }
    guard !held.isASCII, let first = held.firstIndex(where: { $0 >= 0x80 }) else {
      defer { held = Data() }
      return held
    }
    defer { held = Data(held[first...]) }
    stage = .judging(isBeginning: false)
    return Data(held[..<first])
  }

  /// How many of the held bytes are enough to judge by; nil where more must come.
  private mutating func sampleEnd(isLast: Bool) -> Int? {
    for byte in held.dropFirst(examinedByteCount) {
      examinedByteCount += 1
      if byte >= 0x80 { nonASCIIByteCount += 1 }
      let isEnough = examinedByteCount >= Self.sampleSize && nonASCIIByteCount >= Self.fewestNonASCIIBytes
      if isEnough || examinedByteCount == Self.longestWait { return examinedByteCount }
    }
    return isLast ? held.count : nil
  }

  /// The sample without a last line or a last character that is not whole.
  private static func whole(_ sample: Data, isLast: Bool) -> Data {
    if isLast { return Data(sample) }
    if let end = sample.lastIndex(of: UInt8(ascii: "\n")) { return Data(sample[...end]) }
    var whole = sample
    for _ in 0..<3 { if let last = whole.last, (0x80..<0xC0).contains(last) { whole.removeLast() } }
    if let last = whole.last, last >= 0xC0 { whole.removeLast() }
    return Data(whole)
  }

  private mutating func name(of sample: Data, isBeginning: Bool) -> String {
    if isBeginning {
      if let name = UTF16Guess.name(of: held.prefix(examinedByteCount & ~1)) { return name }
      do throws(IngestError) {
        return try TextDecoder().decodeAsIs(sample, declared: declared).decoding.encodingName
      } catch {
        fault = error
        return "UTF-8"
      }
    }
    // A NUL among the rows is damage, and no reason to read the rest wrongly.
    let text = sample.nulOffset == nil ? sample : sample.filter { $0 != 0 }
    let name = try? TextDecoder().decodeAsIs(text, declared: declared).decoding.encodingName
    return name.flatMap { $0.hasPrefix("UTF-16") ? nil : $0 } ?? "UTF-8"
  }

  private mutating func decide(_ name: String, isLast: Bool) -> Data {
    encodingName = name
    converter = StreamConverter(name) ?? .utf8(UTF8Repair())
    defer { held = Data() }
    return convert(held, isLast: isLast)
  }

  private mutating func convert(_ bytes: Data, isLast: Bool) -> Data {
    guard var converter else { return bytes }
    self.converter = nil
    let (text, replacedCount) = converter.append(bytes, isLast: isLast)
    self.converter = converter
    unreportedReplacementCount += replacedCount
    return text
  }
}

extension Data {
  /// How many U+FFFD REPLACEMENT CHARACTERs stand in UTF-8.
  fileprivate var replacementCount: Int {
    withUnsafeBytes { bytes in
      var count = 0
      for index in bytes.indices.dropLast(2)
      where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD { count += 1 }
      return count
    }
  }
}
