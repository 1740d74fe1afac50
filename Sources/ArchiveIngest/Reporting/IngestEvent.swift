public import ArchiveStore

/// What happens during an ingest, as it happens.
public enum IngestEvent: Sendable {
  /// The archive was opened or made. Nothing is stored in it yet.
  case opened(Archive)
  /// The inputs have been read, and files are awaited in this folder.
  case watching(folder: String)
  /// An input is read next.
  case reading(path: String)
  /// More of an input was read.
  case progress(IngestProgress)
  /// An input or a record of one could not be read. The others are.
  case failed(IngestFailure)
  /// This input is the archive itself, or a file next to it: it was not read.
  case leftOut(path: String)
  /// All records of an input have been handed to the archive. Inputs without records have no such event.
  case finished(path: String)
  /// The articles are stored and found, but searches take longer, because the ranking index was not built.
  case rankingIndexNotBuilt(any Error)
}

/// How far an ingest has come.
public struct IngestProgress: Sendable, Equatable {
  /// Bytes of the inputs that have been read, packed as they are.
  public let byteCount: Int
  /// Bytes of all inputs; 0 where no size is known, as of standard input.
  public let totalByteCount: Int
  /// Articles found.
  public let articleCount: Int
}
