# SPDX-License-Identifier: BSL-1.0
# Two instruments side by side: the rows that the law makes us expect, and `decide` agrees with every witness.
include("${CMAKE_CURRENT_LIST_DIR}/run.cmake")

run("${COMPARE}" us-uk-daa us-au-daa)
expect_status(0)
expect_in(out ", and nowhere else.\n")
# Whose orders, from which day, and whom the other side protects: US persons under both, then UK territory, and Australians.
expect_in(out "    1(8)     warrant.issued_by = AU\n")
expect_in(out "    1(9)     warrant.issued_by = GB\n")
expect_in(out "    16       warrant.issued_on 2022-10-03 to 2024-01-30\n")
expect_in(out "    17(1)    act_on from 2027-10-03")
expect_in(out "    17(1)    act_on from 2029-01-31")
expect_in(out "    4(3)     warrant.issued_by = US, target.located_in = GB")
expect_in(out "target.government_of = AU")
set(pair "${out}")

run("${COMPARE}" press-2019 us-uk-daa)
expect_status(0)
expect_in(out ", and nowhere else.\n")
# The report spares UK citizens from US orders wherever they are; the agreement spares whoever is in the other state.
expect_in(out "    par. 4   warrant.issued_by = US, target.kind = natural,\n             target.nationality = GB\n")
expect_in(out "    4(3)     warrant.issued_by = GB, target.located_in = US\n")
expect_in(out "    10(1)    warrant.kind = preservation\n")
expect_in(out "    16       warrant.issued_on 2019-10-01 to 2022-10-02\n")
string(REPEAT "[^\n]" 81 long)
if("${pair}${out}" MATCHES "\n(${long}[^\n]*)")
  fail("too long a line: ${CMAKE_MATCH_1}")
endif()

# One with itself; and what was given narrows it: from UK orders the report spares citizens of the United States.
run("${COMPARE}" us-uk-daa us-uk-daa)
expect_status(0)
expect_in(out "us-uk-daa and us-uk-daa differ in 0 regions, and nowhere else.\n")
run("${COMPARE}" press-2019 us-uk-daa warrant.issued_by=GB)
expect_in(out "    par. 4   target.kind = natural, target.nationality = US\n")

# Every witness, judged under each of the two.
foreach(pair "us-uk-daa;us-au-daa" "press-2019;us-uk-daa")
  run("${COMPARE}" --witness all ${pair})
  expect_status(0)
  file(WRITE "${WORK}/witness.case" "${out}")
  string(REGEX MATCHALL "case: " cases "${out}")
  list(LENGTH cases count)
  foreach(instrument IN LISTS pair)
    run("${DECIDE}" --brief --under ${instrument} "${WORK}/witness.case")
    expect_status(0)
    expect_in(out "\n${count} of ${count} expectations are met\n")
  endforeach()
endforeach()
run("${COMPARE}" --witness "4(3)" us-uk-daa us-au-daa)
expect_in(out "case: us-uk-daa, 4(3)\n")
expect_in(out "expect us-uk-daa: refused 4(3)\nexpect us-au-daa: permitted\n")

foreach(wrong "us-uk-daa" "us-uk-daa;us-fr-daa" "us-uk-daa;us-au-daa;press-2019" "us-uk-daa;us-au-daa;a=b" "us-uk-daa;us-au-daa;--witness;99")
  run("${COMPARE}" ${wrong})
  expect_status(2)
  expect_in(err "Try: compare --help")
endforeach()
