public import NewsIngest

/// An input that could not be read, or a record of one.
public struct IngestFailure: Sendable {
  /// What could not be read.
  public enum Cause: Sendable {
    /// The whole input.
    case input(PipelineError)
    /// What stands at a place in it.
    case record(IngestError, at: InputRecord.Place)
  }

  /// The input's path; of a file within an archive "news.zip: pages/1.html".
  public let path: String
  /// What is wrong.
  public let cause: Cause

  /// What is wrong without what is particular to this input, so that failures can be counted together.
  public var reason: String {
    switch cause {
    case .input(let error): error.reason
    case .record(let error, _): error.reason
    }
  }
}

extension IngestFailure: CustomStringConvertible {
  /// One line: where, what, what to do.
  public var description: String {
    switch cause {
    case .input(let error): "\(error)"
    case .record(let error, let place): "\(path)\(place.suffix): \(error)"
    }
  }
}

extension InputRecord.Place {
  /// The place as it stands after a path.
  package var suffix: String {
    switch self {
    case .whole: ""
    case .line(let number), .item(let number): ":\(number)"
    case .byteOffset(let offset): ": byte \(offset)"
    }
  }
}

extension IngestError {
  /// What is wrong without what is particular to this input, so that failures can be counted together.
  package var reason: String {
    if case .wrongFieldCount = self { return "another number of fields than the header has" }
    let end = description.firstIndex { $0 == ":" || $0 == "(" } ?? description.endIndex
    return description[..<end].split(separator: " ").joined(separator: " ")
  }
}
