import ArchiveIngest
import ArchiveOutput
import ArchiveStore
import Foundation
import NewsIngest

/// Errors as the user of the command sees them: the libraries say what is wrong and where, and what they advise is put in terms
/// of commands and options.
enum ErrorText {
  /// The error as one line, or as the system writes it.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as ArchiveError: text(problem: error.problem, remedy: advice(on: error) ?? error.remedy)
    case let error as IngestError:
      text(problem: problem(of: error), remedy: advice(on: error) ?? error.remedy)
    case PipelineError.archive(let error, _): of(error)
    case let error as PipelineError: "\(error)"
    case let error as CommandError: "\(error)"
    case let error as OutputError: "\(error)"
    default: error.localizedDescription
    }
  }

  /// A failure with its place.
  static func of(_ failure: IngestFailure) -> String {
    switch failure.cause {
    case .input(let error): of(error)
    case .record(let error, let place): "\(failure.path)\(place.suffix): \(of(error))"
    }
  }

  private static func text(problem: String, remedy: String) -> String { "\(problem): \(remedy)" }

  /// What to type; nil where the library's own advice serves.
  private static func advice(on error: ArchiveError) -> String? {
    switch error {
    case .missing: "make one with `arshif ingest`, or name another with --archive"
    case .empty: "run `arshif ingest` again"
    case .notAnArchive: "name another file with --archive"
    case .olderThanProgram(let path, _, _): "run `arshif optimize --archive \(path)` once"
    case .analyzerMismatch(let path, _, _), .damagedCounts(let path, _):
      "run `arshif reindex --archive \(path)`"
    case .noSuchLexiconLine: "`arshif lexicon list` shows the lines"
    case .changedWhileRead, .reindexedMeanwhile: "run the same command again"
    case .storage: "free some space, then run the same command again"
    case .noSuchArticle: "ids are shown by `arshif search` and `arshif list`"
    default: nil
    }
  }

  /// What is wrong; an archive's export is named as one makes it.
  private static func problem(of error: IngestError) -> String {
    switch error {
    case .badArchivedRecord(let fault): "not as export --all writes a record (\(fault))"
    case .reshapedArchivedRecords: "records of export --all in another shape"
    default: error.problem
    }
  }

  private static func advice(on error: IngestError) -> String? {
    switch error {
    case .invalidJSON: "correct it, or name the right --format"
    case .unreadTexts(let names):
      // Names with a dot are parts of a value, which cannot be mapped.
      (names.first { !$0.contains(".") }.map { "say what it is, as in --map '\($0)=body', or " } ?? "")
        + "store the rest with --ignore-unread"
    case .noHeader(_, let title, let body):
      "name its columns by number, as in --map \(title)=title,\(body)=body"
    case .foreignJSON:
      "if it holds an article, give --format json (to extract, --read-as json)"
    case .noTextColumn: "name one with --map COLUMN=title"
    case .fieldInTwoColumns(let field, _):
      "name the right one with --map COLUMN=\(field), or give them different names"
    default: nil
    }
  }
}
