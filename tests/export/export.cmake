# SPDX-License-Identifier: BSL-1.0
# What is exported means what the library means: an SMT solver is asked the same questions, and an interpreter that knows
# nothing but the JSON judges the same requests.
foreach(topic questions rules)
  add_executable(comity_export_${topic} export/write_${topic}.cpp)
  target_link_libraries(comity_export_${topic} PRIVATE comity::comity comity_warnings)
endforeach()

find_program(COMITY_Z3 z3)
if(COMITY_Z3)
  add_test(NAME ${COMITY_TEST_PREFIX}export.smtlib
           COMMAND ${CMAKE_COMMAND} "-DZ3=${COMITY_Z3}" "-DWRITE=$<TARGET_FILE:comity_export_questions>"
                   "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/export/questions" -P "${CMAKE_CURRENT_SOURCE_DIR}/export/smtlib.cmake")
else()
  message(STATUS "comity: z3 was not found; what is exported as SMT-LIB is not asked about")
endif()

find_package(Python3 QUIET COMPONENTS Interpreter)
set(python "")
foreach(candidate "${Python3_EXECUTABLE}" /usr/bin/python3)
  if(NOT python AND EXISTS "${candidate}")
    execute_process(COMMAND "${candidate}" -c "import jsonschema" RESULT_VARIABLE missing OUTPUT_QUIET ERROR_QUIET)
    if(missing EQUAL 0)
      set(python "${candidate}")
    endif()
  endif()
endforeach()
if(python)
  add_test(NAME ${COMITY_TEST_PREFIX}export.json
           COMMAND "${python}" "${CMAKE_CURRENT_SOURCE_DIR}/export/check_rules.py" "$<TARGET_FILE:comity_export_rules>"
                   "${CMAKE_CURRENT_SOURCE_DIR}/schema/instrument.schema.json" "${CMAKE_CURRENT_BINARY_DIR}/export/rules")
else()
  message(STATUS "comity: Python with jsonschema was not found; what is exported as JSON is not checked")
endif()
