extension FurniturePhrase {
  /// Arabic furniture. The first that matches decides, so the narrower stand above the wider.
  static let arabic: [FurniturePhrase] = arabicBoxes + arabicLists + arabicFrame
}
