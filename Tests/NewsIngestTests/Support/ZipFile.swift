import CArchive
import Foundation

enum ArchiveKind { case zip, tar }

/// Packs files as ZIP, or as TAR.
func zip(_ files: [(name: String, bytes: Data)], as kind: ArchiveKind = .zip) -> Data {
  let archive = archive_write_new()
  defer { archive_write_free(archive) }
  switch kind {
  case .zip: archive_write_set_format_zip(archive)
  case .tar: archive_write_set_format_pax_restricted(archive)
  }
  var packed = Data(count: files.reduce(1 << 16) { $0 + $1.bytes.count * 2 + $1.name.utf8.count * 2 + 512 })
  var used = 0
  packed.withUnsafeMutableBytes { target in
    archive_write_open_memory(archive, target.baseAddress, target.count, &used)
    for file in files {
      let entry = archive_entry_new()
      archive_entry_set_pathname_utf8(entry, file.name)
      archive_entry_set_pathname(entry, file.name)
      archive_entry_set_size(entry, Int64(file.bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(archive, entry)
      file.bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
      archive_entry_free(entry)
    }
    archive_write_close(archive)
  }
  return packed.prefix(used)
}

/// A workbook of one sheet: inline texts, and numbers in the style of a date.
func workbook(rows: [String], date1904: Bool = false) -> Data {
  zip(workbookParts(rows: rows, date1904: date1904).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
}

/// The files of that workbook.
func workbookParts(rows: [String], date1904: Bool = false) -> [String: Data] {
  let parts = [
    "xl/workbook.xml": "<workbook><workbookPr date1904=\"\(date1904 ? 1 : 0)\"/>"
      + "<sheets><sheet name=\"أخبار\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    "xl/styles.xml":
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm hh:mm\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
    "xl/sharedStrings.xml":
      "<sst><si><t>title</t></si><si><r><t>خبر </t></r><r><t>أول</t></r><rPh><t>x</t></rPh></si></sst>",
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>",
  ]
  return parts.mapValues { Data($0.utf8) }
}

enum SheetRows {
  static let news = [
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>body</t></is></c>"
      + "<c r=\"C1\" t=\"str\"><v>published</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>نص من\nسطرين</t></is></c>"
      + "<c r=\"C3\" s=\"1\"><v>44259.427083333</v></c></row>",
    "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>خبر ثان</t></is></c><c r=\"C9\" s=\"1\"><v>44259</v></c></row>",
  ]
}
