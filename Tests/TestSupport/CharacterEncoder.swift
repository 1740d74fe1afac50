public import Foundation
import Glibc

/// Writes Arabic HTML in an encoding of one byte a letter; what it has not becomes a character reference.
public struct CharacterEncoder: Sendable {
  private var bytes: [Unicode.Scalar: UInt8] = [:]

  /// - Parameter name: as iconv knows it: WINDOWS-1256, ISO-8859-6.
  public init(_ name: String) {
    for byte in UInt8.min...UInt8.max {
      if let scalar = Self.scalar(of: byte, in: name) { bytes[scalar] = byte }
    }
  }

  /// The text's bytes.
  public func encode(_ html: String) -> Data {
    var encoded = Data()
    for scalar in html.unicodeScalars {
      if let byte = bytes[scalar] {
        encoded.append(byte)
      } else {
        encoded.append(contentsOf: "&#\(scalar.value);".utf8)
      }
    }
    return encoded
  }

  private static func scalar(of byte: UInt8, in name: String) -> Unicode.Scalar? {
    guard let converter = iconv_open("UTF-8", name) else { return nil }
    defer { iconv_close(converter) }
    var source = [CChar(bitPattern: byte)]
    var target = [CChar](repeating: 0, count: 8)
    var left = 8
    let isSound = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var count = 1
        return iconv(converter, &from, &count, &to, &left) != .max && count == 0
      }
    }
    guard isSound else { return nil }
    return String(decoding: target.prefix(8 - left).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .unicodeScalars.first
  }
}
