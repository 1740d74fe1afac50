import ArchiveStore
import ArgumentParser

/// `arshif reindex`: makes the index again from the stored articles.
struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Make the full-text index and the stories again with this program's analyzer.",
    discussion: """
      Needed after an update that changed the analysis, after changes of the lexicon (arshif lexicon), and for an archive of an older version to find copies and new \
      versions of what it held before. The articles themselves stay as they are.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .write, checkingAnalyzer: false)
      defer { archive.closeQuietly() }
      let count = try ArchiveIndexer(archive).reindex()
      if !display.quiet { StandardError.say("indexed \(counted(count, "article"))\n") }
    }
  }
}
