/// Which file each part of a workbook is.
final class RelationParser: XMLEventParser {
  private(set) var targets: [String: String] = [:]

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}
