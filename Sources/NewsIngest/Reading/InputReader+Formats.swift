extension InputReader {
  /// The reader of a format.
  ///
  /// - Errors: `.unknownEncoding`.
  static func recordReader(
    of format: InputFormat, options: ReadingOptions
  ) throws(IngestError) -> any RecordReader {
    switch format {
    case .jsonl: try JSONLinesReader(options)
    case .json: WholeInputReader(.jsonFile, options: options)
    case .html: WholeInputReader(.html(.init()), options: options)
    case .text, .auto: WholeInputReader(.text(.init()), options: options)
    case .csv: try CSVReader(options)
    case .feed: try FeedReader(options)
    case .warc: CrawlReader<WARCRecord>(options)
    case .arc: CrawlReader<ARCRecord>(options)
    case .mhtml: MHTMLReader(options)
    case .telegram: TelegramPageReader(options)
    case .zip: PackedFilesReader(options)
    }
  }
}
