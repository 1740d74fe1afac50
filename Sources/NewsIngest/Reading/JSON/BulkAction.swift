import Foundation

/// A line of the format in which search engines take many documents at once: it says what to do with the document after it.
///
/// ```swift
/// BulkAction(Data(#"{"index": {"_index": "news", "_id": "n-7"}}"#.utf8))?.id  // "n-7"
/// ```
/// - Source: Elasticsearch's reference, "Bulk index or delete documents".
struct BulkAction {
  private static let names: Set<String> = ["index", "create", "update", "delete"]
  /// What a line may say besides names that begin with "_".
  private static let settings: Set<String> = [
    "routing", "version", "version_type", "pipeline", "retry_on_conflict", "if_seq_no", "if_primary_term",
    "require_alias", "dynamic_templates",
  ]
  private static let greatestByteCount = 4_000

  /// Of the document; nil where the engine is to make one.
  let id: String?
  /// Whether no document follows.
  let isDeletion: Bool
  /// What else it says.
  let unread: [UnreadField]

  /// Nil for any other line.
  init?(_ line: Data) {
    guard line.count <= Self.greatestByteCount, Self.mayBegin(line),
      let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
      let (name, value) = object.first, object.count == 1, Self.names.contains(name),
      let facts = value as? [String: Any],
      facts.keys.allSatisfy({ $0.hasPrefix("_") || Self.settings.contains($0) })
    else { return nil }
    let id = facts["_id"]
    self.id = id as? String ?? (id as? NSNumber).map { "\($0)" }
    isDeletion = name == "delete"
    unread = facts.keys.sorted().filter { $0 != "_id" }.map {
      UnreadField(name: $0, byteCount: "\(facts[$0] ?? "")".utf8.count)
    }
  }

  /// Each line of an input is asked this.
  private static func mayBegin(_ line: Data) -> Bool {
    let start = line.withUnsafeBytes { bytes in bytes.prefix(40).filter { $0 > 0x20 } }
    return openings.contains { start.starts(with: $0) }
  }

  private static let openings = names.map { Array("{\"\($0)\":{".utf8) }
}
