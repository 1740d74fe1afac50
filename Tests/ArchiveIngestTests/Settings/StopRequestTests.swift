import Foundation
import Testing

@testable import ArchiveIngest

@Suite struct StopRequestTests {
  private func isReadable(_ request: StopRequest) -> Bool {
    var state = pollfd(fd: request.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 1
  }

  @Test func wakesWhoeverWaits() {
    let request = StopRequest()
    #expect(!request.isRequested && !isReadable(request))
    request.request()
    #expect(request.isRequested && isReadable(request))
  }

  /// Any number of requests is one: the pipe never fills up, and the descriptor stays readable.
  @Test func mayBeRaisedManyTimes() {
    let request = StopRequest()
    for _ in 0..<100_000 { request.request() }
    #expect(request.isRequested && isReadable(request))
  }
}
