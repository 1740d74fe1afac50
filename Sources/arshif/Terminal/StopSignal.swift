import ArchiveIngest
import Foundation

/// The user's wish to stop, by SIGINT or SIGTERM: noted, so that what was begun can be ended in order.
enum StopSignal {
  /// Raised by the first signal.
  static let request = StopRequest()

  /// Notes the first of the two signals that comes from now on, instead of being ended by it. A second one ends the program.
  static func catchSignals() -> StopRequest {
    // Made here, so that the handler finds it made.
    let request = request
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        StopSignal.request.request()
      }
    }
    return request
  }
}
