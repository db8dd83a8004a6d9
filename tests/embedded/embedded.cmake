# SPDX-License-Identifier: BSL-1.0
# `evaluate` and one instrument with nothing under them: how large that is, and that it judges right. On this machine, if it
# is Linux on x86-64, and on an emulated Cortex-M3, if the tools are found (Debian: gcc-arm-none-eabi,
# libstdc++-arm-none-eabi-newlib, qemu-system-arm).

set(embedded_check ${CMAKE_COMMAND} "-DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/embedded" "-DINCLUDE=${PROJECT_SOURCE_DIR}/include"
                   "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/embedded")

find_program(COMITY_ARM_COMPILER arm-none-eabi-g++)
find_program(COMITY_ARM_EMULATOR qemu-system-arm)
if(COMITY_ARM_COMPILER AND COMITY_ARM_EMULATOR)
  add_test(NAME ${COMITY_TEST_PREFIX}embedded.cortex_m3
           COMMAND ${embedded_check} "-DCOMPILER=${COMITY_ARM_COMPILER}" "-DEMULATOR=${COMITY_ARM_EMULATOR}" -DMACHINE=cortex_m3
                   -DLIMIT=90000 -P "${CMAKE_CURRENT_SOURCE_DIR}/embedded/check.cmake")
endif()

if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64" AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize|-stdlib")
  add_test(NAME ${COMITY_TEST_PREFIX}embedded.x86_64
           COMMAND ${embedded_check} "-DCOMPILER=${CMAKE_CXX_COMPILER}" -DMACHINE=x86_64 -DLIMIT=110000
                   -P "${CMAKE_CURRENT_SOURCE_DIR}/embedded/check.cmake")
endif()
