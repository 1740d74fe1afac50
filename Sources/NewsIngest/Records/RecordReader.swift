public import Foundation

/// Takes the records out of one input of one format, chunk by chunk, in bounded memory.
///
/// A reader opens no file and runs no extraction: it hands out articles, or the bytes that `RecordExtractor` finds them in, so
/// that the costly part can be done on other threads. What is wrong with an input is handed out as a record, too: only `body`
/// throws.
public protocol RecordReader {
  /// Takes the next bytes, and hands out every record that ends in them.
  ///
  /// - Parameter memberOffset: where in the compressed file a gzip member begins whose first bytes these are; else nil.
  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws

  /// Hands out what waits for more only to be more certain, where the input brings nothing at the moment.
  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws

  /// Ends the input, and hands out what is left.
  ///
  /// - Parameter isCut: whether the input could not be unpacked any further. This is reported elsewhere, so the reader drops
  ///   without a word what is not whole.
  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws

  /// Takes note that a part of the input is lost. The bytes that come next may be of any place in it.
  ///
  /// - Parameter hasBegun: whether the last bytes that came were of that part.
  /// - Returns: whether the reader can find its way again; most cannot, for nothing tells where their records begin.
  mutating func passDamage(hasBegun: Bool, onRecord body: (InputRecord) throws -> Void) throws -> Bool

  /// Whether nothing that may still come would give another record.
  var isDone: Bool { get }
}

extension RecordReader {
  mutating func passDamage(hasBegun: Bool, onRecord body: (InputRecord) throws -> Void) throws -> Bool {
    false
  }
}
