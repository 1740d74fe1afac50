import Foundation

/// Tells text that is no article, but what programs keep or run: code, mark-up, settings, logs, messages, packed bytes.
///
/// A text is foreign where its beginning says so, where all its lines look so, or where such lines hold at least half of its bytes. So
/// an article about
/// code is none, nor one with a line of HTML, a list of addresses or a poem: what counts is the bytes, and those of lines whose
/// letters are mostly Arabic are the article's.
///
/// ```swift
/// ForeignText.name(of: Data("CREATE TABLE news (id int);\nINSERT INTO news VALUES (1,'خبر');\n…".utf8))  // "SQL"
/// ```
/// - Known failure: a program whose comments are Arabic and longer than its code is taken for text.
enum ForeignText {
  /// Fewer lines and fewer bytes say nothing.
  private static let fewestLines = 3
  private static let fewestBytes = 300

  private static let codeSigns = Set("{}()=<>[]$@/".utf8)

  /// What the text that these bytes begin is, nil where it may be an article's.
  ///
  /// - Parameter firstBytes: text in UTF-8 or another encoding that holds ASCII; it may end anywhere.
  static func name(of firstBytes: Data) -> String? {
    let bytes = [UInt8](firstBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? firstBytes.dropFirst(3) : firstBytes)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    if let name = beginning(first, lines.dropFirst().first) { return name }
    switch MailHeader(firstBytes)?.kind {
    case .mail?: return "a mail message (EML, MBOX)"
    case .savedPage?, nil: return nameByShare(lines)
    }
  }

  private static let beginnings: [(start: String, name: String)] = [
    ("-----begin pgp", "a PGP message"), ("-----begin ", "a key or certificate"), ("#!", "a script"),
    ("%!ps", "PostScript"), ("\\documentclass", "TeX"), ("webvtt", "a subtitle file"),
    ("[script info]", "a subtitle file"), ("diff --git ", "a diff"),
    ("begin:vcard", "an address card (vCard)"),
    ("begin:vcalendar", "a calendar (iCalendar)"), ("<?php", "a PHP program"), ("#extm3u", "a playlist"),
    ("-- mysql dump", "SQL"), ("-- phpmyadmin sql", "SQL"), ("-- postgresql database", "SQL"),
    ("pragma foreign_keys", "SQL"), ("begin 644 ", "uuencoded data"),
    ("user-agent:", "a list for crawlers (robots.txt)"),
    ("rewriteengine ", "a file of a web server's settings"),
    ("//# sourcemappingurl", "the code of a program"), ("\"use strict\"", "the code of a program"),
    ("cdx n b ", "an index of a crawl (CDX)"),
    ("!cdxj", "an index of a crawl (CDX)"), ("%yaml", "YAML"),
    ("ty  - ", "a list of references (RIS)"), ("@article{", "a list of references (BibTeX)"),
    ("@misc{", "a list of references (BibTeX)"), ("@online{", "a list of references (BibTeX)"),
    ("msgid \"", "a file of translations (PO)"),
  ]

  private static func beginning(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>?) -> String? {
    let start = String(decoding: first.prefix(40), as: UTF8.self).lowercased()
    if let found = beginnings.first(where: { start.hasPrefix($0.start) }) { return found.name }
    if ForeignRecord.begins(first) { return "data in the notation of Python or JavaScript" }
    guard let second else { return nil }
    if first.allSatisfy({ (0x30...0x39).contains($0) }), second.holds("-->") { return "a subtitle file" }
    return start.hasPrefix("--- ") && second.starts(with: "+++ ".utf8) ? "a diff" : nil
  }

  private static func nameByShare(_ lines: [ArraySlice<UInt8>]) -> String? {
    var counts: [ForeignLine: (lines: Int, bytes: Int)] = [:]
    var byteCount = 0
    for line in lines {
      byteCount += line.count
      guard let kind = ForeignLine(line) else { continue }
      counts[kind, default: (0, 0)].lines += 1
      counts[kind, default: (0, 0)].bytes += line.count
    }
    // What a person writes as "name: value" is no settings file; a hundred such lines with nothing between are.
    if let settings = counts[.settings], settings.lines < 8 || settings.lines * 10 < lines.count * 9 {
      counts[.settings] = nil
    }
    let foreign = counts.values.reduce((lines: 0, bytes: 0)) { ($0.lines + $1.lines, $0.bytes + $1.bytes) }
    let isEnough = foreign.lines >= fewestLines || foreign.bytes >= fewestBytes
    // A line of text may stand in a tag, and a sentence may end in a semicolon.
    let isAll =
      foreign.bytes == byteCount && counts[.markup] == nil
      && (counts[.code] == nil || lines.contains { $0.contains(where: codeSigns.contains) })
    guard isAll || isEnough && foreign.bytes * 2 >= byteCount else { return nil }
    return counts.max { ($0.value.bytes, $1.key.rawValue) < ($1.value.bytes, $0.key.rawValue) }?.key.rawValue
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and controls at both ends.
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return self[first...last]
  }

  func holds(_ text: String) -> Bool {
    let pattern = Array(text.utf8)
    guard let head = pattern.first else { return true }
    var rest = self
    while let found = rest.firstIndex(of: head) {
      if self[found...].starts(with: pattern) { return true }
      rest = self[(found + 1)...]
    }
    return false
  }
}
