@testable import ArabicText
import Testing

@Suite("Words and numbers of a text")
struct SegmenterTests {
  private let segmenter = Segmenter(table: .shared)

  private func segments(of bytes: [UInt8]) -> [Segment] {
    bytes.withUnsafeBufferPointer { buffer in
      var output: [Segment] = []
      while let segment = segmenter.next(in: buffer, from: output.last?.end ?? 0) { output.append(segment) }
      return output
    }
  }

  private func expect(_ marked: String, _ rule: String) {
    let expected = MarkedText(marked)
    let found = segments(of: Array(expected.text.utf8)).map { $0.start..<$0.end }
    #expect(expected.difference(from: found) == nil, "\(rule)")
  }

  @Test(
    "Letters",
    arguments: [
      ("", "empty text"),
      ("،؛؟ …!", "only punctuation"),
      ("[فرانس][24]", "letters and digits are separate words"),
      ("[F][16]", "letters and digits are separate words"),
      ("[كوفيد]-[19]", "a hyphen separates"),
      ("#[عاصي]_[الحلاني]", "a hashtag: the underscore separates"),
      ("@[user]_[name]", "a user name: the underscore separates"),
      ("[كتاب]😀[كتاب]", "an emoji separates"),
      ("👨‍👩‍👧 [بيت]", "joiners between emoji are no word"),
      ("[𐐀𐐨] [𝐀𝐁]", "astral letters"),
      ("[日本語]", "a script without spaces is one word a run"),
      ("[قال]\u{0000}[نعم]", "U+0000 NULL separates"),
      ("[قال]\u{0001}[نعم]\u{0003}", "the marks of terms separate, so no term can begin with one"),
      ("[قال]\u{00A0}[نعم]", "U+00A0 NO-BREAK SPACE separates"),
      ("[قال]\u{FFFD}[نعم]", "U+FFFD REPLACEMENT CHARACTER separates"),
      ("«[الوزير]»", "quotation marks"),
    ])
  func letters(marked: String, rule: String) { expect(marked, rule) }

  @Test(
    "Marks, tatweel, joiners and bidi controls",
    arguments: [
      ("[مُحَمَّدٌ]", "vocalised"),
      ("[كتاباً] [شكرًا]", "trailing U+064B ARABIC FATHATAN is in the range"),
      ("[كـــتـــاب]", "U+0640 ARABIC TATWEEL inside"),
      ("[لـ] [لبنان]", "tatweel at the end is in the range"),
      ("ـ[ه] ـــ", "tatweel before a word or alone is no word"),
      ("\u{064B}[كتاب]", "U+064B ARABIC FATHATAN before a word is not in the range"),
      ("[كتاب\u{200C}ها]", "U+200C ZERO WIDTH NON-JOINER inside"),
      ("[كتاب]\u{200C} [ها]", "U+200C ZERO WIDTH NON-JOINER at the end"),
      ("\u{200F}[القاهرة]\u{200F}", "U+200F RIGHT-TO-LEFT MARK at the edges"),
      ("\u{202B}[قال]\u{202C} \u{2067}[نعم]\u{2069}", "embeddings and isolates at the edges"),
      ("\u{FEFF}[قال]", "U+FEFF ZERO WIDTH NO-BREAK SPACE at the start"),
      ("[مست\u{00AD}شفى]", "U+00AD SOFT HYPHEN inside"),
      ("[كتاب\u{200F}\u{064C}]", "a mark after a control ends the word"),
      ("[ف\u{08F0}ي] [قا\u{08D3}ل]", "marks of the Arabic Extended-A block"),
      ("[كتا\u{FE71}ب] [شك\u{FC60}ر]", "isolated-mark presentation forms inside are no space"),
      ("[شكرا\u{FE70}]", "U+FE70 ARABIC FATHATAN ISOLATED FORM at the end"),
      ("\u{FE76} [قال]", "U+FE76 ARABIC FATHA ISOLATED FORM alone is no word"),
      (
        "[ل\u{064E}ه\u{064F}\u{06E5}] [ب\u{0650}ه\u{0650}\u{06E6}]",
        "U+06E5 and U+06E6, ARABIC SMALL WAW and YEH, in the range"
      ),
      (
        "[به\u{08C9}] \u{06E5} [ﺱ\u{FE73}]",
        "U+08C9 ARABIC SMALL FARSI YEH, U+FE73 ARABIC TAIL FRAGMENT; alone no word"
      ),
      ("[مسـ\u{0654}ول]", "U+0654 ARABIC HAMZA ABOVE on a tatweel"),
      ("[Cafe\u{0301}]", "U+0301 COMBINING ACUTE ACCENT"),
      ("❤\u{FE0F} [قلب]", "U+FE0F VARIATION SELECTOR-16 after an emoji is no word"),
    ])
  func marks(marked: String, rule: String) { expect(marked, rule) }

