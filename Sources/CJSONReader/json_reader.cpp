#include "json_reader.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <simdjson.h>
#include <utility>
#include <vector>

#include "json_mending.hpp"
#include "json_skipping.hpp"

using namespace simdjson;

struct arshif_json_reader {
  ondemand::parser parser;
  /// The input with SIMDJSON_PADDING bytes behind it, which simdjson looks at.
  std::unique_ptr<char[]> text;
  size_t capacity = 0;
  size_t count = 0;
  /// Where the strings begin that were mended, in rising order.
  std::vector<size_t> bad_strings;

  ondemand::document document;
  arshif_json_kind kind = arshif_json_null;
  ondemand::array_iterator elements;
  ondemand::object_iterator members;
  bool has_begun_elements = false;
  bool has_begun_members = false;
  /// The element or the member's value that comes next.
  ondemand::value value;

  bool has_fault_offset = false;
  size_t fault_offset = 0;
};

namespace {

arshif_json_status status_of(error_code error) {
  switch (error) {
    case UTF8_ERROR: return arshif_json_not_utf8;
    case UNESCAPED_CHARS: return arshif_json_control_character;
    case UNCLOSED_STRING: return arshif_json_unclosed_string;
    case INCOMPLETE_ARRAY_OR_OBJECT: return arshif_json_cut_off;
    case DEPTH_ERROR: return arshif_json_too_deep;
    case MEMALLOC:
    case CAPACITY: return arshif_json_out_of_memory;
    default: return arshif_json_malformed;
  }
}

/// A fault of the document that is open, with its place.
arshif_json_status fault(arshif_json_reader &reader, error_code error) {
  arshif_json_status status = status_of(error);
  const char *location;
  if (status == arshif_json_cut_off || reader.document.current_location().get(location)) { return status; }
  size_t offset = static_cast<size_t>(location - reader.text.get());
  if (offset >= reader.count) { return arshif_json_cut_off; }
  reader.has_fault_offset = true;
  reader.fault_offset = offset;
  return status;
}

/// Makes room for an input, twice as much as before so that growing lines seldom ask for more. Large files get what they need.
error_code reserve(arshif_json_reader &reader, size_t count) {
  if (count <= reader.capacity && reader.text) { return SUCCESS; }
  size_t doubled = std::min<size_t>(2 * reader.capacity, 4 << 20);
  size_t capacity = std::max({count, doubled, size_t(16 << 10)});
  reader.capacity = 0;
  reader.text.reset(new (std::nothrow) char[capacity + SIMDJSON_PADDING]);
  if (!reader.text) { return MEMALLOC; }
  SIMDJSON_TRY(reader.parser.allocate(capacity));
  reader.capacity = capacity;
  return SUCCESS;
}

error_code begin(arshif_json_reader &reader) {
  reader.has_begun_elements = false;
  reader.has_begun_members = false;
  reader.has_fault_offset = false;
  padded_string_view view(reader.text.get(), reader.count, reader.count + SIMDJSON_PADDING);
  return reader.parser.iterate(view).get(reader.document);
}

int depth_of_value(const arshif_json_reader &reader) {
  return (reader.kind == arshif_json_array ? 2 : 1) + (reader.has_begun_members ? 1 : 0);
}

bool is_mended(const arshif_json_reader &reader, const char *opening_quote) {
  if (reader.bad_strings.empty()) { return false; }
  size_t offset = static_cast<size_t>(opening_quote - reader.text.get());
  return std::binary_search(reader.bad_strings.begin(), reader.bad_strings.end(), offset);
}

/// A string whose escapes were undone. simdjson 3.0 undoes `\udc00`, too, to bytes that are no UTF-8.
arshif_json_value string_value(simdjson_result<std::string_view> &&unescaped) {
  std::string_view text;
  if (std::move(unescaped).get(text) || !validate_utf8(text)) { return {arshif_json_bad_string, nullptr, 0}; }
  return {arshif_json_string, text.data(), text.size()};
}

/// A string without escapes is handed out as it stands in the input.
error_code read_string(arshif_json_reader &reader, arshif_json_value &result) {
  std::string_view token = arshif::trimmed(reader.value.raw_json_token());
  bool has_escapes = token.size() < 2 || memchr(token.data() + 1, '\\', token.size() - 2) != nullptr;
  if (has_escapes && !is_mended(reader, token.data())) {
    result = string_value(reader.value.get_string());
    return SUCCESS;
  }
  SIMDJSON_TRY(reader.value.get_raw_json_string().error());
  if (is_mended(reader, token.data())) {
    result = {arshif_json_bad_string, nullptr, 0};
  } else {
    result = {arshif_json_string, token.data() + 1, token.size() - 2};
  }
  return SUCCESS;
}

arshif_json_value read_key(arshif_json_reader &reader, ondemand::field &field) {
  const char *start = field.key().raw();
  if (is_mended(reader, start - 1)) { return {arshif_json_bad_string, nullptr, 0}; }
  const char *end = start;
  while (*end != '"' && *end != '\\') { end++; }
  if (*end == '\\') { return string_value(field.unescaped_key()); }
  return {arshif_json_string, start, static_cast<size_t>(end - start)};
}

error_code read_number(arshif_json_reader &reader, arshif_json_value &result) {
  std::string_view token = arshif::trimmed(reader.value.raw_json_token());
  if (!arshif::looks_like_number(token)) { return NUMBER_ERROR; }
  bool is_number = reader.value.get_double().error() == SUCCESS;
  result = {is_number ? arshif_json_number : arshif_json_bad_number, token.data(), token.size()};
  return SUCCESS;
}

/// Checks the value that comes next and hands it out as it stands.
error_code skip_raw(arshif_json_reader &reader, arshif_json_value &result) {
  std::string_view token = arshif::trimmed(reader.value.raw_json_token());
  SIMDJSON_TRY(arshif::kind_of(reader.value.type(), result.kind));
  SIMDJSON_TRY(arshif::skip(reader.value, depth_of_value(reader)));
  result.text = token.data();
  result.count = token.size();
  if (result.kind != arshif_json_object && result.kind != arshif_json_array) { return SUCCESS; }
  const char *end;
  if (reader.document.current_location().get(end)) { return SUCCESS; }
  // What comes next is a comma or a bracket.
  result.count = arshif::trimmed(std::string_view(token.data(), static_cast<size_t>(end - token.data()))).size();
  return SUCCESS;
}

/// The input as a whole is a string, a number or a word: one token.
arshif_json_status skip_scalar_document(arshif_json_reader &reader) {
  std::string_view token;
  if (auto error = reader.document.raw_json_token().get(token)) { return fault(reader, error); }
  if (token.data() + token.size() < reader.text.get() + reader.count) { return arshif_json_trailing_content; }
  token = arshif::trimmed(token);
  bool is_sound = reader.kind == arshif_json_string
      || (reader.kind == arshif_json_number ? arshif::looks_like_number(token)
                                            : token == "true" || token == "false" || token == "null");
  return is_sound ? arshif_json_ok : arshif_json_malformed;
}

}  // namespace

