package import Foundation
package import NewsIngest

/// Where a record came from.
package struct RecordSource: Sendable {
  /// The input's path; of a file within an archive "news.zip: pages/1.html".
  package let path: String
  /// The format of the input that it stands in.
  package let format: InputFormat
  /// SHA-256 of the record's bytes, 32 bytes; empty where nobody asked for it.
  package let sha256: Data
}
