import ArabicCalendar
import ArgumentParser
import Foundation

/// `bench dates`: what our date parser reads in each line of a test file.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Read the dates of a file of test lines.")

  @Option(help: "Lines of text, tab, expected date; \"@T date\" gives the fetch time.")
  var dates: String

  private struct Row: Encodable {
    /// The line's number in the file, from 1.
    let line: Int
    /// ISO 8601, empty for none.
    let date: String
  }

  func run() throws {
    let lines = try String(contentsOfFile: dates, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var rows: [Row] = []
    for (index, line) in lines.enumerated() where line.contains("\t") && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let fetched = fields[1].hasPrefix("@") ? fields[1].dropFirst().split(separator: " ").first : nil
      let fetchedAt = fetched.flatMap { PublicationDate(iso8601: String($0)) }
      let found = ArabicDateParser().publicationDate(in: String(fields[0]), fetchedAt: fetchedAt)
      rows.append(Row(line: index + 1, date: found?.date.iso8601 ?? ""))
    }
    try printJSON(rows)
  }
}
