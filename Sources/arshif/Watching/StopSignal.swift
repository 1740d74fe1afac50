import Foundation
import Synchronization

/// The user's wish to stop, by SIGINT or SIGTERM: noted, so that what was begun can be ended in order.
enum StopSignal {
  private static let isRaisedFlag = Atomic<Bool>(false)
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Whether the user wants to stop.
  static var isRaised: Bool { isRaisedFlag.load(ordering: .relaxed) }

  /// Notes the first of the two signals that comes from now on, instead of being ended by it. A second one ends the program.
  ///
  /// - Returns: a descriptor that can be read from when a signal has come, for `poll`.
  static func catchSignals() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    isRaisedFlag.store(false, ordering: .relaxed)
    pipeEnd.store(ends[1], ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        StopSignal.isRaisedFlag.store(true, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        var byte: UInt8 = 0
        _ = write(StopSignal.pipeEnd.load(ordering: .relaxed), &byte, 1)
      }
    }
    return ends[0]
  }
}
