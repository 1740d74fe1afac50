import ArchiveStore
import ArgumentParser

/// `arshif optimize`: brings the ranking index up to date.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Bring the ranking index up to date, so that searches take milliseconds.",
    discussion: """
      The ranking index is a file next to the archive, ARCHIVE-ranking. Large ingests build it by themselves; run this after \
      many small ones. It may be dropped at any time: searches find and rank the same without it, only slower. The full-text \
      index, which large ingests leave in many parts, is merged into few.

        arshif optimize
        arshif optimize --full   build all of it again
        arshif optimize --drop   remove it
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Build all of it again, not only what has changed.")
  var full = false

  @Flag(help: "Remove it.")
  var drop = false

  func validate() throws {
    if full, drop { throw ValidationError("--full and --drop exclude each other") }
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .write)
      defer { archive.closeQuietly() }
      let optimizer = try RankingIndexBuilder(archive)
      guard !drop else {
        try optimizer.drop()
        if !display.quiet { StandardError.say("ranking index removed\n") }
        return
      }
      let report = try optimizer.optimize(rebuilding: full)
      try optimizer.mergeTextIndex()
      guard !display.quiet else { return }
      StandardError.say(Self.text(report))
      if try ArchiveSearcher(archive).lacksFingerprints() {
        StandardError.say("note: \(LackingNotes.fingerprints)\n")
      }
    }
  }

  private static func text(_ report: RankingIndexBuilder.Report) -> String {
    guard report.articleCount > 0 else { return "the ranking index is up to date\n" }
    let megabytes = (Double(report.byteCount) / 1_048_576 * 10).rounded() / 10
    return "\(counted(report.articleCount, "article")) indexed for ranking, \(megabytes) MB\n"
  }
}
