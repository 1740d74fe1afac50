@testable import InvertedIndex

extension IndexTerm {
  /// The term that the tables of words know under `key`.
  init(key: String) {
    switch key.unicodeScalars.first {
    case "\u{01}": self.init(.stopWord, text: String(key.unicodeScalars.dropFirst()))
    case "\u{03}": self.init(.rootKey, text: String(key.unicodeScalars.dropFirst()))
    default: self.init(.lightStem, text: key)
    }
  }
}
