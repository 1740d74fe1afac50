#include "web_assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

static const unsigned char style[] = {
#embed "assets/style.css"
};

static const unsigned char icon[] = {
#embed "assets/icon.svg"
};

const unsigned char *arshif_style(size_t *count) {
  *count = sizeof style;
  return style;
}

const unsigned char *arshif_icon(size_t *count) {
  *count = sizeof icon;
  return icon;
}
