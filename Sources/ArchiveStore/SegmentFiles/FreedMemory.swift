import Foundation

/// Memory that was freed and that the C library keeps for later.
enum FreedMemory {
  private typealias Trim = @convention(c) (Int) -> CInt
  private typealias SetParameter = @convention(c) (CInt, CInt) -> CInt

  /// glibc's `malloc_trim` and `mallopt`, which its Swift module leaves out; nil with another C library.
  ///
  /// - Source: malloc_trim(3), mallopt(3).
  private static let trim: Trim? = function("malloc_trim")
  private static let setParameter: SetParameter? = function("mallopt")
  private static let mmapThreshold: CInt = -3

  /// Gives it back to the system: large buffers that are made next would else add to what batches of texts have left behind.
  static func giveBack() { _ = trim?(0) }

  /// Has the C library give each buffer of 16 MB and more back when it is freed. Left to itself it learns to keep those of up to
  /// 32 MB, and an ingest takes a fifth more memory.
  static func keepNoLargeBuffers() { _ = setParameter?(mmapThreshold, 16 << 20) }

  private static func function<Function>(_ name: String) -> Function? {
    dlsym(dlopen(nil, RTLD_NOW), name).map { unsafeBitCast($0, to: Function.self) }
  }
}
