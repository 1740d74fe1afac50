/// What one JSON object gave.
struct DecodedRecord: Sendable {
  var result: Result<Article, IngestError>
  var notes = ReadingNotes()
  /// Whether it has an object or array that is not a field.
  var hasNested = false
  /// Whether one of them is called as those are in which records stand.
  var hasContainer = false
  /// Whether its text is no summary.
  var hasFullText = false
  /// Whether its values are columns of a table: several titles and as many texts or dates.
  var hasColumns = false
  /// Why it is left out, which is no fault.
  var skip: SkipReason?

  var isNoObject: Bool { if case .failure(.notAnObject) = result { true } else { false } }

  /// Whether it is a record of an archive, sound or not.
  var isArchived: Bool {
    switch result {
    case .success(let article): article.archived != nil
    case .failure(.badArchivedRecord): true
    case .failure: false
    }
  }

  /// Whether its articles may stand in it.
  var isEnvelope: Bool {
    switch result {
    case .success: hasContainer && !hasFullText
    case .failure(.noTitleNorBody): hasContainer || hasNested
    case .failure(.wrongType): hasContainer
    case .failure: false
    }
  }

  init(_ result: Result<Article, IngestError>) { self.result = result }

  init(_ error: IngestError) { result = .failure(error) }
}
