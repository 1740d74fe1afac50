/// Text handled scalar by scalar. Characters will not do for formats: in Arabic text a quote, a tab or a line feed followed by a
/// combining mark is one Character with it, and CR LF is one too.
extension String {
  /// The text with every `scalar` replaced by `text`.
  func replacing(scalar: Unicode.Scalar, with text: String) -> String {
    guard unicodeScalars.contains(scalar) else { return self }
    var result = String.UnicodeScalarView()
    for next in unicodeScalars {
      if next == scalar { result.append(contentsOf: text.unicodeScalars) } else { result.append(next) }
    }
    return String(result)
  }

  /// The text's lines, without their ends (LF or CR LF).
  var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }

  /// What stands before and after the first `scalar`; nil where there is none.
  func cut(at scalar: Unicode.Scalar) -> (before: String, after: String)? {
    guard let place = unicodeScalars.firstIndex(of: scalar) else { return nil }
    return (String(unicodeScalars[..<place]), String(unicodeScalars[unicodeScalars.index(after: place)...]))
  }
}
