// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "arshif",
  products: [
    .executable(name: "arshif", targets: ["arshif"]),
    .library(name: "ArabicText", targets: ["ArabicText"]),
    .library(name: "ArabicCalendar", targets: ["ArabicCalendar"]),
    .library(name: "NewsIngest", targets: ["NewsIngest"]),
    .library(name: "NewsQuery", targets: ["NewsQuery"]),
    .library(name: "ArchiveStore", targets: ["ArchiveStore"]),
    .library(name: "ArchiveIngest", targets: ["ArchiveIngest"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    // Layer 0: pure, no imports of siblings.
    .target(name: "CWordTable", exclude: ["data"]),
    .target(name: "CLineWords", exclude: ["data"]),
    .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "ArabicText", dependencies: ["CWordTable"], swiftSettings: strict),
    .target(name: "ArabicCalendar", swiftSettings: strict),
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001_archive.sql"), .embedInCode("0002_ranking_index.sql"),
        .embedInCode("0003_count_log.sql"), .embedInCode("0004_page_line.sql"),
        .embedInCode("0005_versions.sql"), .embedInCode("0006_author.sql"),
        .embedInCode("0007_fingerprints.sql"), .embedInCode("0008_lexicon.sql"),
      ],
      swiftSettings: strict),
    // Layer 1: pure, never see each other.
    .systemLibrary(
      name: "CXML2", path: "Sources/CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", path: "Sources/CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    // Not by pkg-config: its flags define a macro, which SwiftPM does not let through.
    .target(name: "CJSONReader", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "NewsIngest",
      dependencies: [
        "ArabicText", "ArabicCalendar", "CLineWords", "CXML2", "CUchardet", "CZlib", "CArchive",
        "CJSONReader",
      ],
      swiftSettings: strict),
    .target(
      name: "NewsQuery", dependencies: ["ArabicText", "ArabicCalendar"], swiftSettings: strict),
    // The index as an engine: terms, postings, segments, scores. Knows no database.
    .target(
      name: "InvertedIndex", dependencies: ["ArabicText", "ArabicCalendar", "NewsQuery"],
      swiftSettings: strict),
    // Layer 2: the only target that touches SQLite.
    .systemLibrary(
      name: "CCrypto", path: "Sources/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .target(
      name: "ArchiveStore",
      dependencies: [
        "ArabicText", "ArabicCalendar", "InvertedIndex", "Migrations", "NewsIngest", "NewsQuery", "CCrypto",
        "CSQLiteSettings",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Layer 3: the main job as a library call.
    .target(
      name: "ArchiveIngest", dependencies: ["ArabicCalendar", "NewsIngest", "ArchiveStore"],
      swiftSettings: strict),
    // What the command and a web server both hand out. Never imports the command.
    .systemLibrary(
      name: "CXLSXWriter", path: "Sources/CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "ArchiveOutput",
      dependencies: ["ArabicCalendar", "NewsQuery", "ArchiveStore", "CArchive", "CXLSXWriter"],
      swiftSettings: strict),
    // Layer 3: pages over HTTP. Never imports the command.
    .target(name: "CWebAssets", exclude: ["assets"]),
    .target(
      name: "ArchiveWeb",
      dependencies: [
        "ArabicCalendar", "NewsIngest", "NewsQuery", "ArchiveStore", "CWebAssets",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    // Layer 4: arguments in, text out, exit code.
    .executableTarget(
      name: "arshif",
      dependencies: [
        "ArabicText", "ArabicCalendar", "Migrations", "NewsIngest", "NewsQuery", "ArchiveStore",
        "ArchiveIngest", "ArchiveOutput", "ArchiveWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // The code that README.md and the libraries' pages show.
    .executableTarget(
      name: "SearchAnArchive", dependencies: ["ArchiveStore", "ArabicCalendar"],
      path: "Examples/SearchAnArchive",
      swiftSettings: strict),
    .executableTarget(
      name: "IngestAFolder", dependencies: ["ArchiveIngest"], path: "Examples/IngestAFolder",
      swiftSettings: strict),

    // Of no target of ours, so that the tests of every target can use it.
    .target(
      name: "TestSupport", dependencies: ["CZlib", "CArchive"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ArabicTextTests", dependencies: ["ArabicText", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ArabicCalendarTests", dependencies: ["ArabicCalendar", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "MigrationsTests", dependencies: ["Migrations", "CCrypto"], swiftSettings: strict),
    .testTarget(
      name: "NewsIngestTests", dependencies: ["NewsIngest", "ArabicCalendar", "CArchive", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "NewsQueryTests", dependencies: ["NewsQuery", "ArabicCalendar", "TestSupport"],
      swiftSettings: strict),
    .target(
      name: "ArchiveTestSupport", dependencies: ["ArchiveStore", "NewsIngest", "TestSupport"],
      path: "Tests/ArchiveTestSupport", swiftSettings: strict),
    .testTarget(
      name: "InvertedIndexTests",
      dependencies: ["InvertedIndex", "ArabicText", "ArabicCalendar", "NewsQuery", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveStoreTests",
      dependencies: [
        "ArchiveStore", "InvertedIndex", "ArabicText", "ArabicCalendar", "NewsIngest", "NewsQuery",
        "ArchiveTestSupport",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveIngestTests",
      dependencies: ["ArchiveIngest", "ArchiveStore", "ArchiveTestSupport", "NewsIngest", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveOutputTests",
      dependencies: [
        "ArchiveOutput", "ArchiveStore", "ArabicCalendar", "ArchiveTestSupport", "NewsIngest", "NewsQuery",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveWebTests",
      dependencies: [
        "ArchiveWeb", "ArchiveStore", "ArabicCalendar", "NewsIngest", "ArchiveTestSupport", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "arshif", "SearchAnArchive", "IngestAFolder", "ArabicText", "Migrations", "ArchiveIngest",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
