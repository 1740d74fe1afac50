public import Foundation

/// Cuts a stream of bytes into lines, whatever the size of the chunks it comes in.
///
/// ```swift
/// var splitter = LineSplitter()
/// splitter.append(chunk) { number, line in … }
/// splitter.finish { number, line in … }
/// ```
/// - Lines end at LF or CR LF and come without it; the last needs no end. Numbers count from 1.
/// - Blank lines are counted and not handed out; a UTF-8 byte-order mark at the start is dropped.
/// - A line of more than `lineLimit` bytes is handed out once, as `.failure(.lineTooLong)`, when it ends.
/// - Memory: at most `lineLimit` bytes are held. A line that lies within one chunk is a slice of it, not a copy.
/// - After an error thrown by `body` the splitter must not be used again.
public struct LineSplitter: Sendable {
  /// The longest line that is handed out, in bytes without its LF.
  public let lineLimit: Int

  private var pending = Data()
  private var isSkipping = false
  private var lineNumber = 0

  /// Makes a splitter for one stream. `lineLimit` counts bytes; the default is 64 MiB.
  public init(lineLimit: Int = 64 * 1024 * 1024) {
    self.lineLimit = lineLimit
  }

  /// Takes the next bytes of the stream and hands out every line that ends in them.
  public mutating func append<Failure: Error>(
    _ chunk: Data, onLine body: (Int, Result<Data, IngestError>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = chunk.startIndex
    while let end = Self.firstLineFeed(in: chunk, from: start) {
      hold(chunk[start..<end], endsLine: true)
      try handOut(body)
      start = end + 1
    }
    if start < chunk.endIndex { hold(chunk[start...], endsLine: false) }
  }

  /// Ends the stream and hands out a last line that had no end of its own.
  public mutating func finish<Failure: Error>(
    _ body: (Int, Result<Data, IngestError>) throws(Failure) -> Void
  ) throws(Failure) {
    if !pending.isEmpty || isSkipping { try handOut(body) }
  }

  private mutating func hold(_ part: Data, endsLine: Bool) {
    guard !isSkipping else { return }
    if pending.count + part.count > lineLimit {
      isSkipping = true
      pending = Data()
    } else if pending.isEmpty && endsLine {
      pending = part
    } else {
      pending.append(part)
    }
  }

  private mutating func handOut<Failure: Error>(
    _ body: (Int, Result<Data, IngestError>) throws(Failure) -> Void
  ) throws(Failure) {
    lineNumber += 1
    if isSkipping {
      isSkipping = false
      return try body(lineNumber, .failure(.lineTooLong(limit: lineLimit)))
    }
    var line = pending
    pending = Data()
    if lineNumber == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if !isBlank { try body(lineNumber, .success(line)) }
  }

  /// The index of the first LF at or after `start`.
  private static func firstLineFeed(in chunk: Data, from start: Data.Index) -> Data.Index? {
    let offset: Int? = chunk.withUnsafeBytes { bytes in
      let skipped = start - chunk.startIndex
      guard let base = bytes.baseAddress, skipped < bytes.count,
        let found = memchr(base + skipped, 0x0A, bytes.count - skipped)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
    return offset.map { chunk.startIndex + $0 }
  }
}
