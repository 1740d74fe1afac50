import Foundation

/// A file without a name, gone with its last user: for inputs that are read from their end, whatever they come from.
final class TemporaryFile {
  let descriptor: Int32
  private(set) var count = 0
  /// To be asked when it is whole.
  private(set) lazy var kind = PackedArchive.kind(of: descriptor)

  /// - Errors: `.noRoom`.
  init() throws(IngestError) {
    var template = Array((NSTemporaryDirectory() + "/arshif-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.fault() }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// - Errors: `.noRoom`.
  func append(_ bytes: Data) throws(IngestError) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if result > 0 {
        written += result
      } else if errno != EINTR {
        throw Self.fault()
      }
    }
    count += bytes.count
  }

  private static func fault() -> IngestError { .noRoom(reason: String(cString: strerror(errno))) }
}
