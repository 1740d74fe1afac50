import Foundation
import Testing

/// What `arshif timeline` shows to people.
@Suite("Timelines as text")
struct TimelineTextTests {
  /// Months with 1 to 10 hits and a long gap; four articles of other subjects; one undated, one with a bare year.
  private static let articles: [[String: String]] = {
    var articles: [[String: String]] = []
    for (month, count) in [("2019-12", 3), ("2020-01", 10), ("2020-03", 1), ("2021-05", 5)] {
      for index in 0..<count {
        articles.append([
          "title": "هُدْنَةٌ \(month) \(index)", "published": "\(month)-1\(index % 3)", "source": "رويترز",
        ])
      }
    }
    articles += (0..<30).map { ["title": "مباراة \($0)", "published": "2020-01-05"] }
    return articles + [["title": "الهدنه بلا تاريخ"], ["title": "هدنة العام", "published": "2020"]]
  }()
  private static let archive = Task { try await SmallArchive.shared(articles) }

  private func timeline(_ arguments: String..., columns: String = "60") async throws -> CommandRun {
    try await arshif(
      ["timeline"] + arguments, archive: Self.archive.value.path, environment: ["COLUMNS": columns])
  }

  /// A bar of so many eighths.
  private func bar(_ eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  @Test func oneLineAMonthWithItsBar() async throws {
    let run = try await timeline("هدنة")
    #expect(run.code == 0)
    // 60 columns less the month, the count and the space between leave 47: 376 eighths.
    #expect(
      run.lines == [
        "2019-12   3  " + bar(113), "2020-01  10  " + bar(376), "2020-02   0", "2020-03   1  " + bar(38),
        "… 13 months without hits, 2020-04 to 2021-04", "2021-05   5  " + bar(188),
      ])
    #expect(
      run.noteLines == [
        "21 articles found, 1 undated, 1 with a date too coarse for a month", "understood: هدنة",
      ])
  }

  @Test func sharesHaveTheBar() async throws {
    let run = try await timeline("هدنة", "--share", "--by", "year")
    #expect(
      run.lines == [
        "2019   3  100.0 %  " + bar(328), "2020  12   28.6 %  " + bar(94), "2021   5  100.0 %  " + bar(328),
      ])
    #expect(run.noteLines.first == "21 articles found, 1 undated")
  }

  @Test func aSmallShareIsNotNothing() async throws {
    let articles = (0..<2100).map { ["title": $0 == 0 ? "هدنة" : "خبر \($0)", "published": "2020-01-05"] }
    let archive = try await SmallArchive(articles)
    let run = try await archive.run("timeline", "هدنة", "--share", "--by", "day")
    #expect(run.lines.map { $0.prefix(21) } == ["2020-01-05  1  <0.1 %"])
  }

  @Test(arguments: ["20", "40", "80", "200", "1000"])
  func fitsTheWidth(columns: String) async throws {
    let lines = try await timeline("هدنة", columns: columns).lines
    let bars = lines.filter { $0.contains("█") }
    #expect(bars.map(\.unicodeScalars.count).max() == max(Int(columns) ?? 0, 13 + 10))
  }

  @Test(arguments: ["", "0", "-5", "x", "80", "99999999999999999999"])
  func isEightyColumnsUnlessTold(columns: String) async throws {
    let lines = try await timeline("هدنة", columns: columns).lines
    #expect(lines.map(\.unicodeScalars.count).max() == 80)
  }

  @Test func twelveEmptyPeriodsAreShownThirteenFolded() async throws {
    for (last, isFolded) in [("2021-02", false), ("2021-03", true)] {
      let archive = try await SmallArchive([
        ["title": "هدنة أولى", "published": "2020-01"], ["title": "هدنة ثانية", "published": last],
      ])
      let run = try await archive.run("timeline", "هدنة")
      if isFolded {
        #expect(run.lines[1] == "… 13 months without hits, 2020-02 to 2021-02")
        #expect(run.lines.count == 3)
      } else {
        #expect(run.lines.count == 14)
        #expect(run.lines[1] == "2020-02  0")
      }
    }
  }

  /// No line holds a letter of Arabic, so that no terminal turns a bar around.
  @Test func noLineHoldsArabic() async throws {
    for unit in ["day", "week", "month", "year"] {
      let run = try await timeline("هُدنة", "--by", unit, "--share")
      #expect(!run.lines.isEmpty)
      #expect(run.text.unicodeScalars.allSatisfy { $0.value < 0x600 || (0x2026...0x2590).contains($0.value) })
      #expect(run.lines.allSatisfy { !$0.hasSuffix(" ") })
    }
  }

  @Test func isolatesKeepLinesLeftToRight() async throws {
    let plain = try await timeline("هدنة").lines
    // U+2066 LEFT-TO-RIGHT ISOLATE, U+2069 POP DIRECTIONAL ISOLATE
    #expect(try await timeline("هدنة", "--bidi", "isolate").lines == plain.map { "\u{2066}\($0)\u{2069}" })
  }

  @Test func hitsWithoutAPlaceAreSaid() async throws {
    let archive = try await SmallArchive([["title": "هدنة"], ["title": "هدنة العام", "published": "2020"]])
    let run = try await archive.run("timeline", "هدنة", "--by", "day")
    #expect((run.code, run.text) == (0, ""))
    #expect(run.noteLines.first == "2 articles found, 1 undated, 1 with a date too coarse for a day")
  }

  @Test func nothingFoundIsOne() async throws {
    let run = try await timeline("زبرجد")
    #expect((run.code, run.text) == (1, ""))
    #expect(run.noteLines == ["nothing found", "understood: زبرجد"])
    let empty = try await timeline("؟!")
    #expect(empty.code == 1)
    #expect(empty.noteLines == ["nothing found", "note: the query holds no word to search for"])
    let unknown = try await timeline("هدنة", "--source", "الشرق")
    #expect(unknown.code == 1)
    #expect(unknown.notes.contains("note: no source is called الشرق; there are: رويترز"))
  }

  @Test(arguments: [
    [], ["هدنة", "--by", "decade"], ["هدنة", "--by"], ["هدنة", "--format", "ids"], ["هدنة", "--nope"],
    ["هدنة", "--from", "غدا"], ["هدنة", "--limit", "3"],
  ])
  func wrongUsageIsExit64(arguments: [String]) async throws {
    let run = try await arshif(["timeline"] + arguments, archive: Self.archive.value.path)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
  }
}
