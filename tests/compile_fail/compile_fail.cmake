# SPDX-License-Identifier: BSL-1.0
# Every compile_fail/*.cpp is a mistake. It begins with lines `// EXPECT: <regular expression>`, each of which a line of
# the compiler's message must match: our own words, for compilers word the rest differently. With -DTWIN the mistake is
# put right, and the same file must compile.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/*.cpp")
foreach(source IN LISTS sources)
  get_filename_component(name "${source}" NAME_WE)
  add_test(NAME ${COMITY_TEST_PREFIX}compile_fail.${name}
           COMMAND ${CMAKE_COMMAND} "-DSOURCE=${source}" "-DINCLUDE=${PROJECT_SOURCE_DIR}/include"
                   "-DCOMPILER=${CMAKE_CXX_COMPILER}" "-DSTANDARD=${CMAKE_CXX${CMAKE_CXX_STANDARD}_STANDARD_COMPILE_OPTION}" "-DFLAGS=${CMAKE_CXX_FLAGS}"
                   -P "${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/run.cmake")
endforeach()
