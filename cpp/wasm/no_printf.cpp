// SPDX-License-Identifier: MIT
// nlohmann's parser words its errors with snprintf, and nobody reads them: refused text is an issue with a code. This
// stand-in keeps the whole of printf (3 kB after gzip) out of what a phone loads. Nothing else here calls it.
#include <cstdarg>
#include <cstddef>

extern "C" int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
