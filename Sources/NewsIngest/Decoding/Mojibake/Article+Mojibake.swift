extension Article {
  /// Repairs the mojibake in title, body and names. For records whose text was not decoded here, such as JSON values.
  ///
  /// - Returns: how many runs were repaired; 0 for sound text, which costs a few byte searches a field.
  public mutating func repairMojibake() -> Int {
    let repair = MojibakeRepair()
    var count = 0
    func fix(_ text: inout String) {
      guard let repaired = repair.repaired(text) else { return }
      text = repaired.text
      count += repaired.count
    }
    fix(&title)
    fix(&body)
    for field in [\.source, \.section, \.author, \.publishedRaw] as [WritableKeyPath<Article, String?>] {
      guard var text = self[keyPath: field], let repaired = repair.repaired(text) else { continue }
      text = repaired.text
      count += repaired.count
      self[keyPath: field] = text
    }
    return count
  }
}
