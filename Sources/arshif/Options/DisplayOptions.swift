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
  @Option(help: "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ColorChoice = .auto

  @Option(
    help: "isolate puts each Arabic field between U+2068 and U+2069, for terminals that reorder whole lines.")
  var bidi: BidiChoice = .none

  @Flag(name: .shortAndLong, help: "No notes on stderr; errors still appear.")
  var quiet = false

  var style: MarkStyle { MarkStyle(hasColor: hasColor, isolates: bidi == .isolate) }

  private var hasColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: StandardOutput.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
