import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite("Mojibake")
struct MojibakeRepairTests {
  private let repair = MojibakeRepair()

  /// The text as a program shows it that reads its bytes in the encoding `wrong`.
  private func misread(_ text: String, as wrong: ByteMapping) -> String {
    text.utf8.reduce(into: "") { $0.unicodeScalars.append(wrong.scalar(of: $1)) }
  }

  private func misreadWindows1256(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let byte = ByteMapping.windows1256.byte(of: scalar) ?? 0x3F
      result.unicodeScalars.append(ByteMapping.windows1252.scalar(of: byte))
    }
  }

  static let arabic = [
    "السلام عليكم",
    "الرئيس",
    "بيروت",
    "سرايا: انفجار في مرفأ بيروت",
    "أعلنت وزارة الصحة اللبنانية تسجيل 1,245 إصابة جديدة بفيروس كورونا خلال الساعات الـ24 الماضية.",
    "قال الوزير: «لا نريد حرباً»، مضيفاً أنّ الحكومة ستجتمع غداً؛ فهل تتفق؟",
    "بوتين وماكرون يؤكدان استعداد روسيا وفرنسا لتنسيق العمل حول قره باغ",
  ]

  @Test("UTF-8 read as Windows-1252 or Windows-1256 comes back", arguments: arabic)
  func utf8(text: String) {
    for wrong in [ByteMapping.windows1252, .windows1256] {
      let result = repair.repaired(misread(text, as: wrong))
      #expect(result?.text == text)
      #expect(result?.count == 1)
    }
  }

  @Test("So does what was misread twice, in the same way or another", arguments: arabic)
  func twice(text: String) {
    for (first, second) in [
      (ByteMapping.windows1252, ByteMapping.windows1252), (.windows1256, .windows1256),
      (.windows1256, .windows1252),
    ] {
      #expect(repair.repaired(misread(misread(text, as: first), as: second))?.text == text)
    }
    let thrice = misread(misread(misread(text, as: .windows1252), as: .windows1252), as: .windows1252)
    #expect(repair.repaired(thrice)?.text == text)
  }

  @Test("Windows-1256 read as Latin letters comes back", arguments: arabic.filter { $0.contains("ا") })
  func windows1256(text: String) {
    #expect(repair.repaired(misreadWindows1256(text))?.text == text)
  }

  @Test("Escaped characters are read as what they stand for")
  func entities() {
    #expect(
      repair.repaired(
        "&Oslash;&sect;&Ugrave;&bdquo;&Oslash;&sup3;&Ugrave;&bdquo;&Oslash;&sect;&Ugrave;&hellip;")?.text
        == "السلام")
    #expect(
      repair.repaired("&#216;&#167;&#217;&#132;&#216;&#179;&#217;&#132;&#216;&#167;&#217;&#133;")?.text
        == "السلام")
    #expect(repair.repaired("Sm&oslash;rrebr&oslash;d &amp; &Oslash;l &Oslash;") == nil)
  }

  @Test("Only the bad parts of a page change")
  func mixed() {
    let good = "وكالات – بيروت\nUne dépêche de l’été à Genève\n"
    let bad = misread("انفجار في مرفأ بيروت", as: .windows1252)
    let result = repair.repaired(good + bad + "\n" + good)
    #expect(result?.text == good + "انفجار في مرفأ بيروت\n" + good)
    #expect(result?.count == 1)
    #expect(repair.repaired("عاجل: " + bad)?.text == "عاجل: انفجار في مرفأ بيروت")
    #expect(repair.repaired("Reuters – " + bad + " (café)")?.text == "Reuters – انفجار في مرفأ بيروت (café)")
  }

  @Test("Where characters were lost, nothing is repaired")
  func lossy() {
    let bad = misread("انفجار في مرفأ بيروت", as: .windows1252)
    // A control character that a program could not show.
    #expect(repair.repaired(bad.replacingOccurrences(of: "\u{0081}", with: "\u{FFFD}")) == nil)
  }

  @Test(
    "What is right is left alone",
    arguments: [
      "",
      "خبر",
      "شروط، وخط، وحفظ؛ قسط؟ ضبط» «وسط» لحظ\u{00A0}شرط… فقط – خط• ربط© نفط®",
      "فَقَطْ، شَرْطٌ؛ مَحْفُوظٌ» وَسَطَ… الحَمْدُ لِلَّهِ رَبِّ العَالَمِينَ",
      "قال ﷺ: «إنما الأعمال بالنيات» ﴿بسم الله﴾ ﻻ ﻷ ﺍﻟﺴﻼﻡ",
      "وزیر خارجه ایران گفت که پیشنهاد ژاپن را چک می‌کنیم",
      "پاکستان کے وزیر اعظم نے کہا ہے کہ ٹیکس ڈالر کی قیمت بڑھے گی",
      "Ça va? Élève de l’École à Noël, où l’été s’achève ; « garçon » naïf, cœur, Œuvre, Ù, Ø",
      "ÇA N’EST PAS VRAI — À BIENTÔT ÉLÈVE ÂGÉ, ÊTRE, ÎLE",
      "Ærø, Øresund, Ålesund, Øyvind Ødegård; 5 Ø 3; Ø³ + Ø² = Ù",
      "Übergröße für Öl, Äpfel, Straße; São Paulo, coração, Ânsia; Ángel Ñandú",
      "Ýmir, Þór, Örn, Áá Íí Óó, Ð ð, Æ æ Ö ö",
      "😀 🇱🇧 ❤️ كورونا 😷 – 12 °C ± 3 §5 €20 £3 ½",
      "a¹ b² c³ Â° Ã— Â©",
      "E = mc² & x < y &amp; &Oslash; &#216;",
      "ط§",
      "رقم ط²، والفئة ظ³",
    ])
  func sound(text: String) {
    #expect(repair.repaired(text) == nil)
  }

  @Test("Sound pages of the sample data stay as they are", arguments: SamplePage.all)
  func samples(page: SamplePage) throws {
    #expect(try repair.repaired(page.text) == nil)
  }

  @Test("Random scalars never crash, and what is repaired is stable", arguments: [51, 52, 53] as [UInt64])
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array("طظعأآÃÂÇØÙ§„³…†‡ˆáíäÑ \n&;#216OslashU\u{FFFD}\u{0081}\u{200C}ا،x".unicodeScalars)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...60, using: &generator)
      let text = String(
        String.UnicodeScalarView((0..<count).compactMap { _ in pool.randomElement(using: &generator) }))
      _ = repair.repaired(text)
      if let once = repair.repaired(text)?.text, let line = repair.repaired(once) {
        // A repaired run is plausible, and so it is not repaired again; others may come into view.
        #expect(line.count >= 1, "seed \(seed)")
      }
    }
  }
}
