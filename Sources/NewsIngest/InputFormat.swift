/// What kind of input some bytes are. Any of them may be packed with gzip.
public enum InputFormat: String, Sendable, CaseIterable {
  /// To be found out by content.
  case auto
  /// The mark-up of one page.
  case html
  /// The text of one page, as a browser shows it, or plain text.
  case text
  /// One JSON object, or an array of objects.
  case json
  /// JSON Lines: one object on each line.
  case jsonl
  /// A table with a header row: cells parted by comma, semicolon or tab.
  case csv
  /// RSS 2.0, RSS 1.0 or Atom, or a WordPress export.
  case feed
  /// A crawl in WARC.
  case warc
  /// A crawl in ARC, the older format.
  case arc
  /// A page that a browser saved as a single file.
  case mhtml
  /// A page of Telegram's export of a channel.
  case telegram
  /// Files packed into one, as ZIP, WACZ and TAR are, or the sheets of an XLSX workbook.
  case zip

  /// How many bytes an input's format is decided by, where it has as many.
  public static let detectionSize = 64 << 10
}
