# SPDX-License-Identifier: MIT
# How every C++ file is compiled, as a target to link: flags reach what we write and nothing else.
include_guard()
add_library(oemodm_compile INTERFACE)

target_compile_options(oemodm_compile INTERFACE
  # A fused multiply-add rounds once where two operations round twice: without this the same request gives other bits on
  # other machines, and golden files could not compare exactly.
  -ffp-contract=off
  -Wall -Wextra -Wshadow -Wconversion
  # clang counts sign changes as conversions, g++ does not: one set for both.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>
  $<$<BOOL:${OEMODM_WERROR}>:-Werror>
  $<$<NOT:$<BOOL:${OEMODM_EXCEPTIONS}>>:-fno-exceptions>)

if(OEMODM_SANITIZE)
  target_compile_options(oemodm_compile INTERFACE
    -fsanitize=${OEMODM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    # g++ 12 sees uninitialised values in its own <regex> once the sanitizers have instrumented it.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(oemodm_compile INTERFACE -fsanitize=${OEMODM_SANITIZE})
endif()
if(OEMODM_FUZZ)
  target_compile_options(oemodm_compile INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN AND OEMODM_EXCEPTIONS)
  target_compile_options(oemodm_compile INTERFACE -fexceptions)
  target_link_options(oemodm_compile INTERFACE -fexceptions)
endif()
if(EMSCRIPTEN AND NOT OEMODM_JAVASCRIPT)
  # Every browser since 2021 has both; without the first each double that becomes a week number costs a range check.
  target_compile_options(oemodm_compile INTERFACE -mnontrapping-fptoint -mbulk-memory)
endif()
if(EMSCRIPTEN AND OEMODM_SIMD)
  target_compile_options(oemodm_compile INTERFACE -msimd128)
endif()
