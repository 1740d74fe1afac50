import Foundation

/// Where the program under test lies: beside the test bundle, in the build folder.
enum BuiltProgram {
  /// The built `arshif`.
  static let path = folder + "/arshif"

  /// The folder of the build.
  static let folder: String = {
    let starts = [Bundle.main.executablePath].compactMap { $0 } + CommandLine.arguments
    for start in starts where start.hasPrefix("/") {
      var place = URL(filePath: start).deletingLastPathComponent()
      while place.path != "/" {
        let program = place.appending(path: "arshif").path
        if isProgram(program) { return place.path }
        place = place.deletingLastPathComponent()
      }
    }
    return "/no-build-folder-found"
  }()

  private static func isProgram(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    return exists && !isDirectory.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
