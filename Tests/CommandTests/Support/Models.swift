import Foundation

/// The JSON of `arshif search`, with the keys that programs may rely on.
struct SearchJSON: Decodable {
  struct Term: Decodable {
    let text: String
    let stem: String
    let articles: Int
    let forms: [Form]
  }
  struct Form: Decodable {
    let form: String
    let articles: Int
  }
  struct Suggestion: Decodable, Equatable {
    let word: String
    let text: String
    let articles: Int
    let reason: String
  }
  struct Relaxation: Decodable, Equatable {
    let without: String
    let articles: Int
  }
  let query: String
  let understood: String
  let total: Int?
  let terms: [Term]
  let notes: [String]
  let suggestions: [Suggestion]
  let relaxations: [Relaxation]
  let hits: [HitJSON]
  /// With `--facets`.
  let facets: [FacetJSON]?
  /// With `--explain`.
  let explanation: ExplanationJSON?
}

struct FacetJSON: Decodable {
  struct Count: Decodable, Equatable {
    let value: String?
    let articles: Int
  }
  let property: String
  let counts: [Count]
  let valueCount: Int
}

struct ExplanationJSON: Decodable {
  struct Hit: Decodable {
    let rank: Int
    let score: Double
    let words: [Word]
    let nearness: Double
    let allWords: Double
    let passage: Double
  }
  struct Word: Decodable {
    let word: String
    let score: Double
    let stem: Double
    let root: Double
    let form: Double
    let early: Double
    let likeSpelling: Double
  }
  let rankingSegments: Int
  let fts5Articles: Int
  let windows: Int
  let scoredWindows: Int
  let scoredArticles: Int
  let rescoredArticles: Int
  let hits: [Hit]
}

/// The JSON of `arshif timeline`.
struct TimelineJSON: Decodable {
  struct Period: Decodable, Equatable {
    let period: String
    let start: String
    let articles: Int
    let coverage: Int?
    let share: Double?
  }
  let query: String
  let understood: String
  let unit: String
  let total: Int
  let undated: Int
  let imprecise: Int
  let periods: [Period]
  let notes: [String]
}

struct HitJSON: Decodable {
  struct Snippet: Decodable {
    let text: String
    let marks: [[Int]]
    let byteOffset: Int
    let cutBefore: Bool
    let cutAfter: Bool

    var words: [String] { cut(marks, from: text) }
  }
  let rank: Int
  let score: Double
  let looser: Bool
  let article: ArticleJSON
  let titleMarks: [[Int]]
  let snippets: [Snippet]
  let body: String?

  var titleWords: [String] { cut(titleMarks, from: article.title) }
  /// Every marked word, title first.
  var words: [String] { titleWords + snippets.flatMap(\.words) }
}

struct ArticleJSON: Decodable, Equatable {
  let id: String
  let externalId: String?
  let title: String
  let published: String?
  let precision: String?
  let source: String?
  let section: String?
  let author: String?
  let url: String?
}

/// The JSON of `arshif list`.
struct ListJSON: Decodable {
  let total: Int
  let articles: [ArticleJSON]
  let next: String?
  let notes: [String]
}

/// The JSON of `arshif show`.
struct ShownJSON: Decodable {
  struct Removed: Decodable {
    let number: Int
    let text: String
    let reason: String
  }
  let article: ArticleJSON
  let body: String
  let image: String?
  let publishedRaw: String?
  let publishedFrom: String?
  let origin: String
  let originRecord: Int?
  let readAs: String
  let ingestedAt: String
  let sha256: String
  let removed: [Removed]

  /// The body's paragraphs: what stands between blank lines.
  var paragraphs: [String] { body.components(separatedBy: "\n\n") }
}

/// The JSON of `arshif stats`.
struct StatsJSON: Decodable {
  struct Count: Decodable, Equatable {
    let name: String?
    let articles: Int
  }
  let articles: Int
  let undated: Int
  let oldest: String?
  let newest: String?
  let sources: [Count]
  let sections: [Count]
  let years: [Count]
  let terms: Int
  let writtenForms: Int
  let fileBytes: Int
  let analyzer: String
}

/// The JSON of `arshif ingest --json`, whole.
struct IngestReportJSON: Decodable {
  struct Count: Decodable, Equatable {
    let reason: String
    let count: Int
  }
  let stored: Int
  let duplicates: Int
  let versions: Int
  let undated: Int
  let repaired: Int
  let skipped: Int
  let failed: Int
  let files: Int
  let dryRun: Bool
  let skips: [Count]
  let failures: [Count]
}

/// The JSON of `arshif extract`: one object an article.
struct ExtractedJSON: Decodable {
  struct Removed: Decodable {
    let number: Int
    let text: String
    let reason: String
  }
  struct Line: Decodable {
    let number: Int
    let text: String
    let use: String
    let reason: String?
  }
  let path: String
  let record: Int?
  let format: String
  let title: String
  let published: String?
  let precision: String?
  let source: String?
  let section: String?
  let author: String?
  let url: String?
  let image: String?
  let body: String
  let removed: [Removed]
  let encoding: String
  let repaired: Bool
  let lines: [Line]?
}

/// The counts of `arshif ingest --json`.
struct IngestJSON: Decodable, Equatable {
  let stored: Int
  let duplicates: Int
  let undated: Int
  let failed: Int
  let replacedBytes: Int
  let files: Int
}

/// The words that `[start, end)` pairs cut out of a text; they count Unicode code points.
func cut(_ marks: [[Int]], from text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return marks.map { mark in
    guard mark.count == 2, mark[0] >= 0, mark[0] < mark[1], mark[1] <= scalars.count else {
      return "bad mark \(mark)"
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[mark[0]..<mark[1]])
    return String(word)
  }
}

/// The keys of the JSON object in `data`.
func keys(of data: Data) throws -> Set<String> {
  let object = try JSONSerialization.jsonObject(with: data) as? [String: any Sendable]
  return Set((object ?? [:]).keys)
}
