import GRDB

extension ArchiveSearcher {
  /// Hands out every hit of a search one by one, for exports: any number of hits in bounded memory.
  ///
  /// Only the ids, scores and places of all hits are held, some 40 bytes each; texts are read one at a time. `limit`, `offset` and
  /// `matching` of the request do not apply: all of the matching set comes, in the request's order.
  /// - Parameter body: receives each hit and its article's body.
  public func forEachHit(
    _ request: SearchRequest, _ body: (SearchHit, String) throws -> Void
  ) throws -> HitStreamSummary {
    try streaming(request) { run in try run.forEachHit(body) }
  }

  /// The same, with everything that matched marked in the whole body.
  public func forEachMarkedHit(
    _ request: SearchRequest, _ body: (SearchHit, HighlightedText) throws -> Void
  ) throws -> HitStreamSummary {
    try streaming(request) { run in
      try run.forEachHit { hit, text in try body(hit, run.marked(text, of: hit)) }
    }
  }

  private func streaming(
    _ request: SearchRequest, _ body: (SearchRun) throws -> HitStreamSummary
  ) throws -> HitStreamSummary {
    do {
      let result = try withoutActuallyEscaping(body) { body in
        try archive.readLongSnapshot { db in
          var request = request
          request.matching = .all
          request.wantsTotal = true
          request.offset = 0
          request.limit = Int.max
          let run = try SearchRun(
            request, snapshot: archive.snapshots.snapshot(db), db: db, tools: tools(of: db))
          return try body(run)
        }
      }
      try archive.checkUnchanged()
      return result
    } catch {
      throw ArchiveError(describing: error, of: archive.path) ?? error
    }
  }
}
