/// Reads JSON token by token with simdjson: the members of an object, or those of each object in an array.
///
/// A reader is for one thread at a time and is used again for many inputs. What it hands out points into its own memory and is valid
/// until the next input.
#ifndef ARSHIF_JSON_READER_H
#define ARSHIF_JSON_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct arshif_json_reader arshif_json_reader;

/// How a step went. All behind `arshif_json_end` are faults, after which only `mend` and `open` may follow.
typedef enum {
  arshif_json_ok,
  /// There is no further element or member.
  arshif_json_end,
  /// A bracket, comma, colon or value is not where, or not what, it must be.
  arshif_json_malformed,
  /// The input ends before its brackets are closed.
  arshif_json_cut_off,
  arshif_json_unclosed_string,
  /// Bytes that are not UTF-8.
  arshif_json_not_utf8,
  /// A control character within a string.
  arshif_json_control_character,
  /// Brackets stand more than `arshif_json_depth_limit` deep.
  arshif_json_too_deep,
  /// Something stands behind the end of the value.
  arshif_json_trailing_content,
  arshif_json_out_of_memory,
} arshif_json_status;

enum { arshif_json_depth_limit = 512 };

typedef enum {
  arshif_json_null,
  /// A string, unescaped, in valid UTF-8.
  arshif_json_string,
  /// A string that is no Unicode text: half a surrogate pair, a wrong escape, or what `mend` took out.
  arshif_json_bad_string,
  /// A number of any size, as typed.
  arshif_json_number,
  /// Digits that are no number, or one beyond all that a double can hold.
  arshif_json_bad_number,
  arshif_json_boolean,
  arshif_json_object,
  arshif_json_array,
} arshif_json_kind;

/// A key, or a value with its text: of a string as it means, of all else as it stands in the input. `count` is in bytes.
typedef struct {
  arshif_json_kind kind;
  const char *_Nullable text;
  size_t count;
} arshif_json_value;

/// Tells whether bytes are UTF-8 from beginning to end.
bool arshif_json_is_utf8(const void *_Nullable bytes, size_t count);

/// Null where there is no memory.
arshif_json_reader *_Nullable arshif_json_reader_new(void);
void arshif_json_reader_free(arshif_json_reader *_Nonnull reader);

/// The longest input, in bytes, that fits into what the reader holds.
size_t arshif_json_capacity(const arshif_json_reader *_Nonnull reader);

/// Copies an input and begins to read it. `kind` receives what it is.
arshif_json_status arshif_json_open(
    arshif_json_reader *_Nonnull reader, const void *_Nullable bytes, size_t count, arshif_json_kind *_Nonnull kind);

/// Mends the copy of the input, for it to be opened again with no `bytes`: strings with bytes that are not UTF-8 or with control
/// characters become bad strings, and a comma before a closing bracket is taken out. Returns whether anything changed.
bool arshif_json_mend(arshif_json_reader *_Nonnull reader);

/// Goes to the next element of an array; `kind` receives what it is. One that is no object must be skipped.
arshif_json_status arshif_json_next_element(arshif_json_reader *_Nonnull reader, arshif_json_kind *_Nonnull kind);

/// Goes to the next member of the object; its value must be read or skipped. `key` is a string or a bad string.
arshif_json_status arshif_json_next_member(arshif_json_reader *_Nonnull reader, arshif_json_value *_Nonnull key);

/// Reads the value of the member. The inside of an object or array is checked and handed out as it stands.
arshif_json_status arshif_json_read_value(arshif_json_reader *_Nonnull reader, arshif_json_value *_Nonnull value);

/// Checks the value of the member, or the element, or the whole input if it is no object, and goes behind it. `skipped` receives a
/// member's or element's value as it stands in the input, a string with its quotes.
arshif_json_status arshif_json_skip_value(arshif_json_reader *_Nonnull reader, arshif_json_value *_Nonnull skipped);

/// Tells whether nothing stands behind the value that was read.
arshif_json_status arshif_json_close(arshif_json_reader *_Nonnull reader);

/// Where the last fault is, in bytes from the start of the input; false where it is not known.
bool arshif_json_fault_offset(const arshif_json_reader *_Nonnull reader, size_t *_Nonnull offset);

#ifdef __cplusplus
}
#endif

#endif
