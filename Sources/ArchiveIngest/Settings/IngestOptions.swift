public import ArchiveStore
import Foundation
public import NewsIngest

/// What the caller of an ingest chooses.
public struct IngestOptions: Sendable {
  /// How the inputs are read; found out by their content where nothing is said.
  public var reading: ReadingOptions
  /// Threads that extract articles, 1 or more; as many as cores by default.
  public var jobs: Int
  /// The source of articles that name none.
  public var defaultSource: String?
  /// The section of articles that name none.
  public var defaultSection: String?
  /// Whether to store articles even if the archive has the same content or the source's id.
  public var keepsDuplicates: Bool
  /// The largest batch that is stored in one transaction.
  public var batchLimits: ArchiveWriter.BatchLimits
  /// Whether all is read and nothing stored: the report then says what would be stored. The archive is not even opened.
  public var isDryRun: Bool
  /// Whether the first input or record that cannot be read ends the ingest. What was read before it is stored.
  public var stopsAtFirstFailure: Bool
  /// Whether the kernel tells of new files in a watched folder; else the folder is looked through every second. Some network
  /// file systems tell the kernel nothing.
  public var usesFolderEvents = true

  /// Makes options; those by default suit most ingests.
  public init(
    reading: ReadingOptions = ReadingOptions(), jobs: Int? = nil,
    defaultSource: String? = nil, defaultSection: String? = nil, keepsDuplicates: Bool = false,
    batchLimits: ArchiveWriter.BatchLimits = ArchiveWriter.BatchLimits(), isDryRun: Bool = false,
    stopsAtFirstFailure: Bool = false
  ) {
    self.reading = reading
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.defaultSource = defaultSource
    self.defaultSection = defaultSection
    self.keepsDuplicates = keepsDuplicates
    self.batchLimits = batchLimits
    self.isDryRun = isDryRun
    self.stopsAtFirstFailure = stopsAtFirstFailure
  }
}
