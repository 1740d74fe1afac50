import Foundation

/// The line that XML begins with: `<?xml version="1.0" encoding="windows-1256"?>`.
enum XMLDeclaration {
  /// The encoding that it names, as written; nil where there is none.
  ///
  /// - Parameter firstBytes: the beginning of the XML, in any encoding that holds ASCII.
  static func encoding(in firstBytes: Data) -> String? {
    let text = String(decoding: firstBytes.prefix(256), as: UTF8.self)
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return nil }
    return text[..<end.lowerBound].firstMatch(of: named).map { String($0.1) }
  }

  nonisolated(unsafe) private static let named = /\sencoding\s*=\s*["']([^"']+)["']/
}
