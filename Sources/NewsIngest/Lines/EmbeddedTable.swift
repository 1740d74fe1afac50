import CLineWords
import Foundation

/// A data file of `Sources/CLineWords/data`, or several in a row, embedded in the binary.
enum EmbeddedTable {
  /// Phrases with four columns: see boilerplate-arabic.txt.
  case boilerplate
  /// Entries of word lists with two columns: see words.txt.
  case words

  /// A line of a file.
  struct Row {
    let columns: [String]
  }

  /// All lines but the blank ones and the comments, in order, cut at their tabs.
  var rows: [Row] {
    parts(of: bytes, at: "\n").filter { $0.first != UInt8(ascii: "#") }.map { line in
      Row(columns: parts(of: line, at: "\t").map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// What stands between the separators, without what is empty. By memchr, since the files have some 140,000 bytes.
  private func parts(of bytes: UnsafeRawBufferPointer, at separator: Unicode.Scalar)
    -> [UnsafeRawBufferPointer]
  {
    var parts: [UnsafeRawBufferPointer] = []
    var rest = bytes
    while let start = rest.baseAddress, rest.count > 0 {
      let mark = memchr(start, Int32(separator.value), rest.count)
      let count = mark.map { UnsafeRawPointer($0) - start } ?? rest.count
      if count > 0 { parts.append(UnsafeRawBufferPointer(start: start, count: count)) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count + 1))
    }
    return parts
  }

  private var bytes: UnsafeRawBufferPointer {
    var count = 0
    let start =
      switch self {
      case .boilerplate: arshif_boilerplate(&count)
      case .words: arshif_line_words(&count)
      }
    return UnsafeRawBufferPointer(start: start, count: count)
  }
}
