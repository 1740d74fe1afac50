public import NewsIngest

/// What was counted of an input, and can be added to another's.
public protocol InputTally: Sendable {
  /// Nothing counted.
  init()
  /// Whether nothing was counted.
  var isEmpty: Bool { get }
  /// Adds what another input has.
  mutating func add(_ other: Self)
}

extension UnreadTally: InputTally {}

extension UndatedTally: InputTally {
  /// Whether every date was read.
  public var isEmpty: Bool { entries.isEmpty }
}

/// What was counted of each input: at most five inputs are told apart, the others are counted together.
public struct InputTallies<Tally: InputTally>: Sendable {
  /// What one input has.
  public struct Input: Sendable {
    /// The input's path.
    public let path: String
    /// Never empty.
    public let tally: Tally
  }

  private static var inputLimit: Int { 5 }

  /// The first inputs that have something, in their order.
  public private(set) var inputs: [Input] = []
  /// All inputs after these.
  public private(set) var others = Tally()
  /// How many inputs `others` is of.
  public private(set) var otherCount = 0

  /// Nothing counted.
  package init() {}

  /// Adds what an input has.
  package mutating func add(_ tally: Tally, of path: String) {
    guard !tally.isEmpty else { return }
    if inputs.count < Self.inputLimit {
      inputs.append(Input(path: path, tally: tally))
    } else {
      others.add(tally)
      otherCount += 1
    }
  }
}
