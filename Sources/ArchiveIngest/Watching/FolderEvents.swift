import Foundation

/// What the kernel tells of folders, by inotify.
final class FolderEvents {
  /// What has happened.
  enum Event: Equatable {
    /// A file was closed after writing, or moved here.
    case complete(String)
    /// A folder has come. Of what was in it before it was watched there are no events.
    case folder(String)
    /// Events were lost: every folder must be looked through.
    case overflow
  }

  private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR)

  /// For `poll`.
  let descriptor: Int32
  private var folders: [Int32: String] = [:]

  /// Nil where the system has no inotify, or no more of it.
  init?() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches a folder, without those in it.
  ///
  /// - Returns: whether that could be done.
  func watch(_ folder: String) -> Bool {
    let number = inotify_add_watch(descriptor, folder, Self.mask)
    guard number >= 0 else { return false }
    folders[number] = folder
    return true
  }

  /// What has happened since the last call.
  func read() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes { bytes in
        let header = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let name = bytes[(offset + header)..<(offset + header + Int(event.len))].prefix { $0 != 0 }
          offset += header + Int(event.len)
          if let event = self.meaning(of: event, name: String(decoding: name, as: UTF8.self)) {
            events.append(event)
          }
        }
      }
    }
  }

  private func meaning(of event: inotify_event, name: String) -> Event? {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .overflow }
    guard let folder = folders[event.wd], InputWalker.mayHoldArticles(name) else { return nil }
    let path = folder + "/" + name
    if event.mask & UInt32(IN_ISDIR) != 0 { return .folder(path) }
    return event.mask & UInt32(IN_CREATE) != 0 ? nil : .complete(path)
  }
}
