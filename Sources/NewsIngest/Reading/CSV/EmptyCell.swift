/// What programs write into a cell where there is nothing: a table has no other null.
///
/// JSON has one, so a string of JSON that reads so is a text. Known failure: a headline or a name in a table that is one of these words
/// and nothing else, such as "None", is taken for none; programs write them far more often than people.
enum EmptyCell {
  private static let words: Set<String> = [
    "null", "NULL", "Null", "None", "none", "nan", "NaN", "NAN", "\\N", "N/A", "n/a", "#N/A", "undefined",
    "[]", "{}", "['']",
  ]

  static func isEmpty(_ cell: String) -> Bool {
    cell.allSatisfy(\.isWhitespace) || cell.utf8.count <= 9 && words.contains(cell)
  }
}
