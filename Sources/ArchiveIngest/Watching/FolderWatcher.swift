import Foundation

/// Finds files in a folder as they land: the kernel tells of them, or the folder is looked through every second.
///
/// A file is ready when its writer has closed it, when it was moved here, or, where the kernel does not tell that, when it has
/// not changed for a while. What is in the folder at the beginning is found, too.
final class FolderWatcher {
  /// The folder as the caller named it.
  let name: String
  private let folder: String
  private let root: String
  private let stop: StopRequest?
  private let events: FolderEvents?
  private var settling = SettlingFiles()
  private var mustLook = true

  /// - Parameters:
  ///   - stop: when it is raised, waiting ends.
  ///   - usesEvents: whether the kernel is asked; else the folder is looked through every second.
  init(_ folder: String, stop: StopRequest?, usesEvents: Bool = true) throws(PipelineError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
    else { throw .unreadable(path: folder, reason: "no folder") }
    name = folder
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    root = URL(filePath: folder).resolvingSymlinksInPath().path
    self.stop = stop
    let events = usesEvents ? FolderEvents() : nil
    self.events = events?.watch(self.folder) == true ? events : nil
  }

  /// Waits for files, and returns them; none where the caller wants to stop, or after `limit`.
  func next(limit: Duration = .seconds(1)) -> [String] {
    if mustLook { look() }
    let settled = settling.takeSettled()
    if !settled.isEmpty { return settled }
    wait(limit)
    guard let events else {
      look()
      return settling.takeSettled()
    }
    var complete: [String] = []
    for event in events.read() {
      switch event {
      case .complete(let path):
        // Looking may have been first, or another event.
        if isFile(path), settling.take(path) { complete.append(path) }
      case .folder(let path): take(folder: path)
      case .overflow: mustLook = true
      }
    }
    return complete
  }

  private func wait(_ limit: Duration) {
    var descriptors = [pollfd(fd: stop?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)]
    if let events { descriptors.append(pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0)) }
    let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
    _ = poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds))
  }

  /// Looks through the whole folder.
  private func look() {
    mustLook = false
    take(folder: folder)
  }

  private func take(folder path: String) {
    var walker = InputWalker()
    for folder in InputWalker.folders(in: path) where !(events?.watch(folder) ?? true) { mustLook = true }
    walker.walk(path)
    for file in walker.files where isFile(file) { settling.add(file) }
    if path == folder { settling.forgetMissing(all: Set(walker.files)) }
  }

  private func isFile(_ path: String) -> Bool { InputWalker.kind(of: path, root: root) == .file }
}
