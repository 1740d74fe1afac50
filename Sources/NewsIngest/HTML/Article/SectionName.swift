/// Names that stand where a section's should and are none.
enum SectionName {
  /// Whether the name is a place on the site's pages ("featured", "slider") or says that there is no section.
  static func isSlot(_ name: String) -> Bool { slots.contains(LineKey(name)) }

  private static let slots: Set<LineKey> = WordList.sectionSlot.keys
}
