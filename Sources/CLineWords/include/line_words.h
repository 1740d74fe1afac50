/// The phrases and words that lines of news pages are known by, embedded in the binary. Each file of `data` tells its form.
#ifndef ARSHIF_LINE_WORDS_H
#define ARSHIF_LINE_WORDS_H

#include <stddef.h>

/// The files boilerplate-*.txt in the order in which their phrases match, UTF-8; `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_boilerplate(size_t *_Nonnull count);
/// The files names.txt and words.txt, UTF-8; `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_line_words(size_t *_Nonnull count);

#endif
