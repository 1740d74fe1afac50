@testable import ArabicText
import Testing

@Suite("Endings")
struct SuffixStrippingTests {
  private let suffixes = SuffixStripping(table: .shared)

  private func expect(_ word: String, _ light: String, _ withoutNisba: String, _ rule: String) throws {
    let stem = suffixes.strip(try #require(PackedWord(folded: word)))
    #expect(stem.text == light, "\(rule)")
    #expect(suffixes.strippingNisba(stem).text == withoutNisba, "\(rule)")
  }

  @Test(
    "Pronouns",
    arguments: [
      ("مدرستها", "مدرس", "ها after ت, as of مدرسه"),
      ("مدرسته", "مدرس", "ه after ت"),
      ("مدرستهم", "مدرس", "هم after ت"),
      ("كتابها", "كتاب", "ها"),
      ("كتابهم", "كتاب", "هم"),
      ("كتابنا", "كتاب", "نا"),
      ("كتابك", "كتاب", "ك"),
      ("كتابكما", "كتاب", "كما"),
      ("ضربني", "ضرب", "ني"),
      ("كتابه", "كتاب", "ه after ب is ة"),
      ("هواه", "هوا", "ه after ا"),
      ("شبك", "شبك", "too short"),
      ("كتابكن", "كتابكن", "كن is no ending here"),
    ])
  func pronouns(word: String, light: String, rule: String) throws { try expect(word, light, light, rule) }

  @Test(
    "Verb endings and tanwin",
    arguments: [
      ("كتابا", "كتاب", "the alef of كتابًا"),
      ("كتبوا", "كتب", "وا"),
      ("قالوا", "قال", "وا"),
      ("كتبت", "كتب", "ت, the rest attested"),
      ("كتبتا", "كتب", "the alef, then ت"),
      ("كتبتم", "كتب", "تم"),
      ("قضايا", "قضايا", "يا stays, قضاي is not attested"),
      ("هدايا", "هدايا", "يا stays, هداي is not attested"),
      ("بيت", "بيت", "too short"),
    ])
  func verbs(word: String, light: String, rule: String) throws { try expect(word, light, light, rule) }

  @Test(
    "Dual and sound plural",
    arguments: [
      ("معلمات", "معلم", "ات"),
      ("معلمون", "معلم", "ون"),
      ("معلمين", "معلم", "ين"),
      ("معلمتين", "معلم", "ين after ت, as of معلمه"),
      ("دولتان", "دول", "ان after ت, as of دوله"),
      ("زوجان", "زوج", "ان"),
      ("موظفو", "موظف", "the construct of موظفون"),
      ("راديو", "راديو", "رادي is not attested"),
      ("بوتين", "بوتين", "بوت is not attested"),
      ("قانون", "قانون", "قان is not attested"),
      ("فلسطين", "فلسطين", "فلسط is not attested"),
      ("لبنان", "لبنان", "لبن is rarer"),
      ("اصوات", "اصوات", "أفعال: a broken plural"),
      ("اركان", "اركان", "أفعال: a broken plural"),
      ("الوان", "الوان", "أفعال: a broken plural"),
      ("اوقات", "اوقات", "أفعال: a broken plural"),
      ("مكان", "مكان", "four letters in ان are a whole word"),
      ("بيان", "بيان", "four letters in ان are a whole word"),
      ("بيانا", "بيان", "also when tanwin's alef has gone"),
      ("بيانها", "بيان", "also when a pronoun has gone"),
      ("كيان", "كيان", "four letters in ان are a whole word"),
      ("سنان", "سنان", "four letters in ان are a whole word"),
      ("بيانات", "بيان", "ات: with بيان one word"),
      ("يدان", "يدان", "known failure: one of the few duals of four letters"),
      ("زمان", "زمان", "four letters in ان are a whole word"),
    ])
  func plurals(word: String, light: String, rule: String) throws { try expect(word, light, light, rule) }

  @Test(
    "The feminine ending, and the nisba, which only the root key does without",
    arguments: [
      ("مدرسه", "مدرس", "مدرس", "ه for ة"),
      ("لبناني", "لبناني", "لبنان", "ي"),
      ("لبنانيه", "لبناني", "لبنان", "ية"),
      ("لبنانيون", "لبناني", "لبنان", "ون, then ي"),
      ("وطني", "وطني", "وطن", "ي"),
      ("كتابي", "كتابي", "كتاب", "my book looks like a nisba"),
      ("توجيهي", "توجيهي", "توجيه", "ي after a ه of the word's own"),
      ("توجيهيه", "توجيهي", "توجيه", "ية after a ه of the word's own"),
      ("به", "به", "به", "too short"),
    ])
  func nisba(word: String, light: String, withoutNisba: String, rule: String) throws {
    try expect(word, light, withoutNisba, rule)
  }
}
