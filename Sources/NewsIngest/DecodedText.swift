/// The text of some bytes, and what it took to read them.
public struct DecodedText: Sendable, Equatable {
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

  /// The text without its byte-order mark. Bytes that mean nothing stand in it as U+FFFD REPLACEMENT CHARACTER.
  public var text: String
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

  /// Makes a decoded text of its parts.
  public init(
    text: String, encodingName: String, invalidByteCount: Int, evidence: Evidence = .detected,
    overruledCharset: String? = nil, repairedCount: Int = 0
  ) {
    self.text = text
    self.encodingName = encodingName
    self.invalidByteCount = invalidByteCount
    self.evidence = evidence
    self.overruledCharset = overruledCharset
    self.repairedCount = repairedCount
  }
}
