# SPDX-License-Identifier: BSL-1.0
# doctest is fetched where the system has none, what was fetched is checked, and if all fails the message helps.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/doctest-2/doctest")
file(COPY "${DOCTEST}/doctest/doctest.h" DESTINATION "${WORK}/doctest-2/doctest")
execute_process(COMMAND "${CMAKE_COMMAND}" -E tar czf "${WORK}/doctest.tar.gz" doctest-2 WORKING_DIRECTORY "${WORK}"
                COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 "${WORK}/doctest.tar.gz" hash)
string(REPEAT 0 64 wrong)

function(configure name url sha expect_result)
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/${name}" -G "${GENERATOR}"
                          "-DCMAKE_CXX_COMPILER=${COMPILER}" -DCOMITY_EXAMPLES=OFF -DCOMITY_DOCTEST_SYSTEM=OFF
                          "-DCOMITY_DOCTEST_URL=${url}" "-DCOMITY_DOCTEST_SHA256=${sha}"
                  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  # CMake wraps long lines, so words are looked for with any white space between them.
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  if(expect_result STREQUAL "works" AND NOT result EQUAL 0 OR expect_result STREQUAL "fails" AND result EQUAL 0)
    message(FATAL_ERROR "${name}: expected that it ${expect_result}, got ${result}:\n${output}")
  endif()
  foreach(words IN LISTS ARGN)
    string(FIND "${output}" "${words}" place)
    if(place EQUAL -1)
      message(FATAL_ERROR "${name}: the output does not say \"${words}\":\n${output}")
    endif()
  endforeach()
endfunction()

configure(fetched "file://${WORK}/doctest.tar.gz" ${hash} works "doctest fetched")
configure(tampered "file://${WORK}/doctest.tar.gz" ${wrong} fails "has the SHA-256" "apt-get install doctest-dev" "COMITY_TESTS=OFF")
configure(unreachable "file://${WORK}/nowhere.tar.gz" ${hash} fails "nowhere.tar.gz failed" "apt-get install doctest-dev"
          "COMITY_TESTS=OFF")
