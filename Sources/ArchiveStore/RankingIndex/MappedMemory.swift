import Foundation

/// How much of its mapped files the process has in memory.
enum MappedMemory {
  /// Bytes that may stay. A search touches some megabytes, a phrase of common words hundreds: it looks after each segment.
  static let limit = 256 << 20

  /// Bytes of mapped files, the program's own among them, that the system counts as this process's; nil where it does not tell.
  ///
  /// - Source: proc_pid_statm(5), "shared".
  static var residentBytes: Int? {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { bytes in
      let count = read(descriptor, bytes.baseAddress, bytes.count)
      let fields = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(separator: " ")
      return fields.count > 2 ? Int(fields[2]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) } : nil
    }
  }
}
