import Foundation

/// How much of its mapped files the process has in memory.
enum MappedMemory {
  /// Bytes that may stay; a search, or a segment's part of a large one, brings in some dozen megabytes more.
  static let limit = 288 << 20

  private static let statistics = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)

  /// Bytes of mapped files, the program's own among them, that the system counts as this process's; nil where it does not tell.
  ///
  /// - Source: proc_pid_statm(5), "shared".
  static var residentBytes: Int? {
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { bytes in
      let count = pread(statistics, bytes.baseAddress, bytes.count, 0)
      guard count > 0 else { return nil }
      let fields = bytes[..<count].split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard fields.count > 2 else { return nil }
      return fields[2].reduce(0) { $0 * 10 + Int($1 & 15) } * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
  }
}
