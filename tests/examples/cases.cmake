# SPDX-License-Identifier: BSL-1.0
# Every shipped case has a source and an expectation, and comes out as it expects, under what it says and under each
# instrument it speaks of.
include("${CMAKE_CURRENT_LIST_DIR}/run.cmake")

file(GLOB files "${ROOT}/examples/cases/*.case")
list(LENGTH files count)
if(count LESS 10)
  fail("only ${count} case files were found")
endif()
foreach(under "" --under=us-uk-daa --under=press-2019 --under=cross-border --under=us-disclosure-bar,us-uk-daa
        --under=us-uk-daa,us-stored-communications,uk-overseas-production-orders)
  run("${DECIDE}" --brief ${under} ${files})
  expect_status(0)
  string(REGEX MATCH "([0-9]+) of ([0-9]+) expectations are met" met "${out}")
  if(NOT met OR NOT CMAKE_MATCH_1 STREQUAL CMAKE_MATCH_2)
    fail("${under}: ${met}\n${out}")
  endif()
endforeach()

# They speak of every instrument, and of every answer that several can give together.
run("${DECIDE}" --brief ${files})
foreach(told " cases under us-uk-daa\n" " cases under us-au-daa\n" " cases under eu-e-evidence\n"
        " cases under us-stored-communications\n" " cases under uk-overseas-production-orders\n"
        " cases under uk-investigatory-powers\n" " cases under cross-border\n" "\nmust " "\nmay " "\nmust_not " "\nconflict "
        "\nundetermined ")
  expect_in(out "${told}")
endforeach()

set(cases 0)
foreach(file IN LISTS files)
  file(STRINGS "${file}" lines REGEX "^(case|source|expect).*:")
  set(name)
  set(has_source TRUE)
  set(has_expectation TRUE)
  list(APPEND lines "case: end of the file")
  foreach(line IN LISTS lines)
    if(line MATCHES "^case: *(.*)")
      set(next "${CMAKE_MATCH_1}")
      if(NOT has_source OR NOT has_expectation)
        fail("${file}: the case \"${name}\" lacks a source or an expectation")
      endif()
      set(name "${next}")
      set(has_source FALSE)
      set(has_expectation FALSE)
      math(EXPR cases "${cases} + 1")
    elseif(line MATCHES "^source: *[^ ]")
      set(has_source TRUE)
    elseif(line MATCHES "^expect.*: *[^ ]")
      set(has_expectation TRUE)
    endif()
  endforeach()
  math(EXPR cases "${cases} - 1")
endforeach()
if(cases LESS 90)
  fail("only ${cases} cases were found")
endif()

# An expectation that is not met is noticed.
foreach(told permitted refused)
  file(WRITE "${WORK}/contrary.case" "case: contrary\nwarrant.compulsory = no\nexpect: ${told}\n")
  run("${DECIDE}" --brief "${WORK}/contrary.case")
  expect_status(1)
  expect_in(err "contrary.case:3: expectation failed: expected ${told}, but it is not_applicable by 1(10)")
  expect_in(out "(NOT AS EXPECTED)")
endforeach()
file(WRITE "${WORK}/wrong_reason.case" "case: wrong reason\nwarrant.compulsory = no\nexpect: not_applicable 2(1)\n")
run("${DECIDE}" --brief "${WORK}/wrong_reason.case")
expect_status(1)
expect_in(err "wrong_reason.case:3: expectation failed: expected not_applicable by 2(1)")
file(WRITE "${WORK}/duty.case" "case: no such duty\nwarrant.compulsory = no\nexpect duty: 5(9)\nexpect form: plaintext\n")
run("${DECIDE}" --brief "${WORK}/duty.case")
expect_status(1)
expect_in(err "duty.case:3: expectation failed: expected a duty under 5(9), but there is none")
expect_in(err "duty.case:4: expectation failed: expected the form plaintext, but it is none")

# What several answer together is checked too, whatever order they are named in, and so is each of them.
file(WRITE "${WORK}/together.case" "common:\nlinks.executive_agreement_permits = no\nwarrant.kind = production\nwarrant.issued_by = BR
data.category = content\nprovider.established_in = US\nprovider.serves_the_public = yes\nprovider.service = communication
provider.voluntary_reason = none\nnothing_else_happened
case: as it is\nunder: us-disclosure-bar, us-secrecy\nexpect: must_not 18 USC 2702(a)(1)-(2)\nexpect told: may
expect form: none\nexpect us-secrecy, us-disclosure-bar: must_not\nexpect us-disclosure-bar: refused\nexpect us-calea: permitted
case: contrary\nunder: us-disclosure-bar, us-secrecy\nexpect: may\nexpect told: must_not\nexpect us-disclosure-bar: permitted
expect: must_not 18 USC 2702(a)(3)\nexpect duty: 18 USC 2702(b)(8)\nexpect no duty: 18 USC 2702(b)(9)\n")
run("${DECIDE}" "${WORK}/together.case")
expect_status(1)
expect_in(out "5 of 11 expectations are met\n")
foreach(told "21: expectation failed: expected may, but it is must_not by 18 USC 2702(a)(1)-(2)"
        "22: expectation failed: expected that telling is must_not, but it is may"
        "23: expectation failed: expected permitted, but it is refused by 18 USC 2702(a)(1)-(2)"
        "24: expectation failed: expected must_not by 18 USC 2702(a)(3), but it is must_not"
        "25: expectation failed: expected a duty under 18 USC 2702(b)(8), but there is none"
        "26: expectation failed: expected no duty under 18 USC 2702(b)(9), but there is one")
  expect_in(err "together.case:${told}")
endforeach()

# --under goes before what a case says, takes names between commas or several times, bundles or single ones; each counts once.
foreach(named "us-disclosure-bar,us-secrecy" "us-disclosure-bar;--under;us-secrecy" "us-secrecy, us-disclosure-bar, us-secrecy")
  run("${DECIDE}" --brief --under ${named} "${WORK}/together.case")
  expect_in(out "5 of 11 expectations are met\n")
endforeach()
run("${DECIDE}" --brief --under us-disclosure-bar,us-disclosure-bar "${WORK}/together.case")
expect_in(out "2 cases under us-disclosure-bar\n2 refused\n")
expect_not_in(out "expectations")  # what one of several decides is not expected without the others
run("${DECIDE}" --brief --under us-stored-communications "${WORK}/together.case")
expect_in(out "2 cases under us-stored-communications\n2 must_not\n1 of 3 expectations are met\n")
run("${DECIDE}" --brief --under cross-border,press-2019 "${WORK}/together.case")
expect_in(out "1 of 3 expectations are met\n")

# What a case says and instruments settle otherwise is a contradiction, and both are named.
file(WRITE "${WORK}/settled.case" "case: settled\nlinks.executive_agreement_permits = yes\nwarrant.issued_by = BR\n")
run("${DECIDE}" --brief --under us-uk-daa,us-disclosure-bar "${WORK}/settled.case")
expect_status(1)
expect_in(out "contradictory ")
expect_in(err "settled.case:1: contradiction: the case says links.executive_agreement_permits = yes, and the instruments settle links.executive_agreement_permits = no")
