import CCrypto
import Foundation
@testable import Migrations
import Testing

@Suite("The list of migrations")
struct MigrationsTests {
  /// SHA-256 of every released step. A line may be added, never changed.
  private static let released = [
    1: "89b06dfef7ebeb9e1ac28ef89ed4c3f75c49a4866a7a8b9fef486f4d0c37a59f",
    2: "b1372b2a3ac5ba3d127eefe7cb2069d9a7d26c7f535f9367a8605fb479be975a",
    3: "ff71a17de1c6cd18e978fd87bd3cb0afbae4ac49e4eb422a457fb54656c05555",
    4: "b7eb2f7e6a11d5d5dd3b3a814fd51d40376e4f869fdfb890614aed0598229f1f",
    5: "499efb1cfa64fc4904526623fce1f48751ea2fdacb802601281119ea7c3c50ff",
    6: "878cc91eb07b3808a3a8669f7fac4d5ecc959d8cb92cb98b519ab24a7303a605",
    7: "f9044132e53b4670c6bbeea4a862c99ed64e223418063791d375af293965c2e8",
    8: "6cf4ddecf237ecd13957f24a42312ce0d29ca0c880aa8dd662a882c44ac6c12d",
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Migrations").standardizedFileURL

  @Test("The folder's SQL files are the list, in order")
  func folderEqualsList() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".sql")
    }
    #expect(names.sorted() == Migration.all.map(\.name))
  }

  @Test("A step's SQL is its file, byte for byte", arguments: Migration.all.map(\.name))
  func bytes(name: String) throws {
    let file = try Data(contentsOf: Self.folder.appending(path: name))
    let migration = try #require(Migration.all.first { $0.name == name })
    #expect(Data(migration.sql.utf8) == file)
  }

  @Test("A released step never changes", arguments: Migration.all.map(\.version))
  func frozen(version: Int) throws {
    let migration = try #require(Migration.all.first { $0.version == version })
    #expect(Self.sha256(migration.sql) == Self.released[version])
  }

  @Test("Versions ascend, and begin the file's name")
  func versions() {
    #expect(Migration.all.map(\.version) == Self.released.keys.sorted())
    for migration in Migration.all {
      let digits = String(repeating: "0", count: 4 - "\(migration.version)".count) + "\(migration.version)"
      #expect(migration.name.hasPrefix(digits + "_"))
    }
  }

  private static func sha256(_ text: String) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let bytes = Array(text.utf8)
    _ = SHA256(bytes, bytes.count, &digest)
    return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
