import Foundation
import Testing

/// Every article of the sample data, and every search over it, as the tables beside it say.
@Suite("The sample data")
struct SampleDataTests {
  @Test func tablesAreThere() {
    #expect(SampleData.manifest.count == 51, "\(SampleData.folder)/manifest.tsv")
    #expect(SampleData.searches.count >= 70, "\(SampleData.folder)/queries.tsv")
  }

  @Test func everyNameInTheSearchesIsInTheManifest() {
    let known = Set(SampleData.manifest.map(\.name))
    for search in SampleData.searches {
      let named = search.must + search.mustNot + (search.first.map { [$0] } ?? [])
      #expect(Set(named).isSubset(of: known), "\(search)")
    }
  }

  @Test(arguments: SampleData.manifest)
  func articleIsStoredAsExpected(_ expected: SampleData.Expected) async throws {
    let archive = try await SampleData.archive.value.path
    let id = try await Self.publicID(of: expected, archive)
    let shown = try await arshif("show", id, "--format", "json", archive: archive).json(ShownJSON.self)
    #expect(shown.article.title == expected.title)
    #expect(shown.article.source == expected.source)
    #expect(shown.article.section == expected.section)
    #expect(shown.article.published == expected.published?.replacing(/(T\d\d:\d\d):00/) { $0.1 })
    #expect(shown.origin.hasSuffix("/" + expected.file))
    if let count = expected.paragraphCount { #expect(shown.paragraphs.count == count) }
    let words = shown.body.split(whereSeparator: \.isWhitespace)
    if let first = expected.firstWords { #expect(words.prefix(3).joined(separator: " ") == first) }
    if let last = expected.lastWords { #expect(words.suffix(3).joined(separator: " ") == last) }
  }

  @Test(arguments: SampleData.searches)
  func searchFindsWhatItMust(_ search: SampleData.Search) async throws {
    let archive = try await SampleData.archive.value.path
    let names = try await Self.names(archive)
    let options = ["--match", "all", "--limit", "100", "--format", "json"]
    let run = try await arshif(["search"] + options + search.arguments, archive: archive)
    let hits = try run.json(SearchJSON.self).hits.map { names[$0.article.id] ?? $0.article.id }
    #expect(Set(search.must).subtracting(hits) == [], "not found")
    #expect(Set(search.mustNot).intersection(hits) == [], "found and must not be")
    if let first = search.first { #expect(hits.first == first) }
    if search.must.isEmpty { #expect(hits == []) }
    #expect(run.code == (hits.isEmpty ? 1 : 0))
  }

  /// The archive's id of an article: pages are found by their file, others by the id their source gave.
  private static func publicID(of expected: SampleData.Expected, _ archive: String) async throws -> String {
    // KE-414 has the content of KE-404 and is not stored under its own id.
    if let id = expected.id { return id == "KE-414" ? "KE-404" : id }
    let names = try await names(archive)
    return try #require(
      names.first { $0.value == expected.name }?.key, "\(expected.name) is not in the archive")
  }

  /// From the archive's ids to the names of `queries.tsv`, by what `show` says about the origin.
  private static func names(_ archive: String) async throws -> [String: String] { try await allNames.value }

  private static let allNames = Task {
    let archive = try await SampleData.archive.value.path
    var names: [String: String] = [:]
    for id in try await arshif("list", "--limit", "1000", "--format", "ids", archive: archive).lines {
      let shown = try await arshif("show", id, "--format", "json", archive: archive).json(ShownJSON.self)
      let file = shown.origin.replacing(SampleData.folder + "/", with: "")
      names[id] = file + (shown.originRecord.map { ":\($0)/\(shown.article.externalId ?? "")" } ?? "")
    }
    return names
  }
}
