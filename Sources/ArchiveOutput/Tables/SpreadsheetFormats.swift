import ArabicCalendar
import CXLSXWriter

/// How the cells of a workbook look. The workbook owns them.
struct SpreadsheetFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let header: Format?
  let text: Format?
  let wrapped: Format?
  let link: Format?
  private let day: Format?
  private let minute: Format?
  private let second: Format?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ change: (Format) -> Void) -> Format? {
      let format = workbook_add_format(workbook)
      if let format {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        change(format)
      }
      return format
    }
    header = format {
      format_set_bold($0)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    text = format { _ in }
    wrapped = format { format_set_text_wrap($0) }
    link = format {
      format_set_font_color($0, UInt32(LXW_COLOR_BLUE.rawValue))
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    day = format { format_set_num_format($0, "yyyy-mm-dd") }
    minute = format { format_set_num_format($0, "yyyy-mm-dd hh:mm") }
    second = format { format_set_num_format($0, "yyyy-mm-dd hh:mm:ss") }
  }

  /// The format that shows a date as precisely as it is known; nil where the precision is coarser than a day.
  func format(of precision: PublicationDate.Precision) -> Format? {
    switch precision {
    case .year, .month: nil
    case .day: day
    case .minute: minute
    case .second: second
    }
  }
}
