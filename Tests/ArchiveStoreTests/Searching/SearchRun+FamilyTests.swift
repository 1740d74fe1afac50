@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

/// Which written forms one search finds: the promise to the reader, word by word.
@Suite("Families of words")
struct SearchRunFamilyTests {
  /// A searched word, then forms that it must find.
  private static let families = [
    "لبنان: لبنان ولبنان بلبنان للبنان فلبنان",
    "وزير: وزير الوزير للوزير بالوزير ووزير والوزير",
    "بيروت: بيروت وبيروت ببيروت لبيروت",
    "حكومة: حكومة الحكومة حكومته للحكومة وحكومتها بالحكومة حكومه",
    "هدنة: هدنة الهدنة بهدنة للهدنة هدنه",
    "مسؤول: مسؤول مسئول المسؤول مسؤولون المسؤولين ومسؤولي",
    "أخبار: أخبار الأخبار اخبار وأخبار أخبارها",
    "كثير: كثير كثيرون كثيرين الكثير",
    "أغراض: أغراض وأغراضها اغراض الأغراض",
    "محمد: محمد مُحَمَّد مُحَمَّدٌ محـمـد ومحمد",
    "القاهرة: القاهرة القاهره بالقاهرة والقاهرة",
    "مستشفى: مستشفى مستشفي المستشفى",
    "2026: 2026 ٢٠٢٦ ۲۰۲۶",
    "الله: الله لله والله بالله ﷲ",
    "انتخابات: انتخابات الانتخابات بالانتخابات انتخاباته",
    "رئيس: رئيس الرئيس رئيسة ورئيس للرئيس الرئيسان",
  ]

  /// A searched word, then one that it must not find.
  private static let strangers = [
    "علي: على", "والي: إلى", "وكالة: كالة", "ألبانيا: بانيا", "وزارة: زارة", "وزير: زير", "فلسطين: لسطين",
    "بوتين: بوت", "قانون: قان", "ألمانيا: مانيا", "فرنسا: رنسا", "كتاب: تاب", "لجنة: جنة", "بنك: نك",
    "سلام: لام",
  ]

  private static func parts(_ row: String) -> (word: String, forms: [String]) {
    let words = row.split { $0 == " " || $0 == ":" }.map(String.init)
    return (words[0], Array(words.dropFirst()))
  }

  @Test("A search for a word finds its forms, in title and body", arguments: families)
  func family(row: String) throws {
    let (word, forms) = Self.parts(row)
    let store = try TestArchive(
      forms.map { Article($0, "نص") } + forms.map { Article("عنوان \($0.utf8.count)", $0) })
    let answer = try store.search(word, matching: .all, limit: 100)
    #expect(answer.total == 2 * forms.count)
    let marked = answer.hits.filter {
      !$0.title.marks.isEmpty || $0.snippets.contains { !$0.passage.marks.isEmpty }
    }
    #expect(marked.count == 2 * forms.count)
  }

  @Test("A search for a word does not find a stranger that looks like it", arguments: strangers)
  func stranger(row: String) throws {
    let (word, forms) = Self.parts(row)
    let store = try TestArchive(forms.map { Article($0, "نص الخبر \($0)") })
    #expect(try store.search(word).total == 0)
    // The stranger is there, and found by its own name.
    #expect(try store.matches(forms[0]) == forms)
  }
}
