import Foundation

/// Tells text that is no article, but what programs keep or run: code, mark-up, settings, logs, messages, packed bytes.
///
/// A text is foreign where its beginning says so, where all its lines look so (comments and brackets between them are theirs), or where
/// such lines hold at least half of its bytes. So an article about code is not foreign, and neither is one with a line of HTML, a list of addresses or a
/// poem: what counts is the bytes, and lines whose letters are mostly Arabic are the article's unless they are values under the names of
/// a program (``ForeignPair``).
///
/// ```swift
/// ForeignText.name(of: Data("CREATE TABLE news (id int);\nINSERT INTO news VALUES (1,'خبر');\n…".utf8))  // "SQL"
/// ```
/// - Known failure: a program with Arabic texts over several lines that are longer than its code is taken for text.
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
    if let name = beginning(first, second: lines.dropFirst().first) { return name }
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

  private static func beginning(_ first: ArraySlice<UInt8>, second: ArraySlice<UInt8>?) -> String? {
    let start = String(decoding: first.prefix(40), as: UTF8.self).lowercased()
    if let found = beginnings.first(where: { start.hasPrefix($0.start) }) { return found.name }
    if ForeignRecord.begins(first) { return "data in the notation of Python or JavaScript" }
    guard let second else { return nil }
    if first.allSatisfy({ (0x30...0x39).contains($0) }), second.holds("-->") { return "a subtitle file" }
    return start.hasPrefix("--- ") && second.starts(with: "+++ ".utf8) ? "a diff" : nil
  }

  private static func nameByShare(_ lines: [ArraySlice<UInt8>]) -> String? {
    var tally = Tally()
    for line in lines { tally.add(line) }
    if tally.isAll { return tally.name }
    tally.dropFewSettings()
    return tally.isMost(startingWith: lines[0]) ? tally.name : nil
  }

  /// What lines of each kind there are.
  private struct Tally {
    private var counts: [ForeignLine: (lines: Int, bytes: Int)] = [:]
    private var lineCount = 0
    private var byteCount = 0
    /// Of lines that tell nothing by themselves and stand among foreign ones, such as comments.
    private var bytesBetween = 0
    private var hasSureSigns = false
    /// Whether some line is a sentence in Arabic.
    private var hasSentence = false

    mutating func add(_ line: ArraySlice<UInt8>) {
      lineCount += 1
      byteCount += line.count
      hasSureSigns =
        hasSureSigns || line.contains(where: codeSigns.contains) || ForeignPair(line)?.isSure ?? false
      if let kind = ForeignLine(line) {
        counts[kind, default: (0, 0)].lines += 1
        counts[kind, default: (0, 0)].bytes += line.count
      } else if ForeignLine.standsBetween(line) {
        bytesBetween += line.count
      } else {
        hasSentence = hasSentence || ForeignLine.holdsArabicWords(line)
      }
    }

    private var foreign: (lines: Int, bytes: Int) {
      counts.values.reduce((0, 0)) { ($0.0 + $1.lines, $0.1 + $1.bytes) }
    }

    /// Whether every line is such a line.
    var isAll: Bool {
      let foreign = foreign
      // A line of text may stand in a tag, a sentence may end in a semicolon, and one may begin with a name and a colon.
      return foreign.lines > 0 && foreign.bytes + bytesBetween == byteCount && counts[.markup] == nil
        && (counts[.code] == nil || hasSureSigns) && (foreign.lines > 1 || counts[.settings] == nil)
    }

    /// What a person writes as "name: value" is no settings file; a hundred such lines with nothing between are.
    mutating func dropFewSettings() {
      if let settings = counts[.settings], settings.lines < 8 || settings.lines * 10 < lineCount * 9 {
        counts[.settings] = nil
      }
    }

    /// Whether such lines hold half of the bytes. Programs and settings begin with lines of their own; what begins with words is
    /// a text about them. So is one that begins with what may be a comment or a headline, and has sentences.
    func isMost(startingWith first: ArraySlice<UInt8>) -> Bool {
      let foreign = foreign
      guard foreign.lines >= fewestLines || foreign.bytes >= fewestBytes, foreign.bytes * 2 >= byteCount
      else {
        return false
      }
      return counts.keys.contains { ![.code, .settings, .variables].contains($0) }
        || ForeignLine(first) != nil
        || ForeignLine.standsBetween(first) && !(hasSentence && first.first.map("#\"".utf8.contains) == true)
    }

    /// Of the kind with most bytes.
    var name: String? {
      counts.max { ($0.value.bytes, $1.key.rawValue) < ($1.value.bytes, $0.key.rawValue) }?.key.rawValue
    }
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
