# SPDX-License-Identifier: MIT
include_guard()
include(FetchContent)

# header_folder(<folder/header> <git> <tag> <folder in git> <variable>)
# Finds a header-only library on the system, else fetches the tag, and gives an include folder that holds nothing but
# that one library: /usr/include itself must never reach em++, whose own libc++ it would shadow.
function(header_folder header git tag inside variable)
  get_filename_component(name ${header} DIRECTORY)
  find_path(${variable}_FOUND ${header} PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH)
  set(from "${${variable}_FOUND}")
  if(NOT from)
    message(STATUS "${name}: not on this system, fetching ${tag}")
    FetchContent_Declare(${name} GIT_REPOSITORY ${git} GIT_TAG ${tag} GIT_SHALLOW TRUE)
    FetchContent_GetProperties(${name})
    if(NOT ${name}_POPULATED)
      FetchContent_Populate(${name})
    endif()
    set(from "${${name}_SOURCE_DIR}/${inside}")
  endif()
  set(folder "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${folder}")
  file(CREATE_LINK "${from}/${name}" "${folder}/${name}" SYMBOLIC)
  set(${variable} "${folder}" PARENT_SCOPE)
endfunction()
