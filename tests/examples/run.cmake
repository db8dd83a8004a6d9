# SPDX-License-Identifier: BSL-1.0
# For the scripts beside it: run a program, look at what came of it. A failed check is told and the rest still runs.
cmake_minimum_required(VERSION 3.22)
file(MAKE_DIRECTORY "${WORK}")

function(fail text)
  message(SEND_ERROR "${text}")
endfunction()

# run(<program> [argument...]) in ROOT; leaves `status`, `out` and `err`. INPUT, if set, is a file for standard input.
function(run)
  set(from_file)
  if(INPUT)
    set(from_file INPUT_FILE "${INPUT}")
  endif()
  execute_process(COMMAND ${ARGV} WORKING_DIRECTORY "${ROOT}" ${from_file} RESULT_VARIABLE status OUTPUT_VARIABLE out
                  ERROR_VARIABLE err TIMEOUT 120)
  set(status "${status}" PARENT_SCOPE)
  set(out "${out}" PARENT_SCOPE)
  set(err "${err}" PARENT_SCOPE)
  set(shown_command "${ARGV}" PARENT_SCOPE)
endfunction()

function(expect_status wanted)
  if(NOT "${status}" STREQUAL "${wanted}")
    fail("${shown_command}\n  exit status ${status}, expected ${wanted}, standard error:\n${err}")
  endif()
endfunction()

# expect_in(<variable> <text>): the text occurs in the variable's value, letter by letter.
function(expect_in variable text)
  string(FIND "${${variable}}" "${text}" place)
  if(place EQUAL -1)
    fail("${shown_command}\n  \"${text}\"\n  is missing in ${variable}:\n${${variable}}")
  endif()
endfunction()

function(expect_not_in variable text)
  string(FIND "${${variable}}" "${text}" place)
  if(NOT place EQUAL -1)
    fail("${shown_command}\n  \"${text}\"\n  should not be in ${variable}:\n${${variable}}")
  endif()
endfunction()
