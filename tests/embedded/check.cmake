# SPDX-License-Identifier: BSL-1.0
# Compiles, links and strips judge.cpp for MACHINE, reports its bytes, which must not be more than LIMIT, and runs it.

cmake_minimum_required(VERSION 3.22)

set(flags -std=c++20 -Os -fno-exceptions -fno-rtti -ffreestanding -ffunction-sections -fdata-sections -Wall -Wextra -Wpedantic
          -Wshadow -Wconversion -Wsign-conversion -Werror "-I${INCLUDE}" -nostdlib -static -s -Wl,--gc-sections)
set(libraries "")
if(MACHINE STREQUAL "cortex_m3")
  list(APPEND flags -mcpu=cortex-m3 -mthumb -T "${SOURCE}/cortex_m.ld")
  set(libraries -lgcc)
endif()

file(MAKE_DIRECTORY "${WORK}")
get_filename_component(compiler "${COMPILER}" NAME)
set(program "${WORK}/judge-${MACHINE}-${compiler}")
execute_process(COMMAND "${COMPILER}" ${flags} "${SOURCE}/judge.cpp" -o "${program}" ${libraries} RESULT_VARIABLE failed
                ERROR_VARIABLE errors)
if(failed)
  message(FATAL_ERROR "embedded: judge.cpp does not compile for ${MACHINE}:\n${errors}")
endif()

# What is loaded: code, constants, and what is copied into memory.
set(sizer size)
if(compiler MATCHES "^(.*-)g\\+\\+$")
  set(sizer "${CMAKE_MATCH_1}size")
endif()
find_program(SIZER NAMES "${sizer}" size REQUIRED)
execute_process(COMMAND "${SIZER}" "${program}" OUTPUT_VARIABLE sizes RESULT_VARIABLE failed)
if(failed OR NOT sizes MATCHES "\n *([0-9]+)[ \t]+([0-9]+)[ \t]+([0-9]+)")
  message(FATAL_ERROR "embedded: no sizes of ${program} by ${SIZER}:\n${sizes}")
endif()
set(code "${CMAKE_MATCH_1}")
set(data "${CMAKE_MATCH_2}")
math(EXPR bytes "${code} + ${data}")
message(STATUS "embedded: ${MACHINE}, ${compiler} -Os: ${bytes} bytes (code and constants ${code}, data ${data}), zeroed memory ${CMAKE_MATCH_3}")
if(bytes GREATER LIMIT)
  message(FATAL_ERROR "embedded: ${bytes} bytes for ${MACHINE} are more than ${LIMIT}")
endif()

if(MACHINE STREQUAL "cortex_m3")
  set(run "${EMULATOR}" -M lm3s6965evb -nographic -semihosting-config enable=on,target=native -kernel "${program}")
else()
  set(run "${program}")
endif()
execute_process(COMMAND ${run} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT 60)
if(NOT status EQUAL 0 OR NOT said MATCHES "judged as the law has it")
  message(FATAL_ERROR "embedded: ${MACHINE}: status ${status}: ${said}")
endif()
