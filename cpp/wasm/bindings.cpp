// SPDX-License-Identifier: MIT
// The whole door between C++ and JavaScript. Text in, text out: nothing here to free, and nothing to get out of step.
#include <emscripten/bind.h>

#include "json/api.hpp"

EMSCRIPTEN_BINDINGS(oemodm) {
  emscripten::function("describe", &oemodm::describe);
  emscripten::function("version", &oemodm::version);
  emscripten::function("evaluate", &oemodm::evaluate);
  emscripten::function("advance", &oemodm::advance);
}
