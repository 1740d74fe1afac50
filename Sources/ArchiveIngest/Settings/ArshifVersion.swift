/// The version of this package: of its library products and of the command.
///
/// It follows Semantic Versioning: before 1.0.0 a new minor version may change what the libraries offer, and a new patch
/// version only mends faults. The analyzer's version and the archive's schema have numbers of their own.
public enum ArshifVersion {
  /// As in "0.2.0".
  public static let current = "0.2.0"

  /// How stored articles name the code that extracted them.
  static let extractor = "arshif \(current)"
}
