import CArchive

/// Looks whether the sheets of a written workbook hold all their rows: the library that writes them does not notice a full disk.
enum PackedSheets {
  /// - Parameter rowSizes: bytes of the rows of each sheet, in order.
  static func areWhole(path: String, rowSizes: [Int]) -> Bool {
    guard let reader = archive_read_new() else { return false }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip_seekable(reader)
    guard archive_read_open_filename(reader, path, 1 << 16) == ARCHIVE_OK else { return false }
    var sizes: [String: Int] = [:]
    var entry: OpaquePointer?
    while archive_read_next_header(reader, &entry) == ARCHIVE_OK {
      guard let name = archive_entry_pathname(entry) else { continue }
      sizes[String(cString: name)] = Int(archive_entry_size(entry))
    }
    return rowSizes.enumerated().allSatisfy { index, rows in
      (sizes["xl/worksheets/sheet\(index + 1).xml"] ?? -1) >= rows
    }
  }
}
