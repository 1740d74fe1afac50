import Foundation

/// Memory that was freed and that the C library keeps for later.
enum FreedMemory {
  /// glibc's `malloc_trim`, which its Swift module leaves out; nil with another C library.
  ///
  /// - Source: malloc_trim(3).
  private static let trim: (@convention(c) (Int) -> CInt)? = {
    guard let function = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return nil }
    return unsafeBitCast(function, to: (@convention(c) (Int) -> CInt).self)
  }()

  /// Gives it back to the system: large buffers that are made next would else add to what batches of texts have left behind.
  static func giveBack() { _ = trim?(0) }
}
