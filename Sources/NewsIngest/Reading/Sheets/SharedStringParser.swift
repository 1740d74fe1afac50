/// The texts that cells name by number.
final class SharedStringParser: XMLEventParser {
  private(set) var texts: [String] = []
  private let byteLimit: Int
  private var byteCount = 0
  private var text: CellText?
  private var limitFault: IngestError?

  init(byteLimit: Int) { self.byteLimit = byteLimit }

  override var elementFault: IngestError? { limitFault }

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    if name == "si" { text = CellText() } else { text?.open(name) }
  }

  override func close(_ name: String) {
    guard name == "si" else {
      text?.close(name)
      return
    }
    texts.append(text?.string ?? "")
    text = nil
    count(MemoryLayout<String>.size)
  }

  override func take(_ characters: String) {
    text?.take(characters)
    count(characters.utf8.count)
  }

  private func count(_ bytes: Int) {
    byteCount += bytes
    if byteCount > byteLimit { limitFault = .tooLarge(limit: byteLimit) }
  }
}
