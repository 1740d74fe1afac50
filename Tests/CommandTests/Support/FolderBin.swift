import Foundation
import Synchronization
import TestSupport

/// Folders that tests share, removed when the test process ends: what is kept in statics is never let go.
enum FolderBin {
  private static let folders = Mutex<[TemporaryFolder]>([])

  static func keepUntilExit(_ folder: TemporaryFolder) {
    let isFirst = folders.withLock { folders in
      folders.append(folder)
      return folders.count == 1
    }
    if isFirst { atexit { FolderBin.empty() } }
  }

  private static func empty() {
    folders.withLock { folders in
      for folder in folders { try? FileManager.default.removeItem(atPath: folder.path) }
    }
  }
}