  @Test(
    "Ligatures and signs that stand for words",
    arguments: [
      ("[ﻻعب] [ﻷول] [ﻹسلام] [اﻵن] [ﻼ]", "lam-alef keeps the range of the one scalar"),
      ("[ﷲ] [ﷺ] [ﷻ] [﷽]", "one token each"),
      ("[النبي][ﷺ] [ﷺ][ﷻ]", "a sign is a word next to letters and signs too"),
    ])
  func signs(marked: String, rule: String) { expect(marked, rule) }

  @Test(
    "Numbers",
    arguments: [
      ("[1,250] [1,250,000] [12,345] [999,999]", "a comma before exactly three digits groups"),
      ("[1],[2],[3] [12],[34] [1],[2345]", "a comma before fewer or more does not"),
      ("[1000],[250]", "nor after more than three"),
      ("[١٠٠٠],[٢٥٠],[١٠٠]", "nor in a list of Arabic-Indic digits"),
      ("[1000],[250],[100]", "nor in a list: the commas of a list group nothing"),
      ("[1],[2],[300],[400]", "nor in a list that begins with single digits"),
      ("[1000], [250,100]", "a comma and a space list numbers that may be grouped"),
      ("[1,250],[00] [1,250], [300]", "nor where the next group is incomplete"),
      ("[١٬٢٥٠٬٠٠٠] [١٢٬٥]", "U+066C ARABIC THOUSANDS SEPARATOR between digits"),
      ("[١]٬ [كتاب]٬[كتاب] ٬[١]", "U+066C elsewhere separates"),
      ("[١]٬\u{064B} [كتاب]", "nor is a mark after it part of the number"),
      (
        "[1,250٬5],[100]", "the two kinds of grouping, mixed: the comma still asks for three digits before it"
      ),
      ("[٣]٫[١٤] [3].[14]", "U+066B ARABIC DECIMAL SEPARATOR separates as the full stop does"),
      ("[١]،[٢٥٠]", "U+060C ARABIC COMMA separates"),
      ("[٢٠٢٦]/[١١]/[٢٣] [10]:[30]", "dates and times"),
      ("[1\u{FE0F}\u{20E3}] [٥\u{064B}]", "marks after digits"),
      ("[𝟏𝟗] [𝟏,𝟐𝟓𝟎]", "digits above U+FFFF"),
      ("[1\u{200F}2]\u{200F}", "U+200F RIGHT-TO-LEFT MARK inside and after a number"),
      ("[1445][هـ]", "a year and its abbreviation"),
    ])
  func numbers(marked: String, rule: String) { expect(marked, rule) }

  @Test("Invalid bytes separate words")
  func invalidBytes() {
    // beh, a stray lead, beh, an overlong slash, beh
    let bytes: [UInt8] = [0xD8, 0xA8, 0xD8, 0xD8, 0xA8, 0xC0, 0xAF, 0xD8, 0xA8]
    #expect(segments(of: bytes).map { $0.start..<$0.end } == [0..<2, 3..<5, 7..<9])
  }

  @Test("The same word has the same hash wherever it stands, another word another")
  func hashes() {
    let hashes = segments(of: Array("كتاب، كتاب 1,250 1,250 كتب".utf8)).map(\.hash)
    #expect(hashes.count == 5)
    #expect(hashes[0] == hashes[1] && hashes[2] == hashes[3])
    #expect(Set(hashes).count == 3)
  }
}
