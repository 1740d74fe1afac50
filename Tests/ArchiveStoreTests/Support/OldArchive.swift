@testable import ArchiveStore
import GRDB
import Migrations

/// An archive as 0.1.0 left it: schema 1, root keys among the index's terms, another analyzer's stamp.
enum OldArchive {
  static func make(at path: String, _ articles: [(title: String, body: String)]) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try AnalyzerTokenizer.register(on: db, context: ConnectionContext(isReadOnly: false))
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: Migration.all[0].sql)
      try TextIndex.create(db)
      try db.execute(
        sql: """
          INSERT INTO index_state (id, analyzer, generation, article_count) VALUES (1, '3-old', 1, \(articles.count));
          INSERT INTO origin VALUES (1, 'old.jsonl', 'jsonl', 'UTF-8', 'arshif 0.1.0', '2026-11-23T00:00:00Z');
          """)
      for (index, article) in articles.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO article (id, public_id, origin_id, record_sha256, title, body)
            VALUES (?1, 'id' || ?1, 1, x'00', ?2, ?3)
            """, arguments: [index + 1, article.title, article.body])
        try db.execute(
          sql: "INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)",
          arguments: [index + 1, article.title, article.body])
      }
      try db.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID); PRAGMA user_version = 1")
    }
    try queue.close()
  }
}
