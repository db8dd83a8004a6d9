# SPDX-License-Identifier: BSL-1.0
# Provides doctest::doctest: the system's; else one fetched and checked against its hash; else a clear message.

set(COMITY_DOCTEST_URL "https://github.com/doctest/doctest/archive/refs/tags/v2.4.9.tar.gz"
    CACHE STRING "Where doctest is fetched from if the system has none")
set(COMITY_DOCTEST_SHA256 "19b2df757f2f3703a5e63cee553d85596875f06d91a3333acd80a969ef210856"
    CACHE STRING "The SHA-256 that the fetched archive must have")
option(COMITY_DOCTEST_SYSTEM "Look for doctest on the system first" ON)

function(comity_provide_doctest include_dir how)
  add_library(comity_doctest INTERFACE)
  add_library(doctest::doctest ALIAS comity_doctest)
  target_include_directories(comity_doctest SYSTEM INTERFACE "${include_dir}")
  message(STATUS "comity: doctest ${how}: ${include_dir}")
endfunction()

if(NOT TARGET doctest::doctest AND COMITY_DOCTEST_SYSTEM)
  find_package(doctest QUIET)
  if(NOT TARGET doctest::doctest)
    find_path(COMITY_DOCTEST_INCLUDE_DIR doctest/doctest.h)
    if(COMITY_DOCTEST_INCLUDE_DIR)
      comity_provide_doctest("${COMITY_DOCTEST_INCLUDE_DIR}" "found")
    endif()
  endif()
endif()

if(NOT TARGET doctest::doctest)
  set(fetched "${CMAKE_BINARY_DIR}/_doctest")
  set(archive "${fetched}/doctest-${COMITY_DOCTEST_SHA256}.tar.gz")
  set(trouble "")
  if(NOT EXISTS "${archive}")
    message(STATUS "comity: no doctest on the system, fetching ${COMITY_DOCTEST_URL}")
    file(DOWNLOAD "${COMITY_DOCTEST_URL}" "${archive}.part" STATUS status INACTIVITY_TIMEOUT 20 TIMEOUT 120)
    list(GET status 0 code)
    list(GET status 1 text)
    if(code EQUAL 0)
      file(SHA256 "${archive}.part" hash)
      if(hash STREQUAL COMITY_DOCTEST_SHA256)
        file(RENAME "${archive}.part" "${archive}")
      else()
        set(trouble "what came from ${COMITY_DOCTEST_URL} has the SHA-256 ${hash}, not ${COMITY_DOCTEST_SHA256}")
      endif()
    else()
      set(trouble "fetching ${COMITY_DOCTEST_URL} failed: ${text}")
    endif()
    file(REMOVE "${archive}.part")
  endif()
  if(trouble STREQUAL "")
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${fetched}")
    file(GLOB header "${fetched}/*/doctest/doctest.h" "${fetched}/doctest/doctest.h")
    if(header)
      list(GET header 0 header)
      get_filename_component(directory "${header}" DIRECTORY)
      get_filename_component(directory "${directory}" DIRECTORY)
      comity_provide_doctest("${directory}" "fetched")
    else()
      set(trouble "the archive from ${COMITY_DOCTEST_URL} holds no doctest/doctest.h")
    endif()
  endif()
  if(NOT trouble STREQUAL "")
    message(FATAL_ERROR
      "comity: the tests need doctest, which is not on this system, and ${trouble}.\n"
      "Debian and Ubuntu: apt-get install doctest-dev\n"
      "Elsewhere: put doctest.h where the compiler finds <doctest/doctest.h>, or set COMITY_DOCTEST_URL and "
      "COMITY_DOCTEST_SHA256.\n"
      "Without the tests: -DCOMITY_TESTS=OFF; the library itself needs nothing.")
  endif()
endif()
