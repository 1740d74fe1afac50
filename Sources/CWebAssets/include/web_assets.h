/// What the pages are served with besides HTML, embedded in the binary.
#ifndef ARSHIF_WEB_ASSETS_H
#define ARSHIF_WEB_ASSETS_H

#include <stddef.h>

/// The style sheet; `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_style(size_t *_Nonnull count);
/// The icon, an SVG; `*count` receives the number of bytes.
const unsigned char *_Nonnull arshif_icon(size_t *_Nonnull count);

#endif
