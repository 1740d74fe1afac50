#pragma once

#include <cstddef>
#include <vector>

namespace arshif {

/// Changes in place what only spoils a part of an input, so that the rest of it can be read.
///
/// - In strings that are not UTF-8 all bytes beyond ASCII become question marks; control characters become spaces. The places of
///   the opening quotes of both are put into `bad_strings`, in rising order.
/// - A comma before a closing bracket becomes a space.
/// - NaN, Infinity and -Infinity, which Python writes for missing numbers, become empty strings.
///
/// Returns whether anything changed.
bool mend(char *text, size_t count, std::vector<size_t> &bad_strings);

}  // namespace arshif
