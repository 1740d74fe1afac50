/// Joins a letter and a combining hamza or madda that follows it (NFD) into the letter that Unicode composes them to (NFC).
///
/// ```swift
/// HamzaComposition.compose(0x0627, with: 0x0654)  // 0x0623, أ
/// ```
/// Only the pairs that folding and stop words need; every other mark is deleted.
/// - Source: UnicodeData.txt, canonical decompositions of the Arabic block.
enum HamzaComposition {
  static func compose(_ letter: UInt32, with mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    // U+0653 ARABIC MADDAH ABOVE, U+0654 and U+0655 ARABIC HAMZA ABOVE and BELOW, after alef
    case (0x0627, 0x0653): 0x0622
    case (0x0627, 0x0654): 0x0623
    case (0x0627, 0x0655): 0x0625
    // U+0654 ARABIC HAMZA ABOVE, after waw, yeh, and the Persian and Urdu hehs and yeh
    case (0x0648, 0x0654): 0x0624
    case (0x064A, 0x0654): 0x0626
    // Not canonical, but met: the hamza on the dotless yeh U+0649
    case (0x0649, 0x0654): 0x0626
    case (0x06D5, 0x0654): 0x06C0
    case (0x06C1, 0x0654): 0x06C2
    case (0x06D2, 0x0654): 0x06D3
    default: nil
    }
  }
}
