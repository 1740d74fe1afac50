import ArchiveStore
public import NewsIngest

/// What an ingest did.
///
/// Numbers are of articles where nothing else is said. Memory is bounded: what would grow with the inputs is counted by reason
/// or by input, see the parts.
public struct IngestReport: Sendable {
  /// New articles.
  public internal(set) var stored = 0
  /// Other texts of articles that the archive has, and records of the same text with other facts: stored as versions.
  public internal(set) var versions = 0
  /// Articles that the archive has already, with the same text and facts.
  public internal(set) var duplicates = 0
  /// Of `stored`, those without a date.
  public internal(set) var undated = 0
  /// Articles whose text was mojibake and is whole again.
  public internal(set) var repaired = 0
  /// Sound records that hold no article, such as pictures of a crawl, and inputs that are the archive itself.
  public internal(set) var skipped = 0
  /// Inputs and records that could not be read.
  public internal(set) var failed = 0
  /// Bytes that no encoding could read, each replaced with U+FFFD.
  public internal(set) var replacedBytes = 0
  /// Inputs that were read or tried, a packed one as one.
  public internal(set) var files = 0
  /// Why records were skipped.
  public internal(set) var skips = ReasonCounts()
  /// Why inputs and records failed.
  public internal(set) var failures = ReasonCounts()
  /// The first failures, at most 100, in their order.
  public internal(set) var firstFailures: [IngestFailure] = []
  /// Names of columns and keys that were not read.
  public internal(set) var unread = InputTallies<UnreadTally>()
  /// Columns whose dates were given and not read.
  public internal(set) var unreadDates = InputTallies<UndatedTally>()
  /// Articles without a date because day, month and year could not be told apart.
  public internal(set) var unsureDates = 0
  /// Older versions of another archive's export whose articles came neither with them nor before.
  public internal(set) var versionsWithoutArticle = 0
  /// Addresses at which very many texts have become versions of one article.
  public internal(set) var changedAddresses = ChangedAddresses()
  /// Whether nothing was really stored: `stored` says what would be.
  public let isDryRun: Bool
  /// False where the ingest was stopped before it had read all inputs to their end.
  public internal(set) var isComplete = true

  private static let failureLimit = 100

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  /// Whether something was read that is in the archive now, or would be.
  public var hasArticles: Bool { stored + duplicates + versions > 0 }

  mutating func count(_ failure: IngestFailure) {
    failed += 1
    failures.count(failure.reason)
    if firstFailures.count < Self.failureLimit { firstFailures.append(failure) }
  }

  mutating func count(_ reason: SkipReason) {
    skipped += 1
    skips.count(reason.description)
  }

  mutating func count(_ decoding: DecodedText) {
    replacedBytes += decoding.invalidByteCount
    if decoding.repairedCount > 0 { repaired += 1 }
  }

  mutating func count(_ incoming: IncomingArticle, as outcome: StoreOutcome) {
    switch outcome {
    case .stored: countStored(incoming.article)
    case .newVersion:
      versions += 1
      // Of a crawl the times of fetching show that it is one page.
      if incoming.fetchedAt == nil, incoming.article.archived == nil, let url = incoming.article.url {
        changedAddresses.count(url)
      }
    case .sameContent: duplicates += 1
    }
  }

  mutating func countStored(_ article: Article) {
    stored += 1
    if article.published == nil { undated += 1 }
  }

  /// Counts what an input left unread.
  mutating func count(unread names: UnreadTally, undated: UndatedTally, of path: String) {
    unread.add(names, of: path)
    unreadDates.add(undated, of: path)
    unsureDates += undated.unsureCount
  }
}
