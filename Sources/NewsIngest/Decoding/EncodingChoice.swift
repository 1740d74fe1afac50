import CUchardet
import Foundation

/// Chooses the encoding of bytes that are neither marked nor valid UTF-8.
///
/// uchardet alone is weak on short text, so the Arabic encodings are tried first and must give plausible Arabic; what it
/// says counts for what is left. What was declared goes before both, unless it gives something much worse.
struct EncodingChoice {
  private let bytes: Data
  private let declared: String?
  private let sample: Data

  private static let arabic = ["windows-1256", "ISO-8859-6"]
  /// How many bits better, in tenths, an encoding must be to overrule what was declared.
  private static let strongEvidence = 120
  /// The same where only a few words show it.
  private static let fairEvidence = 20
  /// Fewer bytes that are not ASCII do not show Greek, Cyrillic or Hebrew.
  private static let fewestTelling = 24
  private static let western: Set<String> = [
    "windows-1252", "ISO-8859-1", "ISO-8859-15", "windows-1254", "ISO-8859-9",
  ]

  /// - Parameter declared: the encoding's IANA name, nil where none was declared.
  init(_ bytes: Data, declared: String?) {
    self.bytes = bytes
    self.declared = declared
    sample = EncodingSample.words(beyondASCIIIn: bytes)
  }

  /// The encoding's name.
  ///
  /// - Errors: `.notText` where the bytes look like no encoding.
  func name() throws(IngestError) -> String {
    if let name = UTF16Guess.name(of: bytes) { return name }
    if let nul = bytes.nulOffset { throw .notText(byteOffset: nul, invalidByteCount: 0) }
    let faults = UTF8Faults(bytes)
    if faults.areDamage { return "UTF-8" }
    let best = Self.arabic.map { ($0, evidence($0)) }.max { $0.1.evidence < $1.1.evidence }
    if let declared, declared != "UTF-8" {
      guard let best, best.1.isPlausible, contradicts(declared, best: best) else { return declared }
      return best.0
    }
    if EncodingSample.hasControls(bytes) {
      throw .notText(byteOffset: faults.firstOffset, invalidByteCount: faults.invalidByteCount)
    }
    if let best, best.1.isPlausible { return best.0 }
    if let name = fewWords { return name }
    if let name = detected, Self.western.contains(name) || tellingByteCount >= Self.fewestTelling {
      return name
    }
    if !faults.areMostOfTheText { return "UTF-8" }
    throw .notText(byteOffset: faults.firstOffset, invalidByteCount: faults.invalidByteCount)
  }

  /// The Arabic encoding of a few words that are not plausible for their rare letters, where the other one gives something much worse.
  private var fewWords: String? {
    guard tellingByteCount < Self.fewestTelling else { return nil }
    let found = Self.arabic.map { (name: $0, evidence: evidence($0)) }
    return found.first { one in
      one.evidence.isFaultless && one.evidence.evidence > 0
        && found.allSatisfy {
          $0.name == one.name || $0.evidence.evidence + Self.fairEvidence <= one.evidence.evidence
        }
    }?.name
  }

  private var tellingByteCount: Int { sample.count { $0 >= 0x80 } }

  private func contradicts(_ declared: String, best: (name: String, evidence: ArabicPlausibility)) -> Bool {
    best.name != declared && best.evidence.evidence >= evidence(declared).evidence + Self.strongEvidence
  }

  private func evidence(_ name: String) -> ArabicPlausibility {
    ArabicPlausibility(CharsetConverter.convert(sample, from: name)?.text ?? "")
  }

  /// What uchardet says, where it is an encoding of Latin, Greek, Cyrillic or Hebrew letters that the bytes are sound in.
  private var detected: String? {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    bytes.prefix(1 << 18).withUnsafeBytes { bytes in
      _ = uchardet_handle_data(detector, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    uchardet_data_end(detector)
    let guess = CharsetLabel.name(of: String(cString: uchardet_get_charset(detector)))
    // Arabic that is not plausible is not Arabic, and a few accents among ASCII letters are Western.
    if EncodingSample.looksWestern(sample, of: bytes) { return "windows-1252" }
    guard let guess, guess != "UTF-8", !guess.hasPrefix("UTF-16"), !Self.arabic.contains(guess),
      CharsetConverter.convert(bytes, from: guess)?.invalidByteCount == 0
    else { return nil }
    return guess
  }
}
