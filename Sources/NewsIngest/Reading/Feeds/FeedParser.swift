import Foundation

/// Gathers the items of a feed's XML as it comes.
final class FeedParser: XMLEventParser {
  private var elements: FeedElements

  /// - Parameter itemLimit: bytes of an item's texts.
  init(itemLimit: Int) { elements = FeedElements(itemLimit: itemLimit) }

  var feedTitle: String? { elements.feedTitle }

  /// The items that have been completed since the last call.
  func takeItems() -> [FeedItem] { elements.takeItems() }

  override func open(_ name: String, prefix: String?, attributes: [String: String]) {
    elements.open(name, prefix: prefix, attributes: attributes)
  }

  override func close(_ name: String) { elements.close(name) }

  override func take(_ characters: String) { elements.take(characters) }

  override var elementFault: IngestError? { elements.fault }
}
