import ArchiveStore

/// The archive that an ingest fills.
enum IngestDestination: Sendable {
  /// The caller has opened it for writing, and closes it.
  case archive(Archive)
  /// It is opened by the ingest, made where there is none, and closed at the end.
  case file(path: String)

  var path: String {
    switch self {
    case .archive(let archive): archive.path
    case .file(let path): path
    }
  }
}
