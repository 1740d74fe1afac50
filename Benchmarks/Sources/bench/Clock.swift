import Foundation

/// Seconds that this thread has spent on a processor. Other programs on the machine hardly touch it.
func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Milliseconds that pass while `body` runs: what a user waits.
func wallMilliseconds(_ body: () throws -> Void) rethrows -> Double {
  let elapsed = try ContinuousClock().measure(body)
  let (seconds, attoseconds) = elapsed.components
  return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
}
