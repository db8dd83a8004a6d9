# SPDX-License-Identifier: BSL-1.0
# Projects downstream: each way to use the library is configured, built and run the way a user would.
foreach(way find_package add_subdirectory fetch_content plain_include)
  if(way STREQUAL "find_package" AND NOT COMITY_INSTALL)
    continue()
  endif()
  add_test(NAME ${COMITY_TEST_PREFIX}consumer.${way}
           COMMAND ${CMAKE_COMMAND} "-DWAY=${way}" "-DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/consumers/${way}"
                   "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/consumers/${way}" "-DCOMITY_SOURCE=${PROJECT_SOURCE_DIR}"
                   "-DCOMITY_BUILD=${PROJECT_BINARY_DIR}" "-DCOMITY_VERSION=${PROJECT_VERSION}"
                   "-DEVERY_HEADER_DIR=${CMAKE_CURRENT_BINARY_DIR}/hygiene/include" "-DCOMPILER=${CMAKE_CXX_COMPILER}"
                   "-DSTANDARD=${CMAKE_CXX${CMAKE_CXX_STANDARD}_STANDARD_COMPILE_OPTION}" "-DFLAGS=${CMAKE_CXX_FLAGS}"
                   "-DGENERATOR=${CMAKE_GENERATOR}" -P "${CMAKE_CURRENT_SOURCE_DIR}/consumers/run.cmake")
endforeach()
