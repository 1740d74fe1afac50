import Foundation

/// A table of JSON that is written column by column, or with the names apart from the rows, as pandas does.
///
/// - `{"title": ["…", "…"], "text": ["…", "…"]}`: each column is a list.
/// - `{"title": {"0": "…", "1": "…"}, "text": {"0": "…", "1": "…"}}`: each column has its values by the numbers of the rows.
/// - `{"columns": ["title", "text"], "data": [["…", "…"], …]}`.
enum ColumnTable {
  /// Whether it is worth while to look at a record in whole.
  static func mayBe(_ record: DecodedRecord) -> Bool {
    let names = record.notes.unread.map(\.name)
    return record.hasColumns || names.contains("columns") && names.contains("data")
  }

  /// The rows, each an object of JSON, in the table's order; nil where the input is none.
  static func rows(_ content: Data) -> [Data]? {
    guard let table = try? JSONSerialization.jsonObject(with: content) as? [String: Any],
      let rows = namedRows(table) ?? listedRows(table) ?? numberedRows(table)
    else { return nil }
    let data = rows.compactMap { try? JSONSerialization.data(withJSONObject: $0, options: [.sortedKeys]) }
    return data.count == rows.count && !rows.isEmpty ? data : nil
  }

  private static func namedRows(_ table: [String: Any]) -> [[String: Any]]? {
    guard table.keys.allSatisfy({ ["columns", "index", "data"].contains($0) }),
      let names = table["columns"] as? [String], Set(names).count == names.count,
      let rows = table["data"] as? [[Any]], rows.allSatisfy({ $0.count == names.count })
    else { return nil }
    return rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  private static func listedRows(_ table: [String: Any]) -> [[String: Any]]? {
    let columns = table.compactMapValues { $0 as? [Any] }
    // A value that is no column would be lost.
    guard columns.count == table.count, let count = columns.first?.value.count,
      columns.values.allSatisfy({ $0.count == count })
    else { return nil }
    return (0..<count).map { row in columns.mapValues { $0[row] } }
  }

  private static func numberedRows(_ table: [String: Any]) -> [[String: Any]]? {
    let columns = table.compactMapValues { $0 as? [String: Any] }
    guard columns.count == table.count, let numbers = columns.first.map({ Set($0.value.keys) }),
      numbers.allSatisfy({ Int($0) != nil }), columns.values.allSatisfy({ Set($0.keys) == numbers })
    else { return nil }
    return numbers.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.map { row in
      columns.compactMapValues { $0[row] }
    }
  }
}
