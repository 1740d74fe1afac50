import ArgumentParser
import Foundation

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How to keep terminals from mixing Arabic with the columns around it.
enum BidiChoice: String, ExpressibleByArgument, CaseIterable {
  case none, isolate
}

/// How text output looks.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Colour: auto (on a terminal, unless NO_COLOR is set or TERM is dumb), always or never.")
  var color: ColorChoice = .auto

  @Option(
    help: "isolate puts each Arabic field between U+2068 and U+2069, for terminals that reorder whole lines.")
  var bidi: BidiChoice = .none

  @Flag(name: .shortAndLong, help: "No notes on stderr; errors still appear.")
  var quiet = false

  var style: MarkStyle { MarkStyle(hasColor: hasColor, isolates: bidi == .isolate) }

  /// Writes text for people: on a terminal its lines are broken at blanks.
  ///
  /// - Parameter indent: the least indent of lines that continue one, in cells.
  func write(_ text: String, to output: StandardOutput, indent: Int = 0) throws {
    let isTerminal = StandardOutput.isTerminal
    try output.write(
      isTerminal ? LineWrap(columns: TerminalWidth.columns()).text(text, indent: indent) : text)
  }

  /// Notes after text on a terminal that concern all commands.
  func noteReversedArabic() {
    if !quiet, StandardOutput.isTerminal, StandardError.isTerminal { ReversedArabic.sayOnce() }
  }

  private static func allowsColor(_ environment: [String: String]) -> Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  private var hasColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: StandardOutput.isTerminal && Self.allowsColor(ProcessInfo.processInfo.environment)
    }
  }
}
