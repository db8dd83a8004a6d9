# SPDX-License-Identifier: BSL-1.0
# The benchmark once more as fast as compilers make it for processors of the last ten years: what batches are measured with, and a
# check that they answer the same when every loop is vectorised.

set(avx2 "")
if(EXISTS /proc/cpuinfo AND CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  file(STRINGS /proc/cpuinfo avx2 REGEX "^flags.* avx2 .*bmi2 " LIMIT_COUNT 1)
endif()
if(avx2)
  find_package(Threads REQUIRED)
  set(vectorised -O3 -march=x86-64-v3)
  add_executable(comity_benchmark_vectorised benchmark/evaluate_benchmark.cpp)
  target_link_libraries(comity_benchmark_vectorised PRIVATE comity_test_options Threads::Threads)
  target_compile_options(comity_benchmark_vectorised PRIVATE ${vectorised})
  string(TOUPPER "CMAKE_CXX_FLAGS_${CMAKE_BUILD_TYPE}" of_build_type)
  string(JOIN " " flags ${CMAKE_CXX_FLAGS} ${${of_build_type}} ${vectorised})
  target_compile_definitions(comity_benchmark_vectorised PRIVATE "COMITY_BENCHMARK_FLAGS=\"${flags}\"")
  add_test(NAME ${COMITY_TEST_PREFIX}benchmark.vectorised COMMAND comity_benchmark_vectorised --brief)

  add_executable(comity_test_batch_vectorised batch/batch.test.cpp $<TARGET_OBJECTS:comity_test_main>)
  target_link_libraries(comity_test_batch_vectorised PRIVATE comity_test_options Threads::Threads)
  target_compile_options(comity_test_batch_vectorised PRIVATE ${vectorised})
  target_include_directories(comity_test_batch_vectorised PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  add_test(NAME ${COMITY_TEST_PREFIX}batch.vectorised COMMAND comity_test_batch_vectorised)
endif()
