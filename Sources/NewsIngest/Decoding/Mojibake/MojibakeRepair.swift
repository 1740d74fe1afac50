import Foundation

/// Undoes mojibake: Arabic whose bytes were read in a wrong encoding before they came here.
///
/// ```swift
/// MojibakeRepair().repaired("Ø§Ù„Ø³Ù„Ø§Ù…")?.text  // "السلام": UTF-8 read as Windows-1252
/// MojibakeRepair().repaired("ط§ظ„ط³ظ„ط§ظ…")?.text  // "السلام": UTF-8 read as Windows-1256
/// MojibakeRepair().repaired("ÇáÑÆíÓ")?.text        // "الرئيس": Windows-1256 read as Latin-1
/// MojibakeRepair().repaired("élève à Zürich")      // nil: right as it is
/// ```
/// A run is repaired only where the way back to its bytes is exact and they are plausible Arabic; two or three misreadings
/// one after the other are undone too. All else on the line and on the page stays as it is.
/// - Known failure: where a program dropped the characters it could not show, nothing is repaired. What is too short to
///   tell, such as "Ù…Ù†", stays, and so does Windows-1256 without an alef, such as "ÈíÑæÊ".
public struct MojibakeRepair: Sendable {
  /// Makes a repairer; it keeps no state.
  public init() {}

  /// The text with its mojibake repaired, and how many runs (lines, or parts of lines) that were; nil where there is none.
  ///
  /// Ordinary text costs three or four searches for a byte.
  public func repaired(_ text: String) -> (text: String, count: Int)? {
    guard Self.mayNeedRepair(text) else { return nil }
    var repaired = ""
    var count = 0
    var kept = text.startIndex
    for line in Self.suspectLines(of: text) {
      guard let repair = MojibakeLine.repaired(text[line]) else { continue }
      repaired += text[kept..<line.lowerBound]
      repaired += repair.text
      count += repair.count
      kept = line.upperBound
    }
    return count > 0 ? (repaired + text[kept...], count) : nil
  }

  /// The lines, with their ends, that may need repair: few even where the text does.
  private static func suspectLines(of text: String) -> [Range<String.Index>] {
    var text = text
    let offsets = text.withUTF8 { bytes -> [Range<Int>] in
      var lines: [Range<Int>] = []
      var start = 0
      while start < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let end = rest.baseAddress.flatMap { base in
          memchr(base, 0x0A, rest.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 }
        }
        let length = end ?? rest.count
        if hasMark(UnsafeBufferPointer(rebasing: rest[..<length])) { lines.append(start..<start + length) }
        start += length
      }
      return lines
    }
    let bytes = text.utf8
    return offsets.map {
      bytes.index(
        bytes.startIndex, offsetBy: $0.lowerBound)..<bytes.index(bytes.startIndex, offsetBy: $0.upperBound)
    }
  }

  /// A cheap question that nearly every sound text answers with no.
  private static func mayNeedRepair(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { hasMark($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { hasMark($0) }
  }

  private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A with circumflex or tilde, C with cedilla, O with stroke, U with grave: what lead bytes and alef are misread as.
    finds(0xC3, in: bytes) { [0x82, 0x83, 0x87, 0x98, 0x99].contains($0[1]) }
      // TAH or ZAH before a symbol, as alef and lam give them.
      || finds(0xC2, in: bytes, bytesBefore: 2) { $0[-2] == 0xD8 && ($0[-1] == 0xB7 || $0[-1] == 0xB8) }
      || finds(UInt8(ascii: "&"), in: bytes) { LatinEntities.isMark($0) }
  }

  /// Whether `isMark` is true of any occurrence of `byte` that has `bytesBefore` bytes before it and one after it.
  private static func finds(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, bytesBefore: Int = 0,
    where isMark: (UnsafePointer<UInt8>) -> Bool
  ) -> Bool {
    guard let base = bytes.baseAddress, bytes.count > bytesBefore + 1 else { return false }
    var next = base + bytesBefore
    // The last byte has none after it.
    let end = base + bytes.count - 1
    while next < end, let found = memchr(next, Int32(byte), end - next) {
      let pointer = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      if isMark(pointer) { return true }
      next = pointer + 1
    }
    return false
  }
}
