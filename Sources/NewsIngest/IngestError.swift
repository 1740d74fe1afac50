/// Why no article could be read from some bytes.
///
/// The description is one line: what is wrong and what to do. The caller adds the path and the line's number.
public enum IngestError: Error, Sendable, Equatable {
  /// There is nothing in the input but white space.
  case emptyInput
  /// The bytes are no text that can be read. `byteOffset` counts from 0 and points to the first byte at
  /// fault; `invalidByteCount` is the number of bytes that are not UTF-8, 0 where a NUL gave it away.
  case notText(byteOffset: Int, invalidByteCount: Int)
  /// The caller named an encoding that is not known.
  case unknownEncoding(name: String)
  /// The line or file is not valid JSON; `detail` is the parser's own word on it.
  case invalidJSON(detail: String)
  /// A record that claims to be an archive's; `fault` says what in it cannot be.
  case badArchivedRecord(fault: String)
  /// Records of an archive in another shape than it writes: columns, or rows without names.
  case reshapedArchivedRecords
  /// Valid JSON, but no object (nor, for a file, an array of objects).
  case notAnObject
  /// The object has neither a title nor a body.
  case noTitleNorBody
  /// The field's value has a type it must not have; `expected` says which it may have.
  case wrongType(field: String, expected: String)
  /// The field's text is a list of single words, which a program has cut a text into.
  case wordList(name: String)
  /// JSON with rows of values that have no names.
  case rowsWithoutNames
  /// Most of an input's text stands under names that are not known.
  case unreadTexts(names: [String])
  /// A table whose first row holds values. `title` and `body` are the columns, from 1, that they seem to stand in.
  case noHeader(cells: [String], title: Int, body: Int)
  /// The input is in a format that is not read: PDF, ZIP.
  case unsupportedFormat(name: String)
  /// The page holds boilerplate only.
  case noArticleInPage
  /// A line of JSON Lines is longer than `limit` bytes.
  case lineTooLong(limit: Int)
  /// A page's mark-up is longer than `limit` bytes.
  case pageTooLarge(limit: Int)
  /// A page's elements stand in each other deeper than `limit`.
  case nestedTooDeep(limit: Int)
  /// A page, a JSON file or an item is longer than `limit` bytes.
  case tooLarge(limit: Int)
  /// The gzip data is damaged at this byte of the file, from 0.
  case damagedGzip(byteOffset: Int)
  /// The input ends in the middle of a WARC record or a gzip member.
  case cutOff(part: String)
  /// Compressed data that grows beyond what news needs; `limit` says by which measure.
  case expandsTooFar(limit: String)
  /// A page of a crawl is packed by a method that is not read, such as "br".
  case unsupportedCoding(name: String)
  /// The HTTP header of a page is longer than `limit` bytes.
  case headerTooLong(limit: Int)
  /// No WARC record begins where one should.
  case malformedWARC
  /// No ARC record begins where one should.
  case malformedARC
  /// Other records begin within the length that a record gives, or it ends before its text does.
  case wrongLength(part: String)
  /// A gzip member of a crawl is damaged.
  case damagedMember
  /// Files of an archive are encrypted, `count` in all.
  case encrypted(count: Int)
  /// An archive is damaged; `detail` is the library's own word on it.
  case damagedArchive(detail: String)
  /// More than `limit` files of an archive are damaged.
  case tooDamaged(limit: Int)
  /// Cells of a sheet name `count` texts that the workbook does not have.
  case missingTexts(count: Int)
  /// An archive stands in an archive that stands in another.
  case nestedArchives
  /// There is no room for a copy of an archive, which is read from its end.
  case noRoom(reason: String)
  /// A part of a saved page is missing, or its coding is not known.
  case malformedMHTML
  /// A quote that opens on this line is never closed, or text follows the closing one.
  case unclosedQuote
  /// `count` lines after a fault of a table do not fit its header, and may be the rest of its row.
  case linesAfterFault(count: Int)
  /// A row has another number of fields than the header.
  case wrongFieldCount(found: Int, expected: Int)
  /// The table's first row has more than `limit` cells.
  case tooManyColumns(limit: Int)
  /// No column of the table is a title or a body.
  case noTextColumn(columns: [String])
  /// Several columns of the table are one and the same field of an article.
  case fieldInTwoColumns(field: String, columns: [String])
  /// A map names several columns for one field.
  case fieldMappedTwice(field: String, columns: [String])
  /// A map names several fields for one column.
  case columnMappedTwice(column: String, fields: [String])
  /// What stands between two commas of a map is no `column=field`.
  case badMap(pair: String)
  /// The XML is not well-formed; `detail` is the parser's own word on it.
  case malformedXML(detail: String)
  /// The XML declares entities of its own, which may grow without bound or name files.
  case entitiesInXML
  /// A feed without items.
  case emptyFeed
  /// Elements stand more than `limit` deep in each other.
  case tooDeep(limit: Int)
}
