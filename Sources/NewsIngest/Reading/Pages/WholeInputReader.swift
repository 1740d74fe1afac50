import Foundation

/// Inputs that are read in one piece: a page's text, its mark-up, a JSON file.
struct WholeInputReader: RecordReader {
  private let content: InputRecord.Content
  private let limit: Int
  private var bytes = Data()
  private(set) var isDone = false

  /// - Parameter content: what the whole input is.
  init(_ content: InputRecord.Content, options: ReadingOptions) {
    self.content = content
    limit = options.fileLimit
  }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws {
    guard !isDone else { return }
    guard bytes.count + chunk.count <= limit else {
      isDone = true
      bytes = Data()
      return try body(.failure(.tooLarge(limit: limit), at: .whole))
    }
    bytes.append(chunk)
  }

  /// Only the end tells that an input is whole.
  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {}

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    isDone = true
    if isCut { return }
    try body(InputRecord(place: .whole, bytes: bytes, content: content))
  }
}
