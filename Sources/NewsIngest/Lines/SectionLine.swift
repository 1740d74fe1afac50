/// A line that names the section after a label: "القسم: محليات".
enum SectionLine {
  /// The section; nil where the line is no such line.
  static func section(in line: PageLine) -> String? {
    guard line.wordCount <= 6, let mark = line.trimmed.firstIndex(of: ":"),
      labels.contains(LineKey(line.trimmed[..<mark]).text)
    else { return nil }
    let name = CreditLine.name(line.trimmed[mark...].dropFirst())
    return name.isEmpty ? nil : name
  }

  private static let labels: Set<String> = Set(
    ["القسم", "التصنيف", "التصنيفات", "الفئة", "الباب", "Category", "Section", "Rubrique"].map {
      LineKey($0).text
    })
}
