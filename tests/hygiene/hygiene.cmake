# SPDX-License-Identifier: BSL-1.0
# What the headers promise to whoever includes them.

set(generated "${CMAKE_CURRENT_BINARY_DIR}/hygiene")
set(everything "")
set(alone "")
foreach(header IN LISTS comity_headers)
  file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}/include" "${header}")
  string(APPEND everything "#include <${name}>\n")
  string(MAKE_C_IDENTIFIER "${name}" identifier)
  set(CONTENT "#include <${name}>\n#include <${name}>\n")
  configure_file(hygiene/generated.in "${generated}/alone/${identifier}.cpp" @ONLY)
  list(APPEND alone "${generated}/alone/${identifier}.cpp")
endforeach()
set(CONTENT "${everything}")
configure_file(hygiene/generated.in "${generated}/include/every_comity_header.hpp" @ONLY)

# Each header compiles by itself and twice, without exceptions and run-time type information.
add_library(comity_headers_alone OBJECT ${alone})
target_link_libraries(comity_headers_alone PRIVATE comity::comity comity_warnings)
if(NOT MSVC)
  target_compile_options(comity_headers_alone PRIVATE -fno-exceptions -fno-rtti)
endif()

# Macros of other people. With the compiler's extensions, so that `linux` and `unix` are defined as well.
add_library(comity_hostile_macros OBJECT hygiene/hostile_macros.cpp)
target_link_libraries(comity_hostile_macros PRIVATE comity::comity comity_warnings)
target_include_directories(comity_hostile_macros PRIVATE "${generated}/include")
set_target_properties(comity_hostile_macros PROPERTIES CXX_EXTENSIONS ON)
target_compile_options(comity_hostile_macros PRIVATE ${comity_optimise})  # there is more to include with an optimiser

foreach(check layers macros)
  add_test(NAME ${COMITY_TEST_PREFIX}hygiene.${check}
           COMMAND ${CMAKE_COMMAND} "-DINCLUDE=${PROJECT_SOURCE_DIR}/include" "-DGENERATED=${generated}"
                   "-DCOMPILER=${CMAKE_CXX_COMPILER}" "-DSTANDARD=${CMAKE_CXX${CMAKE_CXX_STANDARD}_STANDARD_COMPILE_OPTION}" "-DFLAGS=${CMAKE_CXX_FLAGS}"
                   -P "${CMAKE_CURRENT_SOURCE_DIR}/hygiene/${check}.cmake")
endforeach()

# Where g++ sanitizes, what it takes for a constant expression is less.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_test(NAME ${COMITY_TEST_PREFIX}hygiene.sanitized
           COMMAND ${CMAKE_CXX_COMPILER} ${CMAKE_CXX${CMAKE_CXX_STANDARD}_STANDARD_COMPILE_OPTION} -I "${PROJECT_SOURCE_DIR}/include"
                   -fsanitize=undefined -fsyntax-only "${CMAKE_CURRENT_SOURCE_DIR}/hygiene/sanitized.cpp")
endif()

get_target_property(doctest_include doctest::doctest INTERFACE_INCLUDE_DIRECTORIES)
add_test(NAME ${COMITY_TEST_PREFIX}hygiene.doctest
         COMMAND ${CMAKE_COMMAND} "-DSOURCE=${PROJECT_SOURCE_DIR}" "-DWORK=${generated}/doctest" "-DDOCTEST=${doctest_include}"
                 "-DCOMPILER=${CMAKE_CXX_COMPILER}" "-DGENERATOR=${CMAKE_GENERATOR}"
                 -P "${CMAKE_CURRENT_SOURCE_DIR}/hygiene/doctest.cmake")
