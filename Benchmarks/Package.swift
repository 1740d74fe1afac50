// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// A package of its own, so that the product's package stays free of what only measuring needs.
let package = Package(
  name: "arshif-bench",
  dependencies: [
    .package(name: "arshif", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "ArabicCalendar", package: "arshif"),
        .product(name: "ArabicText", package: "arshif"),
        .product(name: "NewsIngest", package: "arshif"),
        .product(name: "NewsQuery", package: "arshif"),
        .product(name: "ArchiveStore", package: "arshif"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict)
  ]
)
