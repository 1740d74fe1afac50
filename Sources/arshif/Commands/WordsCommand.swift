import ArchiveStore
import ArgumentParser
import Foundation

/// `arshif words`: what is counted with a word, and why.
struct WordsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Show what is counted with a word, and why.",
    discussion: """
      Says how a word comes to its stem, rule by rule, and lists the written forms of the archive that have the same stem: a search \
      for the word finds all of them. Also named are words of the same root, which only count for the order of hits; the nearest \
      spellings; and the line of the lexicon that would part or join words. To part one of the forms, ask about that form. Of several \
      words each is explained, and compared with the first.

        arshif words الرياض
        arshif words وبالمدارس --limit 100
        arshif words كمين كمائن       are they counted as one?
        arshif words عبدالله 'كوفيد-19' BBC
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(name: .shortAndLong, help: "Written forms of each word to list at most.")
  var limit = 30

  @Argument(help: "One word or more.")
  var words: [String]

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let text = words.joined(separator: " ")
      let reports = try ArchiveSearcher(archive).words(in: text, formLimit: limit)
      guard reports.contains(where: { !$0.parts.isEmpty }) else {
        throw CommandError.noWord(UnderstoodText.shortened(text))
      }
      let isText = format == .text && !json
      let output = StandardOutput()
      if isText {
        try display.write(WordReportText(style: display.style).render(reports), to: output, indent: 4)
      } else {
        try output.write(jsonLine(reports.map(WordReportJSON.init)))
      }
      try output.flush()
      if !display.quiet { LackingNotes.say(try LackingNotes.lexicon(of: archive)) }
      if isText { display.noteReversedArabic() }
      if reports.allSatisfy({ $0.parts.allSatisfy { $0.articleCount == 0 } }) {
        throw ExitStatus.nothingFound
      }
    }
  }
}
