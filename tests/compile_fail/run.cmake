# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.22)

file(STRINGS "${SOURCE}" expectations REGEX "^// EXPECT: ")
if(NOT expectations)
  message(FATAL_ERROR "${SOURCE} does not say with // EXPECT: what the compiler should print")
endif()

separate_arguments(flags UNIX_COMMAND "${FLAGS}")
set(compile "${COMPILER}" ${flags} ${STANDARD} -I "${INCLUDE}" -fsyntax-only "${SOURCE}")
set(ENV{LC_ALL} C)

execute_process(COMMAND ${compile} -DTWIN RESULT_VARIABLE result ERROR_VARIABLE message)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the corrected twin does not compile:\n${message}")
endif()

execute_process(COMMAND ${compile} RESULT_VARIABLE result ERROR_VARIABLE message)
if(result EQUAL 0)
  message(FATAL_ERROR "the mistake compiles")
endif()
foreach(expectation IN LISTS expectations)
  string(REGEX REPLACE "^// EXPECT: " "" expectation "${expectation}")
  string(REPLACE ".*" "[^\n]*" expectation "${expectation}")
  if(NOT message MATCHES "${expectation}")
    message(FATAL_ERROR "the compiler did not print \"${expectation}\" but:\n${message}")
  endif()
endforeach()
