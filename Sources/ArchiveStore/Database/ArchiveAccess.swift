/// What the caller of an archive means to do.
public enum ArchiveAccess: Sendable {
  /// Search and list only. The file must exist.
  case read
  /// Add articles. The file must exist.
  case write
  /// Add articles, making the file where there is none.
  case create
}
