/// How the articles of a segment are counted. The ranking file's format rests on these numbers.
package enum SegmentLayout {
  /// Articles of a segment at most: an ordinal takes two bytes.
  package static let articleLimit = 65_536
  /// Articles of a block. Posting lists keep the greatest impact of each block.
  package static let blockSize = 256
  static let blockBits = 8
  /// 64-bit words of a block's bitmap.
  static let blockWords = blockSize / 64

  /// The number of blocks that `articleCount` articles take; the last one may be in part.
  package static func blockCount(articleCount: Int) -> Int { (articleCount + blockSize - 1) / blockSize }
}
