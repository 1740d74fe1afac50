import ArchiveIngest
import Foundation

// IngestAFolder FOLDER ARCHIVE: stores the articles of a folder, and says what became of it.
guard CommandLine.arguments.count == 3 else {
  print("usage: IngestAFolder FOLDER ARCHIVE")
  exit(64)
}
let (folder, archivePath) = (CommandLine.arguments[1], CommandLine.arguments[2])

let pipeline = IngestPipeline(
  archivePath: archivePath, options: IngestOptions(defaultSource: "صحيفة الميناء"))
do {
  let report = try pipeline.run(inputs: [folder]) { event in
    if case .failed(let failure) = event { print(failure) }
  }
  print("\(report.stored) stored, \(report.duplicates) known, \(report.failed) not read")
} catch {
  print(error)
  exit(2)
}
