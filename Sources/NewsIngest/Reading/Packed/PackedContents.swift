import Foundation

/// What a ZIP file is, by the names of the files in it.
enum PackedContents {
  /// Files, each an input of its own.
  case files
  /// A crawl with its indexes: the WARC files in it are read.
  case wacz
  /// A workbook of Excel.
  case xlsx
  /// A document or program of this name, which is not read.
  case foreign(String)

  /// - Parameter names: of the files.
  init(_ names: Set<String>) {
    let foreign = Self.foreign.first { names.contains($0.file) }
    if names.contains("xl/workbook.xml") {
      self = .xlsx
    } else if names.contains("datapackage.json"),
      names.contains("pages/pages.jsonl") || names.contains(where: Self.isCrawl)
    {
      self = .wacz
    } else if let foreign {
      self = .foreign(foreign.name)
    } else {
      self = .files
    }
  }

  /// Whether a WACZ's file holds a crawl.
  static func isCrawl(_ name: String) -> Bool { name.hasPrefix("archive/") }

  private static let foreign = [
    (file: "word/document.xml", name: "a Word document (DOCX)"),
    (file: "ppt/presentation.xml", name: "a PowerPoint presentation (PPTX)"),
    (file: "xl/workbook.bin", name: "an Excel workbook in binary form (XLSB)"),
    (file: "META-INF/container.xml", name: "a book (EPUB)"),
    (file: "META-INF/manifest.xml", name: "an OpenDocument file (ODT, ODS)"),
    (file: "META-INF/MANIFEST.MF", name: "a program (JAR, APK)"),
  ]
}
