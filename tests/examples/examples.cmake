# SPDX-License-Identifier: BSL-1.0
# The examples are run as a user would run them, and the README is held against them. Only CMake itself is needed.
if(TARGET comity_example_decide)
  foreach(topic cases compare errors input interview json picture programs readme)
    add_test(NAME ${COMITY_TEST_PREFIX}examples.${topic}
             COMMAND ${CMAKE_COMMAND} "-DROOT=${PROJECT_SOURCE_DIR}" "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/examples/${topic}"
                     "-DDECIDE=$<TARGET_FILE:comity_example_decide>" "-DSTORY=$<TARGET_FILE:comity_example_story>"
                     "-DCOMPARE=$<TARGET_FILE:comity_example_compare>" "-DINTERVIEW=$<TARGET_FILE:comity_example_interview>"
                     "-DPICTURE=$<TARGET_FILE:comity_example_picture>"
                     "-DINSTRUMENTS=$<TARGET_FILE:comity_example_instruments>"
                     "-DOWN_TREATY=$<TARGET_FILE:comity_example_own_treaty>"
                     "-DMYTHS=$<TARGET_FILE:comity_example_myths>"
                     "-DQUICKSTART=$<TARGET_FILE:comity_example_quickstart>" "-DCOMPILER=${CMAKE_CXX_COMPILER}"
                     "-DFLAGS=${CMAKE_CXX_FLAGS}" -P "${CMAKE_CURRENT_SOURCE_DIR}/examples/${topic}.cmake")
  endforeach()
endif()
