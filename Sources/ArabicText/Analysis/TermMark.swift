/// First bytes that tell apart the kinds of terms in one index.
///
/// Words of a text never hold them, because control characters separate words.
public enum TermMark {
  /// Before a stop word's normalised form.
  public static let stopWord: UInt8 = 0x01
  /// Before a light stem, in queries only: tells the tokenizer that the term is a stem and must not be stemmed again.
  public static let lightStem: UInt8 = 0x02
  /// Before a root key: in lists of terms, never in the full-text index.
  public static let rootKey: UInt8 = 0x03
}
