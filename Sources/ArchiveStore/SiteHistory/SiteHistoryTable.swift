import GRDB
import NewsIngest

/// The histories of sites in the tables `page_site` and `page_line`.
struct SiteHistoryTable {
  let db: Database

  /// The history of a site; an empty one where none is stored.
  func history(of site: String) throws -> SiteLineCounts {
    let select = try db.cachedStatement(sql: "SELECT id, page_count FROM page_site WHERE name = ?")
    guard let row = try Row.fetchOne(select, arguments: [site]) else { return SiteLineCounts() }
    let lines = try db.cachedStatement(sql: "SELECT line, page_count FROM page_line WHERE site_id = ?")
    var counts: [PageLineKey: Int] = [:]
    let cursor = try Row.fetchCursor(lines, arguments: [row[0] as Int64])
    while let line = try cursor.next() {
      counts[PageLineKey(rawValue: UInt64(bitPattern: line[0]))] = line[1]
    }
    return SiteLineCounts(pageCount: row[1], pageCounts: counts)
  }

  /// Counts the pages of one transaction, in the order of their arrival.
  func add(_ pages: some Sequence<Article>) throws {
    var sites: [String] = []
    var histories: [String: (old: SiteLineCounts, new: SiteLineCounts)] = [:]
    for page in pages {
      guard let site = page.site, !page.pageLines.isEmpty else { continue }
      if histories[site] == nil {
        let stored = try history(of: site)
        histories[site] = (stored, stored)
        sites.append(site)
      }
      histories[site]?.new.add(page.pageLines)
    }
    for site in sites {
      if let history = histories[site] { try store(history.new, over: history.old, of: site) }
    }
  }

  private func store(_ new: SiteLineCounts, over old: SiteLineCounts, of site: String) throws {
    try db.execute(
      sql: """
        INSERT INTO page_site (name, page_count) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET page_count = ?2
        """, arguments: [site, new.pageCount])
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM page_site WHERE name = ?", arguments: [site])
    let delete = try db.cachedStatement(sql: "DELETE FROM page_line WHERE site_id = ? AND line = ?")
    for key in old.pageCounts.keys where new.pageCounts[key] == nil {
      try delete.execute(arguments: [id, Int64(bitPattern: key.rawValue)])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO page_line (site_id, line, page_count) VALUES (?, ?, ?)")
    for (key, count) in new.pageCounts where old.pageCounts[key] != count {
      try insert.execute(arguments: [id, Int64(bitPattern: key.rawValue), count])
    }
  }
}
