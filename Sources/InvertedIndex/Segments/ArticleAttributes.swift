/// Sources, sections and dates of a segment's articles, by ordinal.
package struct ArticleAttributes {
  /// Ids of sources; 0 for none.
  package let sources: UnsafeBufferPointer<UInt32>
  /// Ids of sections; 0 for none.
  package let sections: UnsafeBufferPointer<UInt32>
  /// `DatePrecision` codes.
  package let precisions: UnsafeBufferPointer<UInt8>

  package init(
    sources: UnsafeBufferPointer<UInt32>, sections: UnsafeBufferPointer<UInt32>,
    precisions: UnsafeBufferPointer<UInt8>
  ) {
    self.sources = sources
    self.sections = sections
    self.precisions = precisions
  }
}
