import Testing

/// Lines on a terminal end at blanks, and no mark is cut.
@Suite("Lines on a terminal")
struct LineWrapTests {
  private static let body = [
    // Vowel marks take no cells.
    "أُعْلِنَتْ هُدْنَةٌ فِي الْمَدِينَةِ بَعْدَ أُسْبُوعٍ مِنَ الْقِتَالِ،",
    // Tatweel takes one.
    "وقـــال الناطـــق إن الهدنـــة صامدة حتى الآن في كل الأحياء،",
    // Ideographs take two.
    "ونقلت وكالة 新華社 عن مسؤول أن الهدنة ستمدد ثلاثة أيام أخرى.",
  ].joined(separator: " ")
  private static let archive = Task {
    try await SmallArchive.shared([
      [
        "id": "1", "title": "هدنة جديدة في المدينة بعد أسبوع من القتال العنيف على أطرافها الشمالية والشرقية",
        "body": body, "source": "وكالة الأنباء المحلية للمدينة وضواحيها", "published": "2020-11-16",
        "url": "https://example.org/" + String(repeating: "a", count: 90),
      ]
    ])
  }

  /// A screen's text without colours.
  private static func plain(_ screen: String) -> String { screen.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  @Test(arguments: [60, 72, 80, 120, 200])
  func endAtBlanks(columns: Int) async throws {
    let archive = try await Self.archive.value.path
    for command in [["search", "هدنة"], ["list"], ["show", "1"]] {
      let piped = try await arshif(command, archive: archive).text
      let screen = try await arshifOnTerminal(
        command + ["--color", "never"], archive: archive, columns: columns)
      #expect(Self.words(screen) == Self.words(piped))
      // Addresses and fingerprints have no blanks.
      for line in screen.split(separator: "\n") where Self.words(String(line)).allSatisfy({ $0.count < 40 }) {
        #expect(Cells.of(String(line)) <= columns, "\(line)")
      }
      if columns == 60 { #expect(screen != piped) }
    }
  }

  @Test(arguments: 60...90)
  func noMarkIsCut(columns: Int) async throws {
    let screen = try await arshifOnTerminal(
      ["search", "هدنة OR المدينة OR القتال"], archive: Self.archive.value.path, columns: columns)
    let marks = screen.split(separator: "\u{1B}[7m").dropFirst()
    #expect(marks.count >= 6)
    for mark in marks {
      let marked = mark.prefix { $0 != "\u{1B}" }
      #expect(!marked.isEmpty && !marked.contains { $0.isWhitespace }, "\(marked)")
    }
  }

  @Test func whatContinuesALineIsIndentedAsItIs() async throws {
    let screen = try await arshifOnTerminal(
      ["search", "هدنة"], archive: Self.archive.value.path, columns: 60)
    let lines = Self.plain(screen).split(separator: "\n").dropFirst()
    #expect(lines.count > 4)
    #expect(lines.allSatisfy { $0.prefix { $0 == " " }.count == 6 }, "\(screen)")
  }

  @Test func isolatesAreClosedOnEachLine() async throws {
    let screen = try await arshifOnTerminal(
      ["search", "هدنة", "--bidi", "isolate"], archive: Self.archive.value.path, columns: 60)
    for line in screen.split(separator: "\n") {
      let opened = line.unicodeScalars.count { $0 == "\u{2068}" }
      #expect(opened == line.unicodeScalars.count { $0 == "\u{2069}" }, "\(line)")
    }
  }

  /// Whatever `COLUMNS` says: a file has no edge.
  @Test func pipesAreNotBroken() async throws {
    let archive = try await Self.archive.value.path
    let piped = try await arshif(["search", "هدنة"], archive: archive).text
    #expect(
      try await arshif(["search", "هدنة"], archive: archive, environment: ["COLUMNS": "60"]).text == piped)
    #expect(piped.split(separator: "\n").contains { Cells.of(String($0)) > 100 })
  }
}
