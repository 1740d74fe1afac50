import ArchiveOutput
import ArchiveStore
import Foundation
import Testing

@Suite("Sentences")
struct SentencesTests {
  static let texts: [(text: String, sentences: [String])] = [
    ("", []),
    (" \n\n ", []),
    ("وصل الوفد. غادر الوفد.", ["وصل الوفد.", "غادر الوفد."]),
    // The sentence of a paragraph needs no full stop.
    ("وصل الوفد\nغادر الوفد", ["وصل الوفد", "غادر الوفد"]),
    ("هل وصل؟ نعم! وصل…", ["هل وصل؟", "نعم!", "وصل…"]),
    // ARABIC FULL STOP
    ("وصل\u{06D4} غادر", ["وصل\u{06D4}", "غادر"]),
    // Signs in a row, and the quotes and brackets that close after them.
    ("قال: «وصلنا.» ثم غادر.", ["قال: «وصلنا.»", "ثم غادر."]),
    ("قال: \"وصلنا!؟\" ثم غادر (أمس.) وعاد", ["قال: \"وصلنا!؟\"", "ثم غادر (أمس.)", "وعاد"]),
    // Neither numbers nor addresses are cut.
    ("نما 3.5 في المئة على bbc.com اليوم.", ["نما 3.5 في المئة على bbc.com اليوم."]),
    // A colon ends none.
    ("وقال: وصلنا", ["وقال: وصلنا"]),
    // CR LF, LINE SEPARATOR
    ("أولى\r\nثانية\u{2028}ثالثة", ["أولى", "ثانية", "ثالثة"]),
  ]

  @Test(arguments: texts)
  func cutsAtTheirEnds(text: String, sentences: [String]) {
    let utf8 = Array(text.utf8)
    #expect(Sentences.ranges(in: text).map { String(decoding: utf8[$0], as: UTF8.self) } == sentences)
  }

  @Test func marksChooseSentences() {
    let text = "وصل الوفد. غادر.\nالوفد والوفد"
    var marks: [Range<Int>] = []
    for word in ["الوفد.", "الوفد وا", "والوفد"] {
      guard let range = text.range(of: word) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      marks.append(start..<start + 10)
    }
    #expect(marks.count == 3)
    #expect(
      Sentences.marked(in: HighlightedText(text: text, marks: marks)) == ["وصل الوفد.", "الوفد والوفد"])
    #expect(Sentences.marked(in: HighlightedText(text: text, marks: [])) == [])
  }
}
