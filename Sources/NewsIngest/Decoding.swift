/// How some bytes became text.
public struct Decoding: Sendable, Equatable {
  /// How the encoding was found.
  public enum Evidence: String, Sendable, CaseIterable {
    /// The user named it.
    case override
    /// The bytes begin with a byte-order mark.
    case byteOrderMark
    /// An HTTP header or the mark-up named it, and the bytes agree.
    case declared
    /// The bytes themselves told it.
    case detected
  }

  /// The encoding's IANA name, such as "UTF-8", "UTF-16LE" or "windows-1256".
  public var encodingName: String
  /// How many bytes of the input (not characters) were replaced. 0 for sound input.
  public var invalidByteCount: Int
  /// How the encoding was found.
  public var evidence: Evidence
  /// The declared encoding, as it was declared, where the bytes contradict it so plainly that it was not used.
  public var overruledCharset: String?
  /// How many runs (lines, or parts of lines) were mojibake and have been repaired.
  public var repairedCount: Int

  /// Makes a report of its parts.
  public init(
    encodingName: String, invalidByteCount: Int = 0, evidence: Evidence = .detected,
    overruledCharset: String? = nil, repairedCount: Int = 0
  ) {
    self.encodingName = encodingName
    self.invalidByteCount = invalidByteCount
    self.evidence = evidence
    self.overruledCharset = overruledCharset
    self.repairedCount = repairedCount
  }

  /// For records that were UTF-8, or never became text.
  public static let unread = Decoding(encodingName: "UTF-8")
}
