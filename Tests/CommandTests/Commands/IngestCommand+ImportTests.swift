import Foundation
import TestSupport
import Testing

/// Exports that come into archives which hold something already.
@Suite("Imports on the command line")
struct IngestCommandImportTests {
  private static let texts = [
    "أَعْلَنَتِ البلديّةُ إغلاق الشارع الرئيسي ابتداء من يوم الأحد بسبب أعمال الصيانة، ودعت السائقين إلى طرق بديلة.",
    "أعلنت البلدية اغلاق الشارع الرئيسى ابتداء من يوم الاثنين بسبب أعمال الصيانة، ودعت السائقين إلى طرق بديلة.",
  ]

  private let folder: TemporaryFolder
  /// Exports of one archive after its first text and after its second.
  private let exports: [String]

  init() async throws {
    folder = try TemporaryFolder()
    let archive = folder.path("source.arshif")
    var exports: [String] = []
    for (number, text) in Self.texts.enumerated() {
      let input = try folder.write(
        try jsonLines([["title": "إغلاق الشارع", "body": text, "url": "https://example.com/street"]]),
        to: "\(number).jsonl")
      _ = try await arshif(["ingest", "-q", "--archive", archive, input])
      exports.append(folder.path("export-\(number).jsonl"))
      _ = try await arshif(["export", "-q", "--all", "-o", exports[number]], archive: archive)
    }
    self.exports = exports
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private func export(_ archive: String) async throws -> String {
    try await arshif(["export", "-q", "--all"], archive: archive).text
  }

  @Test("The later state of an archive wins, in whatever order its exports come")
  func states() async throws {
    for order in [[0, 1], [1, 0]] {
      let archive = folder.path("\(order).arshif")
      for number in order { _ = try await arshif(["ingest", "-q", exports[number]], archive: archive) }
      #expect(try await export(archive) == text(exports[1]))
      #expect(try await arshif(["search", "الأحد"], archive: archive).code == 1)
      #expect(try await arshif(["search", "الاثنين", "--format", "ids"], archive: archive).lines.count == 1)
    }
  }

  @Test("Lines that other programs have laid out anew are read as they were")
  func layouts() async throws {
    let lines = try text(exports[1]).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let pretty = try lines.map { try JSONSerialization.data(withJSONObject: $0, options: .prettyPrinted) }
    let inputs = try [
      folder.write(pretty.reduce(Data()) { $0 + $1 + Data("\n".utf8) }, to: "pretty.json"),
      folder.write(try JSONSerialization.data(withJSONObject: lines), to: "array.json"),
      folder.write(
        try lines.map {
          String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
        }
        .joined(), to: "keys.jsonl"),
    ]
    for input in inputs {
      let archive = input + ".arshif"
      let run = try await arshif(["ingest", input], archive: archive)
      #expect(run.code == 0 && run.notes.hasPrefix("stored 1, new versions 1"), "\(run.notes)")
      #expect(try await export(archive) == text(exports[1]))
    }
  }

  @Test("A line that cannot be is refused with its number, the others are read")
  func faults() async throws {
    let lines = try text(exports[1]).split(separator: "\n")
    let damaged = lines[0].replacing("\"record\":1", with: "\"record\":0")
    let input = try folder.write("\(lines[1])\n\(damaged)\n", to: "damaged.jsonl")
    let run = try await arshif(["ingest", input], archive: folder.path("damaged.arshif"))
    #expect(run.code == 3)
    #expect(
      run.notes.contains("damaged.jsonl:2: not as export --all writes a record (record is less than 1): "))
    // The version that is left has no article, which is said.
    #expect(
      run.notes.contains("1 older version of articles that are neither in the input nor in the archive"))
    #expect(try await arshif(["search", "الأحد"], archive: folder.path("damaged.arshif")).code == 0)
  }

  @Test("Many versions at one address are told once")
  func oneAddress() async throws {
    let rows = (1...9).map {
      [
        "title": "أسعار العملات", "body": "سجّل الدولار \(1500 + $0) ليرة في السوق.",
        "url": "https://example.com/prices",
      ]
    }
    let archive = try await SmallArchive(rows)
    #expect(
      archive.ingest.notes.contains(
        "8 texts became versions of others at the same address https://example.com/prices; "))
  }
}
