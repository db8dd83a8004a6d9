# SPDX-License-Identifier: BSL-1.0
# Input as it comes: from a pipe, from other systems, broken, enormous, or not there at all.
include("${CMAKE_CURRENT_LIST_DIR}/run.cmake")

set(answer "not_applicable 1(10)                  ")

# Standard input: without an argument, and by "-". Windows line ends, a byte order mark, no line end at the end.
string(ASCII 239 187 191 mark)
file(WRITE "${WORK}/windows.case" "${mark}case: from a pipe\r\nwarrant.compulsory = no\r\nexpect: not_applicable 1(10)")
set(INPUT "${WORK}/windows.case")
foreach(arguments "" "-")
  run("${DECIDE}" --brief ${arguments})
  expect_status(0)
  expect_in(out "${answer}from a pipe\n")
endforeach()
set(INPUT)

# The other way to head a case, and a case without any heading.
file(WRITE "${WORK}/headings.case" "warrant.compulsory = no # why\n[in brackets]\nwarrant.compulsory = no\n")
run("${DECIDE}" --brief "${WORK}/headings.case")
expect_status(0)
expect_in(out "${answer}(no name)\n")
expect_in(out "${answer}in brackets\n")

# What a case says goes before what is common; "unsaid" takes a common fact back; the common facts end with their file.
file(WRITE "${WORK}/common.case" "common:\nwarrant.compulsory = no\ncase: as all\ncase: otherwise\nwarrant.compulsory = yes\ncase: taken back\nwarrant.compulsory = unsaid\n")
file(WRITE "${WORK}/next.case" "case: another file\n")
run("${DECIDE}" --brief "${WORK}/common.case" "${WORK}/next.case")
expect_status(0)
expect_in(out "${answer}as all\n")
foreach(open otherwise "taken back" "another file")
  if(NOT out MATCHES "undetermined [^\n]* ${open}\n")
    fail("${open} should be undetermined:\n${out}")
  endif()
endforeach()

# Nothing there, and no file at all: said, and the next file is read.
file(WRITE "${WORK}/empty.case" "")
file(WRITE "${WORK}/comments.case" "# nothing\n\n")
file(WRITE "${WORK}/good.case" "case: good\nwarrant.compulsory = no\n")
foreach(pair "empty.case|there is no case in it" "comments.case|there is no case in it" "missing.case|cannot be opened" ".|cannot be")
  string(REPLACE "|" ";" pair "${pair}")
  list(GET pair 0 file)
  list(GET pair 1 message)
  run("${DECIDE}" --brief "${WORK}/${file}" "${WORK}/good.case")
  expect_status(1)
  expect_in(err "${WORK}/${file}: ${message}")
  expect_in(out "${answer}good\n")
endforeach()

# A line of a megabyte, a file of garbage: reported, not swallowed, and nothing of it reaches the terminal raw.
string(REPEAT "x" 1000000 long)
file(WRITE "${WORK}/long.case" "case: long\nact = ${long}\ncase: good\nwarrant.compulsory = no\n")
run("${DECIDE}" --brief "${WORK}/long.case")
expect_status(1)
expect_in(err "long.case:2:4097: error: the line is longer than 4096 characters")
expect_in(out "${answer}good\n")
string(ASCII 27 escape)
string(ASCII 1 255 254 192 7 garbage)
string(REPEAT "${garbage}${escape}[2J\n" 30 garbage)
file(WRITE "${WORK}/garbage.case" "case: a name ${escape}[31m in red\n${garbage}case: good\nwarrant.compulsory = no\n")
run("${DECIDE}" --brief "${WORK}/garbage.case")
expect_status(1)
expect_in(err "\"\\x01")
expect_in(err "garbage.case: not shown: 10 more like these")
expect_in(out "a name \\x1B[31m in red")
expect_in(out "${answer}good\n")
expect_not_in(out "${escape}")
expect_not_in(err "${escape}")

# A hundred thousand cases, with progress when asked for and without when standard error is no terminal.
string(REPEAT "case: one of many\nwarrant.compulsory = no\n" 100000 many)
file(WRITE "${WORK}/many.case" "${many}")
run("${DECIDE}" --brief "${WORK}/many.case")
expect_status(0)
expect_in(out "100000 cases under us-uk-daa\n100000 not_applicable\n")
if(NOT err STREQUAL "")
  fail("standard error should be empty:\n${err}")
endif()

# The date of the law is asked about, not taken from the order.
file(WRITE "${WORK}/as_of.case" "case: early law\nwarrant.issued_on = 2022-10-03\n")
run("${DECIDE}" --brief --as-of 2022-10-02 "${WORK}/as_of.case")
expect_status(0)
expect_in(out "not_applicable 16 ")
run("${DECIDE}" --brief "${WORK}/as_of.case")
expect_in(out "undetermined ")
