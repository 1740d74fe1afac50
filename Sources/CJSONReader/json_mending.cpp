#include "json_mending.hpp"

#include <cstring>
#include <simdjson.h>
#include <string_view>

namespace arshif {
namespace {

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20; }

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// The place of the closing quote, or `count`.
size_t end_of_string(const char *text, size_t start, size_t count) {
  size_t place = start;
  while (place < count && text[place] != '"') { place += text[place] == '\\' ? 2 : 1; }
  return place < count ? place : count;
}

/// Returns whether the string between the two places had to be changed.
bool mend_string(char *text, size_t start, size_t end) {
  bool is_bad = false;
  bool is_utf8 = simdjson::validate_utf8(text + start, end - start);
  for (size_t place = start; place < end; place++) {
    if (is_control(text[place])) {
      text[place] = ' ';
      is_bad = true;
    } else if (!is_utf8 && !is_ascii(text[place])) {
      text[place] = '?';
      is_bad = true;
    }
  }
  return is_bad;
}

/// The byte count of a word for a number that there is not, which begins `text`; 0 where none does.
size_t count_of_no_number(std::string_view text) {
  for (std::string_view word : {"NaN", "Infinity", "-Infinity"}) {
    if (text.substr(0, word.size()) == word) { return word.size(); }
  }
  return 0;
}

}  // namespace

bool mend(char *text, size_t count, std::vector<size_t> &bad_strings) {
  bool has_changed = false;
  // The last two bytes outside of strings that are no white space; a string counts as its quote.
  size_t last = count;
  char before_last = '[';
  for (size_t place = 0; place < count; place++) {
    char byte = text[place];
    if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') { continue; }
    bool is_closing = byte == '}' || byte == ']';
    bool is_after_value = before_last != '[' && before_last != '{' && before_last != ',' && before_last != ':';
    if (is_closing && last < count && text[last] == ',' && is_after_value) {
      text[last] = ' ';
      has_changed = true;
    }
    before_last = last < count ? text[last] : '[';
    last = place;
    bool may_be_word = byte == 'N' || byte == 'I' || byte == '-';
    if (size_t word = may_be_word ? count_of_no_number({text + place, count - place}) : 0) {
      // "null" has a byte more than "NaN"; an empty string is as much a value that is missing.
      memset(text + place, ' ', word);
      text[place] = text[place + 1] = '"';
      place += 1;
      has_changed = true;
      continue;
    }
    if (byte != '"') { continue; }
    size_t end = end_of_string(text, place + 1, count);
    if (mend_string(text, place + 1, end)) {
      bad_strings.push_back(place);
      has_changed = true;
    }
    place = end;
  }
  return has_changed;
}

}  // namespace arshif