arshif_json_reader *arshif_json_reader_new(void) { return new (std::nothrow) arshif_json_reader; }

void arshif_json_reader_free(arshif_json_reader *reader) { delete reader; }

size_t arshif_json_capacity(const arshif_json_reader *reader) { return reader->capacity; }

arshif_json_status arshif_json_open(
    arshif_json_reader *reader, const void *bytes, size_t count, arshif_json_kind *kind) {
  if (bytes != nullptr || count == 0) {
    reader->bad_strings.clear();
    // Where there is no memory, nothing of an earlier input must be taken for this one.
    reader->count = 0;
    if (auto error = reserve(*reader, count)) { return status_of(error); }
    if (count > 0) { memcpy(reader->text.get(), bytes, count); }
    // What stands behind the end must be none of JSON's signs.
    memset(reader->text.get() + count, 0, SIMDJSON_PADDING);
    reader->count = count;
  }
  if (auto error = begin(*reader)) { return status_of(error); }
  if (auto error = arshif::kind_of(reader->document.type(), reader->kind)) { return fault(*reader, error); }
  *kind = reader->kind;
  if (*kind != arshif_json_object) { return arshif_json_ok; }
  ondemand::object object;
  if (auto error = reader->document.get_object().get(object)) { return fault(*reader, error); }
  if (auto error = object.begin().get(reader->members)) { return fault(*reader, error); }
  return arshif_json_ok;
}

