import ArabicText
import Testing

@Suite("From text to terms")
struct AnalyzerTests {
  private let analyzer = Analyzer(cacheBits: 4)

  @Test(
    "One word: L1, L2, L3",
    arguments: [
      ("وبالكتابِ", "وبالكتاب", "كتاب", "كتب", "the example of the documentation"),
      ("مدرستها", "مدرستها", "مدرسه", "درس", "pronoun"),
      ("محامي", "محامي", "محامي", "حم", "meets محامون only through the root key"),
      ("بألمانيا", "بالمانيا", "الماني", "لمن", "ب before a false article"),
      ("بإلغاء", "بالغاء", "الغاء", "لغ", "ب before a false article"),
      ("البيان", "البيان", "بيان", "بن", "four letters in ان after the article"),
      ("مسـ\u{0654}ول", "مسءول", "مسءول", "سل", "U+0654 ARABIC HAMZA ABOVE on a tatweel: مسئول"),
      ("سنڌ", "سند", "سند", "سند", "Sindhi dahal"),
      ("ﷲ", "الله", "الله", "لل", "a ligature"),
      ("ﷺ", "ﷺ", "ﷺ", "ﷺ", "a sign is its own term"),
      ("١٬٢٥٠٬٠٠٠", "1250000", "1250000", "1250000", "a number"),
      ("Café", "cafe", "cafe", "cafe", "Latin"),
      ("Łódź", "łodz", "łodz", "łodz", "Latin: the stroke of ł is no mark"),
      ("日本", "日本", "日本", "日本", "another script"),
      ("کتاب", "كتاب", "كتاب", "كتب", "Persian keheh"),
      ("یورپ", "يورب", "يورب", "ورب", "Persian yeh, peh"),
      ("پاکستان", "باكستان", "باكستان", "بكستن", "Persian letters fold before the rules"),
      ("گوگل", "كوكل", "وكل", "وكل", "as the reference has it"),
      ("ٹرمپ", "ترمب", "ترامب", "رمب", "Urdu tteh, Persian peh; the lexicon has ترمب"),
    ])
  func terms(word: String, normalized: String, light: String, root: String, rule: String) {
    let tokens = analyzer.tokens(of: word)
    #expect(tokens.map(\.range) == [0..<word.utf8.count], "\(rule)")
    #expect(tokens.map(\.kind) == [.content], "\(rule)")
    #expect(tokens.map(\.normalized) == [normalized], "\(rule)")
    #expect(tokens.map(\.lightStem) == [light], "\(rule)")
    #expect(tokens.map(\.rootKey) == [root], "\(rule)")
  }

  @Test(
    "A stop word has its normalised form alone",
    arguments: [("إلى", "الي"), ("هٰذا", "هذا"), ("التى", "التي"), ("ﻋﻠﻰ", "علي")])
  func stopWords(word: String, normalized: String) {
    let tokens = analyzer.tokens(of: word)
    #expect(tokens.map(\.kind) == [.stopWord])
    #expect(tokens.map(\.normalized) == [normalized])
    #expect(tokens.map(\.lightStem) == [""] && tokens.map(\.rootKey) == [""])
  }

  @Test(
    "Texts: each word stands where it stood",
    arguments: [
      "[قال] [رئيسُ] [الوزراءِ] «[إنَّ] [الحكومةَ] [ماضيةٌ]».",
      "[الدكتور] [عاصي] [الحلاني]: #[عاصي]_[الحلاني] 😀 [F][16]",
      "[بلغت] [الكلفة] [1,250,000] [دولار]، [أي] [٣]٫[٥] ٪.",
      "\u{202B}[كتاب\u{200C}ها]\u{202C} — [ﻻ] [ﷺ] [شكراً]",
      "", " ", "…؟!", "\u{064B}\u{0640}\u{200F}",
    ])
  func ranges(marked: String) {
    let expected = MarkedText(marked)
    #expect(expected.difference(from: analyzer.tokens(of: expected.text).map(\.range)) == nil)
  }

  @Test(
    "Numbers that are written differently are one",
    arguments: ["1250000", "1,250,000", "١٢٥٠٠٠٠", "١٬٢٥٠٬٠٠٠", "۱۲۵۰۰۰۰", "1٬250٬000", "𝟏𝟐𝟓𝟎𝟎𝟎𝟎"])
  func numbers(text: String) { #expect(analyzer.tokens(of: text).map(\.lightStem) == ["1250000"]) }

  @Test(
    "Numbers that commas merely list stay apart",
    arguments: [
      ("1,2,3", ["1", "2", "3"]), ("12,34", ["12", "34"]), ("1000,250,100", ["1000", "250", "100"]),
      ("٣٫١٤", ["3", "14"]),
    ])
  func listed(text: String, expected: [String]) {
    #expect(analyzer.tokens(of: text).map(\.lightStem) == expected)
  }

  @Test(
    "Words of any length have terms and a whole range",
    arguments: [1, 2, 21, 22, 25, 26, 127, 128, 129, 200, 5_000])
  func longWords(letterCount: Int) {
    let word = String(repeating: "كتب", count: letterCount).unicodeScalars.prefix(letterCount)
    let text = "قال " + String(String.UnicodeScalarView(word)) + " نعم"
    let tokens = analyzer.tokens(of: text)
    #expect(tokens.map(\.range.lowerBound) == [0, 7, 8 + 2 * letterCount])
    let kept = min(letterCount, 128)
    #expect(tokens.map(\.normalized.unicodeScalars.count) == [3, kept, 3])
    #expect(!tokens[1].lightStem.isEmpty || tokens[1].kind == .stopWord)
    if letterCount > 21 { #expect(tokens[1].lightStem == tokens[1].normalized) }
  }

  @Test("Invalid UTF-8 separates words and is in no range")
  func invalidBytes() {
    var bytes = Array("كتاب".utf8)
    bytes.append(0xD9)
    bytes += Array("قلم".utf8)
    bytes += [0xFF, 0xC0, 0x80]
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Range<Int>] = []
      analyzer.forEachToken(in: buffer) { token in
        found.append(token.start..<token.end)
        return true
      }
      #expect(found == [0..<8, 9..<15])
    }
  }

  @Test("The scan ends where the caller says so")
  func stops() {
    var seen = 0
    var text = "واحد اثنان ثلاثة أربعة"
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { _ in
        seen += 1
        return seen < 2
      }
    }
    #expect(seen == 2)
  }

  @Test("An empty buffer without an address has no tokens")
  func emptyBuffer() {
    var seen = 0
    analyzer.forEachToken(in: UnsafeBufferPointer(start: nil, count: 0)) { _ in
      seen += 1
      return true
    }
    #expect(seen == 0)
  }
}
