import ArchiveOutput
import ArchiveStore

/// What two records say otherwise, for people: a line each.
struct FactChangeText {
  let style: MarkStyle

  func render(_ change: FactChange) -> String {
    let name = Self.name(of: change.fact)
    // The words between two Arabic values run left to right, so that the older one stands on the left.
    return switch (change.old, change.new) {
    case (nil, let new?): style.dim("\(name) added: ") + style.plain(new)
    case (let old?, nil): style.dim("\(name) gone: ") + style.plain(old)
    case (let old, let new):
      style.dim("\(name) was: ") + style.plain(old ?? "") + style.dim(", now: ") + style.plain(new ?? "")
    }
  }

  /// As `show` names it.
  private static func name(of fact: FactChange.Fact) -> String {
    fact == .externalID ? "source's id" : fact.rawValue
  }
}

/// The same as JSON.
struct FactChangeJSON: Encodable {
  let fact: String
  @Nullable var old: String?
  @Nullable var new: String?

  init(_ change: FactChange) {
    fact = change.fact.rawValue
    old = change.old
    new = change.new
  }
}
