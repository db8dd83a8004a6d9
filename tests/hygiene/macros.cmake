# SPDX-License-Identifier: BSL-1.0
# The macros that are left defined after every header of the library was included, and were not before.

cmake_minimum_required(VERSION 3.22)

file(GLOB_RECURSE headers "${INCLUDE}/comity/*.hpp")
set(standard "")
foreach(header IN LISTS headers)
  file(STRINGS "${header}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*<")
  list(APPEND standard ${lines})
endforeach()
list(REMOVE_DUPLICATES standard)
string(REPLACE ";" "\n" standard "${standard}")
file(WRITE "${GENERATED}/macros_before.cpp" "${standard}\n")
file(WRITE "${GENERATED}/macros_after.cpp" "${standard}\n#include \"include/every_comity_header.hpp\"\n")

separate_arguments(flags UNIX_COMMAND "${FLAGS}")
foreach(when before after)
  execute_process(COMMAND "${COMPILER}" ${flags} ${STANDARD} -I "${INCLUDE}" -dM -E "${GENERATED}/macros_${when}.cpp"
                  OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "#define [A-Za-z_0-9]+" names "${text}")
  list(TRANSFORM names REPLACE "#define " "")
  set(${when} ${names})
endforeach()

list(REMOVE_ITEM after ${before})
list(SORT after)
set(expected COMITY_VERSION_MAJOR COMITY_VERSION_MINOR COMITY_VERSION_PATCH)
if(NOT after STREQUAL expected)
  message(FATAL_ERROR "macros: the library should leave only ${expected}; it left ${after}")
endif()
message(STATUS "macros: ${after}")
