# SPDX-License-Identifier: MIT
# How the core is linked for the web: one flag a line, each with its reason.
include_guard()
option(OEMODM_JAVASCRIPT "Link the fallback: JavaScript in place of wasm" OFF)

set(web_flags
  -O3                           # the linker's optimiser; what is compiled for size stays small
  -sBINARYEN_EXTRA_PASSES=--flexible-inline-max-function-size=8 # inlining less saves 4 kB gzip and costs no time that shows
  --bind                        # embind: strings in, strings out, four functions
  -sMODULARIZE                  # a factory, not a global: two widgets on one page do not meet
  -sEXPORT_ES6                  # the glue is an ES module, so that esbuild can bundle it
  -sENVIRONMENT=web,worker      # no Node code in what ships; Node hands the bytes in (web/calc/node.js)
  -sFILESYSTEM=0                # the core reads no file
  -sDYNAMIC_EXECUTION=0         # no new Function: embind otherwise dies under a portal's content security policy
  -sALLOW_MEMORY_GROWTH         # a long request must not abort
  -sINITIAL_MEMORY=4194304      # 4 MiB serves a usual project; a phone should not pay 16
  -sTOTAL_STACK=1048576         # nothing recurses deeper than the parser's depth limit
  -sMALLOC=emmalloc             # 2 kB smaller than dlmalloc, and allocation is not what takes time here
  -sASSERTIONS=0                # errors are values; assertions would only add text to the glue
  -sSUPPORT_ERRNO=0             # nobody reads errno
  -sDISABLE_EXCEPTION_CATCHING=1 # nothing throws
  -sINCOMING_MODULE_JS_API=instantiateWasm,wasmBinary # the two ways in; the rest is dead code in the glue
)

# Only the weekly kernels, the rates of return and the estimators of the simulation are worth speed: compiling the rest for size saves 19 of 127 kB gzip, and a full answer takes a
# tenth longer. (Everything at -Oz: 25 kB less, and four times as slow.)
set(fast "/cpp/core/chance/[a-z]+/(chances|findings|normal|ranks|simulation|sobol|worlds)[.]cpp|/cpp/core/model/(arithmetic|demand|landed|measures|run|timeline)[.]cpp|/cpp/core/supply/(supply_run|buyers|order_money|standalone|factory|learning)[.]cpp")
# Reading a request is the larger half of a drag's frame: at -O2 it takes two thirds of the time, for 5 kB.
set(often "/cpp/json/(parse|pointer|project_reader|unknown_fields)[.]cpp")
function(oemodm_small_but_fast target)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources EXCLUDE REGEX ${fast})
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -Oz)
  list(FILTER sources INCLUDE REGEX ${often})
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -O2)
endfunction()

function(oemodm_link_for_web target name)
  set(flags ${web_flags})
  if(OEMODM_JAVASCRIPT)
    string(APPEND name -fallback)
    list(APPEND flags
      -sWASM=0                  # for pages that forbid wasm, and for browsers that lack it
      --memory-init-file 0)     # one file: the start memory sits in the script
  endif()
  # A changed flag must relink.
  target_link_options(${target} PRIVATE ${flags})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/wasm-build/out"
    LINK_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/wasm-build/flags.cmake")
endfunction()

# Test and bench programs: one file that Node starts, reading real files.
function(oemodm_link_for_node target)
  target_link_options(${target} PRIVATE
    -O2                         # the tests check the compiled model, not its speed; -O3 links slower
    -sENVIRONMENT=node
    -sSINGLE_FILE               # 3.1.6 looks for its .wasm with fetch, which Node has too and which knows no paths
    -sNODERAWFS                 # golden files are read from the disk
    -sALLOW_MEMORY_GROWTH
    -sTOTAL_STACK=1048576       # as shipped: a stack overflow must show here
    -sEXIT_RUNTIME)             # the exit code is the result
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
endfunction()
