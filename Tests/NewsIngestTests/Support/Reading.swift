import Foundation

@testable import NewsIngest

/// What came out of an input, in a shape that can be compared.
struct ReadInput: Equatable {
  var format = InputFormat.auto
  var articles: [Article] = []
  var places: [InputRecord.Place] = []
  var skips: [SkipReason] = []
  var failures: [Failure] = []
  var encodings: [String] = []
  /// How many bytes of each article were replaced.
  var replacedCounts: [Int] = []

  struct Failure: Equatable {
    let place: InputRecord.Place
    let error: IngestError
  }

  /// The names that were not read.
  var unread: [String] = []
  var undated: [UndatedTally.Entry] = []

  var titles: [String] { articles.map(\.title) }
  var errors: [IngestError] { failures.map(\.error) }
}

/// Reads an input in chunks of so many bytes, and extracts its articles.
func read(
  _ bytes: Data, _ options: ReadingOptions = ReadingOptions(), chunkSize: () -> Int = { 1 << 20 }
) throws -> ReadInput {
  let extractor = RecordExtractor(options)
  var found = ReadInput()
  var judge = InputJudge<Void>(options)
  let keep = { (item: ExtractedRecord, _: Void) in
    switch item.outcome {
    case .article(let article):
      found.articles.append(article)
      found.places.append(item.place)
      found.encodings.append(item.decoding.encodingName)
      found.replacedCounts.append(item.decoding.invalidByteCount)
    case .skipped(let reason): found.skips.append(reason)
    case .failure(let error): found.failures.append(.init(place: item.place, error: error))
    }
  }
  var reader = InputReader(options) { record in
    for item in extractor.extract(record) { try judge.take(item, carrier: (), onRecord: keep) }
  }
  var rest = bytes[...]
  while !rest.isEmpty, !reader.isDone {
    let chunk = Data(rest.prefix(chunkSize()))
    rest = rest.dropFirst(chunk.count)
    try reader.append(chunk)
  }
  try reader.finish()
  try judge.release(keep)
  found.unread = judge.unread.entries.map(\.name)
  found.undated = judge.undated.entries
  found.format = reader.format
  return found
}

func read(
  _ text: String, _ options: ReadingOptions = ReadingOptions(), chunkSize: Int = 1 << 20
) throws -> ReadInput {
  try read(Data(text.utf8), options) { chunkSize }
}
