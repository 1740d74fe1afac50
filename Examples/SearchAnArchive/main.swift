import ArabicCalendar
import ArchiveStore
import Foundation

// SearchAnArchive ARCHIVE QUERY: prints the ten best hits, then date, id and length of every article that
// holds all the words.
guard CommandLine.arguments.count == 3 else {
  print("usage: SearchAnArchive ARCHIVE QUERY")
  exit(64)
}
let (archivePath, text) = (CommandLine.arguments[1], CommandLine.arguments[2])

let archive = try Archive(path: archivePath, access: .read)
let searcher = ArchiveSearcher(archive)

let answer = try searcher.search(SearchRequest(text, limit: 10))
for hit in answer.hits {
  print(hit.rank, hit.article.published?.iso8601 ?? "undated", hit.article.title)
}

let summary = try searcher.forEachHit(SearchRequest(text, order: .oldest)) { hit, body in
  print(hit.article.published?.iso8601 ?? "undated", hit.article.id, body.count, separator: "\t")
}
print("\(summary.total) articles")
try archive.close()
