# SPDX-License-Identifier: MIT
# Finds Emscripten (3.1.6 or later) on PATH or in $EMSDK and hands over to its own toolchain file.
find_program(EMXX NAMES em++ PATHS "$ENV{EMSDK}/upstream/emscripten")
if(NOT EMXX)
  message(FATAL_ERROR "em++ was not found: run 'apt-get install emscripten', or install emsdk and set EMSDK.")
endif()
get_filename_component(real "${EMXX}" REALPATH)
get_filename_component(root "${real}" DIRECTORY)
include("${root}/cmake/Modules/Platform/Emscripten.cmake")
