import ArabicText
import Testing

@Suite("Lines of a lexicon that are refused")
struct LexiconErrorTests {
  /// The line stands third, after a comment and an empty line.
  @Test(
    "What is wrong, where, and what to do",
    arguments: [
      (
        "jam\tوزير", LexiconError.unknownKind("jam", line: 3),
        "line 3: 'jam' is no kind of line. Begin with apart, plural, same or joined, then a tab."
      ),
      (
        "same وزير وزرا", .unknownKind("same وزير وزرا", line: 3),
        "line 3: 'same وزير وزرا' is no kind of line. Begin with apart, plural, same or joined, then a tab."
      ),
      (
        "apart", .missingWord(line: 3),
        "line 3: the word is missing. Write it after the kind and a tab."
      ),
      (
        "joined\tأبوظبي", .wrongWordCount(.joined, line: 3),
        "line 3: 'joined' needs two words. Write them with a space between."
      ),
      (
        "plural\tوزير وزراء", .wrongWordCount(.plural, line: 3),
        "line 3: more than one word. Write one word, a tab, and then its forms."
      ),
      (
        "plural\tوزير", .missingForms(.plural, line: 3),
        "line 3: 'plural' needs at least one form. Write it after the word and a tab."
      ),
      (
        "joined\tأبو ظبي\tأبوظبي", .tooManyFields(line: 3),
        "line 3: too many tabs. Write kind, word and forms, and spaces between the forms."
      ),
      (
        "same\tترامب\tTrump", .notArabic("Trump", line: 3),
        "line 3: 'Trump' is not a word of 1 to 21 Arabic letters. Write one without spaces, digits and signs."
      ),
      (
        // U+066C ARABIC THOUSANDS SEPARATOR
        "same\tترامب\tترمب\u{066C}ترمپ", .notArabic("ترمب\u{066C}ترمپ", line: 3),
        "line 3: 'ترمب\u{066C}ترمپ' is not a word of 1 to 21 Arabic letters. Write one without spaces, digits and signs."
      ),
      (
        "same\tترامب\tترمب، ترمپ", .notArabic("ترمب،", line: 3),
        "line 3: 'ترمب،' is not a word of 1 to 21 Arabic letters. Write one without spaces, digits and signs."
      ),
      (
        "apart\t\u{064E}", .notArabic("\u{064E}", line: 3),
        "line 3: '\u{064E}' is not a word of 1 to 21 Arabic letters. Write one without spaces, digits and signs."
      ),
      (
        "same\tزيلينسكي\tزلنسكي\nplural\tوزير\tزَلنسكى", .repeatedForm("زَلنسكى", line: 4, firstLine: 3),
        "line 4: 'زَلنسكى' is a form on line 3 already. Keep one of the two."
      ),
      (
        "same\tزيلينسكي\tزلنسكي\nsame\tزلنسكي\tزيلينسكي", .cycle("زيلينسكي", line: 3),
        "line 3: 'زيلينسكي' is a form of one of these forms already, by our lines or yours. Swap the two, or leave the line out."
      ),
      (
        "same\tفيسبوك\tفسبوك", .joinedName("فيسبوك", line: 3),
        "line 3: 'فيسبوك' is read as two words. Write lines about its parts."
      ),
      (
        "same\tزيلينسكي\tزيلينسكى", .cycle("زيلينسكي", line: 3),
        "line 3: 'زيلينسكي' is a form of one of these forms already, by our lines or yours. Swap the two, or leave the line out."
      ),
    ])
  func texts(line: String, expected: LexiconError, text: String) {
    #expect(throws: expected) { try Lexicon(own: "# ours\n\n" + line) }
    #expect(expected.description == text)
    #expect(text == "line \(expected.line): \(expected.problem)")
  }

  @Test("The longest word that is read has 21 letters")
  func longest() throws {
    let word = String(repeating: "زخر", count: 7)
    _ = try Lexicon(own: "apart\t\(word)")
    #expect(throws: LexiconError.notArabic(word + "ف", line: 1)) { try Lexicon(own: "apart\t\(word)ف") }
  }
}
