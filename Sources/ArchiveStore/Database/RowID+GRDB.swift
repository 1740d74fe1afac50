import GRDB
import InvertedIndex

// In rows and arguments, the number that it is.
extension RowID: DatabaseValueConvertible, StatementColumnConvertible {}
