#include "json_skipping.hpp"

#include <utility>

using namespace simdjson;

namespace arshif {

error_code kind_of(simdjson_result<ondemand::json_type> &&type, arshif_json_kind &kind) {
  ondemand::json_type found;
  SIMDJSON_TRY(std::move(type).get(found));
  switch (found) {
    case ondemand::json_type::array: kind = arshif_json_array; break;
    case ondemand::json_type::object: kind = arshif_json_object; break;
    case ondemand::json_type::number: kind = arshif_json_number; break;
    case ondemand::json_type::string: kind = arshif_json_string; break;
    case ondemand::json_type::boolean: kind = arshif_json_boolean; break;
    case ondemand::json_type::null: kind = arshif_json_null; break;
  }
  return SUCCESS;
}

std::string_view trimmed(std::string_view token) {
  return token.substr(0, token.find_last_not_of(" \t\n\r") + 1);
}

bool looks_like_number(std::string_view token) {
  return token.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

static error_code skip_array(ondemand::value value, int depth) {
  ondemand::array array;
  SIMDJSON_TRY(value.get_array().get(array));
  for (auto element : array) {
    ondemand::value child;
    SIMDJSON_TRY(element.get(child));
    SIMDJSON_TRY(skip(child, depth + 1));
  }
  return SUCCESS;
}

static error_code skip_object(ondemand::value value, int depth) {
  ondemand::object object;
  SIMDJSON_TRY(value.get_object().get(object));
  for (auto field : object) {
    ondemand::value child;
    SIMDJSON_TRY(field.value().get(child));
    SIMDJSON_TRY(skip(child, depth + 1));
  }
  return SUCCESS;
}

error_code skip(ondemand::value value, int depth) {
  arshif_json_kind kind;
  SIMDJSON_TRY(kind_of(value.type(), kind));
  // The iterator goes past a token that nobody has taken, but takes a string before a colon for a key.
  switch (kind) {
    case arshif_json_array:
      return depth > arshif_json_depth_limit ? DEPTH_ERROR : skip_array(value, depth);
    case arshif_json_object:
      return depth > arshif_json_depth_limit ? DEPTH_ERROR : skip_object(value, depth);
    case arshif_json_boolean: return value.get_bool().error();
    case arshif_json_null: return trimmed(value.raw_json_token()) == "null" ? SUCCESS : N_ATOM_ERROR;
    case arshif_json_number: return looks_like_number(trimmed(value.raw_json_token())) ? SUCCESS : NUMBER_ERROR;
    default: return value.get_raw_json_string().error();
  }
}

}  // namespace arshif
