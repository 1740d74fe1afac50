import ArabicText
import ArchiveStore

/// How people write words whose folded forms alone the index knows: القنصلية for القنصليه.
///
/// What the texts of the answer show is taken, the commonest spelling of each form; else what was typed.
struct Spellings {
  /// Spellings and their numbers by folded form.
  private var spellings: [String: [String: Int]] = [:]
  private let analyzer = Analyzer(cacheBits: 4)

  init(_ answer: SearchAnswer) {
    for hit in answer.hits {
      add(hit.title)
      for snippet in hit.snippets { add(snippet.passage) }
    }
    for term in answer.terms {
      for token in analyzer.tokens(of: term.text) where spellings[token.normalized] == nil {
        spellings[token.normalized] = [Self.part(of: term.text, token.range): 1]
      }
    }
  }

  /// The spelling of a folded form; nil where no text showed it.
  subscript(form: String) -> String? {
    spellings[form]?.min {
      // Of equally common ones the shortest has no tatweel and no vowel marks.
      ($1.value, $0.key.unicodeScalars.count, $0.key) < ($0.value, $1.key.unicodeScalars.count, $1.key)
    }?.key
  }

  private mutating func add(_ text: HighlightedText) {
    for mark in text.marks {
      let word = Self.part(of: text.text, mark)
      guard let token = analyzer.tokens(of: word).first else { continue }
      spellings[token.normalized, default: [:]][word, default: 0] += 1
    }
  }

  private static func part(of text: String, _ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
