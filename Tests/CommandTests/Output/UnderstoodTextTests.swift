import Testing

/// How a query was understood, for people: on stderr.
@Suite("The line of what was understood")
struct UnderstoodTextTests {
  private static let archive = Task {
    try await SmallArchive.shared([
      [
        "id": "1", "title": "حادث في القنصلية", "body": "قال شهود إن القنصلية أغلقت أبوابها.",
        "published": "2018-10-02", "source": "وكالة الميناء",
      ],
      [
        "id": "2", "title": "القنصلية تفتح أبوابها", "body": "فتحت القنصلية أبوابها بعد أيام.",
        "published": "2018-10-09", "source": "رويترز",
      ],
    ])
  }

  private func understood(_ arguments: [String], command: String = "search") async throws -> String {
    let run = try await arshif([command] + arguments, archive: Self.archive.value.path)
    return run.noteLines.first { $0.hasPrefix("understood: ") } ?? run.notes
  }

  /// The index knows القنصليه alone.
  @Test(arguments: [
    ("القنصلية", "القنصلية  [القنصلية: 2 (القنصلية 2)]"),
    ("القنصليه", "القنصليه  [القنصليه: 2 (القنصلية 2)]"),
    ("قُنصليّة", "قُنصليّة  [قُنصليّة: 2 (القنصلية 2)]"),
  ])
  func showsWordsAsPeopleWriteThem(query: String, line: String) async throws {
    #expect(try await understood([query]) == "understood: " + line)
  }

  @Test(arguments: [
    ("القنصلية قبل:2018-10-02", "القنصلية AND date:..2018-10-02, until 2018-10-02, that day included"),
    ("القنصلية before:2018-10", "القنصلية AND date:..2018-10-31, until 2018-10-31, that day included"),
    ("القنصلية بعد:2018-10-02", "القنصلية AND date:2018-10-02.., from 2018-10-02, that day included"),
  ])
  func saysThatTheDayIsIncluded(query: String, line: String) async throws {
    let found = try await understood([query])
    #expect(found.hasPrefix("understood: \(line)  ["), "\(found)")
    #expect(try await understood([query], command: "timeline") == "understood: " + line)
  }

  /// Beside a filtered total, the words' numbers are those of the whole archive.
  @Test(arguments: [
    ["القنصلية قبل:2018-10-02"], ["القنصلية", "--to", "2018-10-02"], ["القنصلية مصدر:رويترز"],
    ["القنصلية", "--source", "رويترز"], ["القنصلية -مصدر:رويترز"],
  ])
  func numbersOfWordsAreOfTheArchive(arguments: [String]) async throws {
    let run = try await arshif(["search"] + arguments, archive: Self.archive.value.path)
    #expect(run.noteLines.first == "1 article found, showing 1-1")
    #expect(run.notes.contains("[القنصلية: 2 in the archive (القنصلية "), "\(run.notes)")
  }

  private static let numbers = (1...300).map { "كلمة\($0)" }.joined(separator: " ")

  @Test(
    arguments: [
      "القنصلية \(numbers)", "«\(numbers)»", "«\(numbers)", "(" + numbers.replacing(" ", with: " أو (") + ")",
      numbers.replacing(" ", with: "/"), String(repeating: "؟« ( * أو ", count: 200),
      String(repeating: "قنصلية", count: 200), "-" + numbers.replacing(" ", with: " -"),
    ])
  func aPastedTextGivesFiveLinesAtMost(query: String) async throws {
    for options in [[], ["--match", "all"]] {
      let run = try await arshif(["search", query] + options, archive: Self.archive.value.path)
      #expect(run.code <= 1)
      let advice = run.noteLines.filter { $0.hasPrefix("did you mean: ") || $0.hasPrefix("without ") }
      #expect(run.noteLines.count - advice.count <= 5 && advice.count <= 9, "\(run.notes)")
      #expect(run.notes.unicodeScalars.count < 1500, "\(run.notes)")
    }
  }

  @Test func eightWordsAndTheNumberOfTheRest() async throws {
    let query = (["القنصلية"] + (1...55).map { "كلمة\($0)" }).joined(separator: " ")
    let line = try await understood([query])
    #expect(line.hasPrefix("understood: القنصلية AND كلمة1 AND "))
    #expect(line.contains("كلمة7 and 48 more  [القنصلية: 2; "))
    #expect(!line.contains("كلمة8"))
    #expect(line.contains(/: 0 and \d+ more\]$/))
    let whole = try await understood([query, "--explain"])
    #expect(whole.contains("كلمة55") && !whole.contains(" more"))
  }

  @Test func aLongPhraseIsCutInside() async throws {
    let line = try await understood(["«واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة»"])
    #expect(line.hasPrefix("understood: \"واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية …\" and 2 more"))
  }
}
