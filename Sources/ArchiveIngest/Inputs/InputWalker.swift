import Foundation

/// Turns paths into files: folders recursively, in the order of names.
///
/// In folders, hidden files and files whose names say that they are no articles (pictures, programs, files that are still
/// being fetched) are left out; a file that is named by itself is always read. Symbolic links inside a folder are
/// followed only to files within that folder, so none leads out of it and none makes a loop.
package struct InputWalker {
  /// The files found so far.
  package private(set) var files: [String] = []
  /// What could not be walked; the rest was.
  package private(set) var failures: [PipelineError] = []

  package init() {}

  /// Adds the files of `path`; the path itself where it is no folder.
  package mutating func walk(_ path: String) {
    var isDirectory: ObjCBool = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return files.append(path) }
    let (fileCount, failureCount) = (files.count, failures.count)
    collect(path, root: URL(filePath: path).resolvingSymlinksInPath().path)
    if files.count == fileCount, failures.count == failureCount { failures.append(.noInput(folder: path)) }
  }

  private mutating func collect(_ folder: String, root: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return failures.append(.unreadable(path: folder, reason: error.localizedDescription))
    }
    for name in names.sorted() where Self.mayHoldArticles(name) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch Self.kind(of: path, root: root) {
      case .folder: collect(path, root: root)
      case .file: files.append(path)
      case .other: continue
      case .unknown: failures.append(.unreadable(path: path, reason: "its name is not UTF-8, or it is gone"))
      }
    }
  }

  /// Whether a file or folder of this name inside a folder is read.
  static func mayHoldArticles(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !isForeign(name)
  }

  private static func isForeign(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return foreignExtensions.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let foreignExtensions: Set<String> = [
    "md", "xls", "ods", "docx", "odt", "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "ico",
    "mp3", "mp4", "part", "partial", "tmp", "crdownload",
    "css", "js", "woff", "woff2", "ttf", "py", "sh", "swift", "db", "sqlite", "arshif", "arshif-wal",
    "arshif-shm", "arshif-ranking", "log",
  ]

  enum Kind {
    case folder, file, other, unknown
  }

  /// What a path inside the folder `root` is; `root` must be without symbolic links.
  static func kind(of path: String, root: String) -> Kind {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    switch type {
    case .typeDirectory?: return .folder
    case .typeRegular?: return .file
    case .typeSymbolicLink?:
      let target = URL(filePath: path).resolvingSymlinksInPath().path
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: target, isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue && target.hasPrefix(root + "/") ? .file : .other
    case nil: return .unknown
    default: return .other
    }
  }
}

extension InputWalker {
  /// A folder and those in it, without links and hidden ones.
  static func folders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let root = URL(filePath: folder).resolvingSymlinksInPath().path
    return names.sorted().filter(mayHoldArticles).map { folder + "/" + $0 }
      .filter { kind(of: $0, root: root) == .folder }
      .reduce(into: [folder]) { $0 += folders(in: $1) }
  }
}
