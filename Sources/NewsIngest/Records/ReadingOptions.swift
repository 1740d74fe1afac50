/// What a user says about inputs, and how much of one is held.
public struct ReadingOptions: Sendable {
  /// The format, or `.auto`.
  public var format: InputFormat
  /// Which of an input's names stand for which field.
  public var map: FieldMap
  /// The encoding that goes before all else, nil where it is to be found out.
  public var encoding: String?
  /// The order of day and month in dates like 3/4/2025, nil where the input is to show it.
  public var dateOrder: DayOrder?
  /// Whether to store the articles of inputs most of whose text is not read.
  public var ignoresUnread: Bool
  /// The longest line, row, item or record of a stream that is read, in bytes.
  public var recordLimit: Int
  /// The largest page or JSON file that is read, in bytes: these are held whole.
  public var fileLimit: Int
  /// How far compressed inputs may grow.
  public var compression: CompressionLimits
  /// Whether numbers may be days counted from 1900. Old workbooks count theirs from 1904.
  var readsDaySerials = true
  /// How many archives the input stands in.
  var packedDepth = 0
  /// Of these, two.
  static let deepestPacked = 2

  /// Makes options; the limits are far above what news needs.
  public init(
    format: InputFormat = .auto, map: FieldMap = FieldMap(), encoding: String? = nil,
    dateOrder: DayOrder? = nil, ignoresUnread: Bool = false,
    recordLimit: Int = 32 << 20, fileLimit: Int = 256 << 20,
    compression: CompressionLimits = CompressionLimits()
  ) {
    self.format = format
    self.map = map
    self.encoding = encoding
    self.dateOrder = dateOrder
    self.ignoresUnread = ignoresUnread
    self.recordLimit = recordLimit
    self.fileLimit = fileLimit
    self.compression = compression
  }
}
