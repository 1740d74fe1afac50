#pragma once

#include <simdjson.h>
#include <string_view>

#include "json_reader.h"

namespace arshif {

/// What a value is by its first byte. What follows in a number or a word is checked when it is read or skipped.
simdjson::error_code kind_of(simdjson::simdjson_result<simdjson::ondemand::json_type> &&type, arshif_json_kind &kind);

/// A token without the white space behind it.
std::string_view trimmed(std::string_view token);

/// Checks that the characters are those of a number. On-Demand has no way past a number that it cannot hold; nobody reads these.
bool looks_like_number(std::string_view token);

/// Checks a value with all that is in it. On-Demand's own skipping only counts brackets.
///
/// - depth: the brackets that stand around it, and its own.
simdjson::error_code skip(simdjson::ondemand::value value, int depth);

}  // namespace arshif
