package import ArabicText

/// A term as the index knows it: its layer and its letters.
///
/// Marks tell the layers apart where terms of several stand together. They are put before the letters here and nowhere else, so
/// that no text of a user can bear one.
package struct IndexTerm: Hashable, Sendable {
  /// What kind of term it is.
  package enum Layer: Sendable {
    /// A content word as it is written, normalised (L1): in lists of forms.
    case form
    /// A light stem (L2).
    case lightStem
    /// A stop word, normalised: it has no stem.
    case stopWord
    /// A root key (L3).
    case rootKey
    /// The beginning of a word that the archive does not have: a term that no index holds.
    case absent
  }

  package let layer: Layer
  /// The letters, without a mark.
  package let text: String
  /// What segments and the tables of words hold: the letters, after the layer's mark where it has one.
  package let key: String
  /// `TermHash` of `key`.
  package let hash: UInt64

  package init(_ layer: Layer, text: String) {
    self.layer = layer
    self.text = text
    key = Self.mark(of: layer) + text
    hash = TermHash.hash(key)
  }

  /// Letters of the term, in Unicode scalars.
  var letterCount: Int { text.unicodeScalars.count }

  private static func mark(of layer: Layer) -> String {
    switch layer {
    case .form, .lightStem: ""
    case .stopWord: String(UnicodeScalar(TermMark.stopWord))
    case .rootKey: String(UnicodeScalar(TermMark.rootKey))
    case .absent: String(UnicodeScalar(TermMark.lightStem))
    }
  }
}

extension AnalyzedToken {
  /// The term that the index holds for this word: its light stem, or itself where it is a stop word.
  package var indexTerm: IndexTerm {
    kind == .content ? IndexTerm(.lightStem, text: lightStem) : IndexTerm(.stopWord, text: normalized)
  }

  /// The term of the word's root key; nil for a stop word.
  package var rootTerm: IndexTerm? { kind == .content ? IndexTerm(.rootKey, text: rootKey) : nil }

  /// The term of the word's very form, as lists of forms have it.
  package var formTerm: IndexTerm { IndexTerm(kind == .content ? .form : .stopWord, text: normalized) }
}
