import Foundation

/// The sheets of a workbook, in their order.
final class WorkbookParser: XMLEventParser {
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether its dates count from 1904, as those of old Macintosh programs do.
  private(set) var countsFrom1904 = false

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    switch name {
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      if let relation = attributes["id"] { sheets.append((attributes["name"] ?? "?", relation)) }
    default: break
    }
  }
}
