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

  /// What the lines around say, which a few letters alone do not.
  enum Witness {
    case none
    /// They are Arabic.
    case arabic
    /// One before was in Windows-1256.
    case windows1256
  }

  /// Nil for damaged UTF-8 and for what is neither.
  static func found(_ line: Data, witness: Witness) -> Found? {
    let faults = UTF8Faults(line)
    guard !faults.areDamage else { return nil }
    let words = EncodingSample.words(beyondASCIIIn: line)
    let isPure = faults.soundNonASCIIByteCount == 0
    if let arabic = convert(line, from: "windows-1256") {
      let sample = CharsetConverter.convert(words, from: arabic.encoding)?.text ?? ""
      let evidence = ArabicPlausibility(sample)
      if evidence.isPlausible { return arabic }
      // Without a sound sequence in the line, a word of Arabic letters alone is no damage.
      switch witness {
      case .windows1256 where isPure: return arabic
      case .arabic where isPure && evidence.isFaultless: return arabic
      default: break
      }
    }
    return isPure && hasAccents(line) ? convert(line, from: "windows-1252") : nil
  }

  private static func convert(_ line: Data, from encoding: String) -> Found? {
    guard let converted = CharsetConverter.convert(line, from: encoding), converted.invalidByteCount == 0
    else {
      return nil
    }
    return Found(text: Data(converted.text.utf8), encoding: encoding)
  }

  /// Whether accents stand in words of ASCII letters, as French "à" does alone. A single one at the end of a word may be the first
  /// byte of a letter that was cut, as that of an Arabic one is another sign.
  private static func hasAccents(_ line: Data) -> Bool {
    let bytes = [UInt8](line)
    func isLetter(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index] | 0x20)
    }
    let places = bytes.indices.filter { bytes[$0] >= 0x80 }
    let areAccents = places.allSatisfy { place in
      let isAccent = bytes[place] >= 0xC0 && !(0xD7...0xDB).contains(bytes[place]) && bytes[place] != 0xF7
      return isAccent && (isLetter(place - 1) || isLetter(place + 1)) || bytes[place] | 0x20 == 0xE0
    }
    return areAccents && (places.count > 1 || places.contains { isLetter($0 - 1) && isLetter($0 + 1) })
  }
}
