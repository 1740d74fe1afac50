import Foundation

/// Tells the encoding of a line that is no UTF-8 and stands among lines that are.
///
/// Windows-1256 is what Arabic programs of old wrote; it has the accents of French as well. Of other Western letters
/// Windows-1252 has all.
enum OtherLine {
  /// A line in UTF-8, and what it was.
  struct Found {
    let text: Data
    let encoding: String
  }

  /// Nil for damaged UTF-8 and for what is neither.
  ///
  /// - Parameter isBehindOther: whether a line before was in Windows-1256.
  static func found(_ line: Data, isBehindOther: Bool) -> Found? {
    let faults = UTF8Faults(line)
    guard !faults.areDamage else { return nil }
    let words = EncodingSample.words(beyondASCIIIn: line)
    let isPure = faults.soundNonASCIIByteCount == 0
    if let arabic = convert(line, from: "windows-1256") {
      let sample = CharsetConverter.convert(words, from: arabic.encoding)?.text ?? ""
      let evidence = ArabicPlausibility(sample)
      // Without a sound sequence in the line, a word of Arabic letters alone is no damage.
      if evidence.isPlausible || isPure && isBehindOther || isPure && evidence.isFaultless { return arabic }
    }
    return isPure && hasAccents(line) ? convert(line, from: "windows-1252") : nil
  }

  private static func convert(_ line: Data, from encoding: String) -> Found? {
    guard let converted = CharsetConverter.convert(line, from: encoding), converted.invalidByteCount == 0 else {
      return nil
    }
    return Found(text: Data(converted.text.utf8), encoding: encoding)
  }

  /// Accents that stand in words of ASCII letters, and French "à". An Arabic letter that was cut begins with the byte of another sign.
  private static func hasAccents(_ line: Data) -> Bool {
    let bytes = [UInt8](line)
    func isLetter(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index] | 0x20) }
    return bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      guard byte >= 0x80 else { return true }
      let isAccent = byte >= 0xC0 && !(0xD7...0xDB).contains(byte) && byte != 0xF7
      return isAccent && (isLetter(index - 1) || isLetter(index + 1)) || byte == 0xE0 || byte == 0xC0
    }
  }
}
