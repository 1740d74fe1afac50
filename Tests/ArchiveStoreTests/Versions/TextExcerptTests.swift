@testable import ArchiveStore
import Testing

@Suite("Parts of texts")
struct TextExcerptTests {
  private static let sentences = [
    "افتتح رئيس البلدية صباح الثلاثاء الجسر الجديد الذي يربط ضفتي النهر بعد أربع سنوات من العمل.",
    "وقال المهندس المشرف إن الجسر يتحمل عبور عشرين ألف سيارة يوميا ويخفف الازدحام في وسط المدينة.",
    "وعبر سكان الحي عن ارتياحهم لانتهاء الأشغال لكنهم طالبوا بإصلاح الطرق الفرعية قبل حلول الشتاء.",
    "ويأتي المشروع ضمن خطة واسعة لتطوير البنية التحتية تشمل سكة حديد ومحطات لتنقية المياه.",
  ]
  private static let whole = sentences.joined(separator: "\n\n")

  @Test(
    "What was cut is a part; what was corrected is none, shorter or not",
    arguments: [
      ("the beginning", sentences[0] + sentences[1] + sentences[2], true),
      ("the end", sentences[1] + "\n" + sentences[2] + "\n" + sentences[3], true),
      ("without the middle", sentences[0] + "\n" + sentences[3], true),
      ("a mark of the cut", sentences[0] + sentences[1] + " وعبر سكان الحي عن … اقرأ المزيد", true),
      ("a word half cut", sentences[0] + sentences[1] + " وعبر سكان الحي عن ارتيا", true),
      (
        "another number", (sentences[0] + sentences[1]).replacing("عشرين", with: "ثلاثين") + sentences[2],
        false
      ),
      (
        "another word of the text",
        (sentences[0] + sentences[1]).replacing("سيارة", with: "النهر") + sentences[2], false
      ),
      ("a note in front", "تصحيح: " + sentences[0] + sentences[1] + sentences[2], false),
      ("a sentence more", sentences[0] + sentences[1] + " وحذفنا من هذا الخبر ما نسب إلى السكان خطأ.", false),
      ("all of it", whole, false),
    ])
  func parts(name: String, text: String, isPart: Bool) {
    #expect(TextExcerpt(text).isPart(of: TextExcerpt(Self.whole)) == isPart, "\(name)")
    #expect(!TextExcerpt(Self.whole).isPart(of: TextExcerpt(text)))
  }
}
