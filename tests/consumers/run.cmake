# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.22)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\ngave ${result}:\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

if(WAY STREQUAL "plain_include")
  # Two translation units that both see every header, and nothing but -I.
  separate_arguments(flags UNIX_COMMAND "${FLAGS}")
  run("${COMPILER}" ${flags} ${STANDARD} -I "${COMITY_SOURCE}/include" -I "${EVERY_HEADER_DIR}"
      "${SOURCE}/one.cpp" "${SOURCE}/two.cpp" -o "${WORK}/consumer")
  run("${WORK}/consumer")
  return()
endif()

set(options "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}")
if(WAY STREQUAL "find_package")
  run("${CMAKE_COMMAND}" --install "${COMITY_BUILD}" --prefix "${WORK}/prefix")
  list(APPEND options "-DCMAKE_PREFIX_PATH=${WORK}/prefix" "-DCOMITY_VERSION=${COMITY_VERSION}")
elseif(WAY STREQUAL "fetch_content")
  list(APPEND options "-DFETCHCONTENT_SOURCE_DIR_COMITY=${COMITY_SOURCE}")
else()
  list(APPEND options "-DCOMITY_SOURCE=${COMITY_SOURCE}")
endif()
run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/build" -G "${GENERATOR}" ${options})
run("${CMAKE_COMMAND}" --build "${WORK}/build")
run("${WORK}/build/consumer")
