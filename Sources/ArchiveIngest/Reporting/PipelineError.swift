public import ArchiveStore

/// Why an ingest or one of its inputs failed. Each description is one line: what, where, what to do.
public enum PipelineError: Error, Sendable {
  /// A file or folder cannot be read; `reason` is the system's own word on it.
  case unreadable(path: String, reason: String)
  /// A folder holds no file that may have articles.
  case noInput(folder: String)
  /// The archive failed. `report` says what was stored before: that is safe.
  case archive(ArchiveError, report: IngestReport)
}

extension PipelineError: CustomStringConvertible {
  /// One line: what, where, what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)): check the path and its permissions"
    case .noInput(let folder):
      "\(folder): no file with an article in this folder: name a folder of pages, feeds, tables, crawls or JSON"
    case .archive(let error, _):
      "\(error)"
    }
  }

  /// The path of what failed.
  var path: String {
    switch self {
    case .unreadable(let path, _), .noInput(let path): path
    case .archive(_, _): ""
    }
  }

  /// What is wrong without the path, so that failures can be counted together.
  var reason: String {
    switch self {
    case .unreadable: "cannot be read"
    case .noInput: "no file with an article"
    case .archive: "the archive failed"
    }
  }
}
