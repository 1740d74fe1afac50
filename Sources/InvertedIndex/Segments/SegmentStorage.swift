/// What holds the bytes of segments, and keeps them where they are as long as it lives.
package protocol SegmentStorage: AnyObject, Sendable {
  /// Lets go of pages of a mapped file where searches have touched many.
  func boundResidentPages()
}
