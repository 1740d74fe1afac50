package import ArabicText

/// An analyzer whose memos are the numbers of written forms, so that nine words in ten need no look into a hash table.
///
/// It owns every `Token.memo` of its analyzer: nothing else may keep numbers there.
///
/// Serves one `ForwardIndex` after the other, each with numbers of its own. One thread at a time.
package final class FormIDCache {
  let analyzer: Analyzer
  private let memoLimit: UInt32
  private var table = 0
  private var base: UInt32 = 0
  private var greatestMemo: UInt32 = 0

  /// The default cache holds most of a large ingest's words: four times as many as usual, in up to 32 MB.
  ///
  /// - Parameter memoLimit: the greatest memo to note.
  package init(analyzer: Analyzer = Analyzer(cacheBits: 18), memoLimit: UInt32 = Token.greatestMemo) {
    self.analyzer = analyzer
    self.memoLimit = memoLimit
  }

  /// With an analyzer of its own that reads words with `lexicon`.
  package convenience init(lexicon: Lexicon, cacheBits: Int = 18) {
    self.init(analyzer: Analyzer(lexicon: lexicon, cacheBits: cacheBits))
  }

  /// Begins the numbers of another table; those of the one before count no longer.
  ///
  /// - Returns: the table's own number.
  func beginTable() -> Int {
    if greatestMemo > memoLimit / 2 {
      analyzer.clearMemos()
      greatestMemo = 0
    }
    base = greatestMemo
    table += 1
    return table
  }

  /// The number that memos of `table` begin after. It is greater than every memo where another table has begun since.
  func memoBase(ofTable table: Int) -> UInt32 { table == self.table ? base : .max }

  /// Notes that `token` is of `form`, in the table whose memos begin after `base`.
  func note(_ form: FormID, base: UInt32, for token: borrowing Token) {
    guard base < memoLimit else { return }
    let memo = base + form.rawValue
    guard memo <= memoLimit else { return }
    token.memo = memo
    greatestMemo = max(greatestMemo, memo)
  }
}