bool arshif_json_mend(arshif_json_reader *reader) {
  reader->bad_strings.clear();
  return reader->text && arshif::mend(reader->text.get(), reader->count, reader->bad_strings);
}

arshif_json_status arshif_json_next_element(arshif_json_reader *reader, arshif_json_kind *kind) {
  if (reader->has_begun_elements) {
    ++reader->elements;
  } else {
    ondemand::array array;
    if (auto error = reader->document.get_array().get(array)) { return fault(*reader, error); }
    if (auto error = array.begin().get(reader->elements)) { return fault(*reader, error); }
    reader->has_begun_elements = true;
  }
  if (!(reader->elements != reader->elements)) { return arshif_json_end; }
  if (auto error = (*reader->elements).get(reader->value)) { return fault(*reader, error); }
  if (auto error = arshif::kind_of(reader->value.type(), *kind)) { return fault(*reader, error); }
  reader->has_begun_members = false;
  if (*kind != arshif_json_object) { return arshif_json_ok; }
  ondemand::object object;
  if (auto error = reader->value.get_object().get(object)) { return fault(*reader, error); }
  if (auto error = object.begin().get(reader->members)) { return fault(*reader, error); }
  return arshif_json_ok;
}

arshif_json_status arshif_json_next_member(arshif_json_reader *reader, arshif_json_value *key) {
  if (reader->has_begun_members) { ++reader->members; }
  reader->has_begun_members = true;
  if (!(reader->members != reader->members)) { return arshif_json_end; }
  ondemand::field field;
  if (auto error = (*reader->members).get(field)) { return fault(*reader, error); }
  *key = read_key(*reader, field);
  reader->value = field.value();
  return arshif_json_ok;
}

arshif_json_status arshif_json_read_value(arshif_json_reader *reader, arshif_json_value *value) {
  *value = {arshif_json_null, nullptr, 0};
  error_code error = arshif::kind_of(reader->value.type(), value->kind);
  if (!error) {
    switch (value->kind) {
      case arshif_json_string: error = read_string(*reader, *value); break;
      case arshif_json_number: error = read_number(*reader, *value); break;
      default: error = skip_raw(*reader, *value);
    }
  }
  return error ? fault(*reader, error) : arshif_json_ok;
}

arshif_json_status arshif_json_skip_value(arshif_json_reader *reader, arshif_json_value *skipped) {
  *skipped = {arshif_json_null, nullptr, 0};
  if (!reader->has_begun_elements && !reader->has_begun_members) { return skip_scalar_document(*reader); }
  error_code error = skip_raw(*reader, *skipped);
  return error ? fault(*reader, error) : arshif_json_ok;
}

arshif_json_status arshif_json_close(arshif_json_reader *reader) {
  const char *location;
  bool is_scalar = reader->kind != arshif_json_object && reader->kind != arshif_json_array;
  if (is_scalar || reader->document.current_location().get(location)) { return arshif_json_ok; }
  reader->fault_offset = static_cast<size_t>(location - reader->text.get());
  reader->has_fault_offset = true;
  return arshif_json_trailing_content;
}

bool arshif_json_fault_offset(const arshif_json_reader *reader, size_t *offset) {
  *offset = reader->fault_offset;
  return reader->has_fault_offset;
}

bool arshif_json_is_utf8(const void *bytes, size_t count) {
  return simdjson::validate_utf8(static_cast<const char *>(bytes), count);
}
