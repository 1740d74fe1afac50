public import Foundation

extension TextDecoder {
  /// Decodes a whole file. Invalid bytes are replaced and counted, up to the point where it is no text.
  ///
  /// - Parameters:
  ///   - declared: the encoding that an HTTP header or the mark-up names; one that is not known is ignored.
  ///   - override: the encoding that the user names.
  public func decode(_ bytes: Data, declared: String? = nil, override: String? = nil) throws(IngestError)
    -> DecodedText
  {
    var decoded = try decodeAsIs(bytes, declared: declared, override: override)
    if let repair = MojibakeRepair().repaired(decoded.text) {
      decoded.text = repair.text
      decoded.decoding.repairedCount = repair.count
    }
    return decoded
  }
}
