import ArabicText
import GRDB
import InvertedIndex

/// Finds the written forms that a prefix stands for: those that begin so as written, or once their clitics and article are off.
///
/// A prefix is never stemmed itself: وزار would become زار. The article of a prefix makes no difference: الولايات* finds ولايات.
struct PrefixExpansion {
  /// The forms of one stem.
  struct Stem {
    let stem: String
    var forms: [String] = []
    /// Articles by form, added up.
    var documentCount = 0
  }

  /// What may stand before a word, as written. What really is a clitic, the analysis says.
  private static let clitics: [String] = {
    let prepositions = ["", "ال", "ب", "ل", "ك", "س", "بال", "كال", "لل"]
    return ["", "و", "ف"].flatMap { conjunction in prepositions.map { conjunction + $0 } }
  }()

  let vocabulary: VocabularyReader
  let analyzer: Analyzer

  /// The stems of the forms, the commonest first.
  ///
  /// - Parameter prefix: normalised.
  func stems(of prefix: String) throws -> [Stem] {
    let prefix = Self.withoutArticle(prefix.replacing("ة", with: "ه"))
    var stems: [String: Stem] = [:]
    for clitic in Self.clitics {
      for (form, stem, count) in try forms(from: clitic + prefix) where count > 0 {
        guard clitic.isEmpty || analyzer.withoutProclitics(form).utf8.starts(with: prefix.utf8) else {
          continue
        }
        stems[stem, default: Stem(stem: stem)].forms.append(form)
        stems[stem]?.documentCount += count
      }
    }
    return stems.values.sorted {
      $0.documentCount != $1.documentCount
        ? $0.documentCount > $1.documentCount : $0.stem.utf8.lexicographicallyPrecedes($1.stem.utf8)
    }
  }

  /// Forms that begin with `prefix`, the ه of which may be a ة at the end of a word.
  private func forms(from prefix: String) throws -> [(form: String, stem: String, count: Int)] {
    // Every text that begins with the prefix sorts below the prefix followed by the last scalar.
    let select = try vocabulary.db.cachedStatement(
      sql: """
        SELECT form, stem, document_count FROM written_form WHERE form >= ?1 AND form < ?1 || char(0x10FFFF)
        UNION ALL SELECT form, stem, document_count FROM written_form WHERE form = ?2
        """)
    let feminine = prefix.hasSuffix("ه") ? String(prefix.dropLast()) + "ة" : ""
    var logged = vocabulary.log.forms(from: prefix)
    if !feminine.isEmpty { logged.merge(vocabulary.log.forms(from: feminine)) { $1 } }
    var forms = try Row.fetchAll(select, arguments: [prefix, feminine]).map { row in
      let form: String = row[0]
      let added = logged.removeValue(forKey: form)?.articles ?? 0
      return (form: form, stem: row[1] as String, count: row[2] + added)
    }
    forms += logged.map { ($0.key, $0.value.stem, $0.value.articles) }
    return forms
  }

  private static func withoutArticle(_ prefix: String) -> String {
    let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]  // ALEF, LAM
    guard prefix.unicodeScalars.starts(with: article), prefix.unicodeScalars.count >= 4 else { return prefix }
    return String(prefix.unicodeScalars.dropFirst(2))
  }
}
