# SPDX-License-Identifier: BSL-1.0
# An interview from a pipe: answers in several ways, wrong ones, "dk" and "back"; `decide` reads what comes out and agrees.
include("${CMAKE_CURRENT_LIST_DIR}/run.cmake")

# What the shipped UK orders have in common, apart from the target, the penalty and what happened since.
file(READ "${ROOT}/examples/cases/uk-orders.case" text)
string(FIND "${text}" "\ncommon:" begin)
string(FIND "${text}" "\ncase:" end)
math(EXPR length "${end} - ${begin}")
string(SUBSTRING "${text}" ${begin} ${length} text)
string(REGEX REPLACE "\n(target\\.[^\n]*|offense\\.maximum_imprisonment[^\n]*|nothing_else_happened)" "" text "${text}")
file(WRITE "${WORK}/start.case" "${text}")

# interview(<answers> [argument...]): one answer a line.
macro(interview answers)
  file(WRITE "${WORK}/answers" "${answers}")
  set(INPUT "${WORK}/answers")
  run("${INTERVIEW}" ${ARGN})
  set(INPUT)
  string(REPEAT "[^\n]" 81 long)
  string(REPLACE "${WORK}/" "" without_paths "${out}")
  if(without_paths MATCHES "\n(${long}[^\n]*)")
    fail("too long a line: ${CMAKE_MATCH_1}")
  endif()
endmacro()
# decided(<outcome and citations>): `decide` reads the case and comes to the same.
macro(decided expected)
  file(READ "${WORK}/end.case" case)
  expect_in(case "\nexpect: ${expected}\n")
  run("${DECIDE}" "${WORK}/end.case")
  expect_status(0)
  expect_in(out "As the case expects.")
endmacro()

# An American in London: four years, by way of nonsense, an unknown, a step back and a number; 4(3) protects U.S. persons.
interview("disclos\n\nlots\n2 years\nback\n48 months\nGreat Britain\ngb\nwhy\ndk\nback\ntarget.kind = natural\ntarget.nationality = US\nno\n"
          --save "${WORK}/end.case" "${WORK}/start.case")
expect_status(0)
expect_in(out "Not understood: \"disclos\"; did you mean disclose?")
expect_in(out "Not understood: \"lots\"; expected a length such as 36 months")
expect_in(out "Not understood: \"Great Britain\"")
expect_in(out "4(3)  a UK order does not target a U.S. person, or anybody in the US")
expect_in(out "Still possible: ")
# Asked in words, with the name that the case file has for it, and with what hangs on the answer.
expect_in(out "What is the maximum term of imprisonment for the offense?\n  offense.maximum_imprisonment\n")
expect_in(out "- if it is not so, the answer is refused")
expect_in(out "US-UK Data Access Agreement (2019): REFUSED")
file(READ "${WORK}/end.case" case)
expect_in(case "\ntarget.nationality = US\n")
expect_in(case "\noffense.maximum_imprisonment = 4 years\n")
decided("refused 4(3)")

# Two years is too little whoever the target is: nothing more is asked of the target (4(1)).
interview("\n2 years\nno\n" --save "${WORK}/end.case" "${WORK}/start.case")
string(REGEX REPLACE "Nothing else matters.*" "" asked "${out}")
expect_not_in(asked "the target")
decided("refused 4(1)")

# A Briton in London, and nothing else happened: permitted, and the case says why so little had to be said.
interview("\n4 years\nGB\ntarget.kind = natural\ntarget.nationality = GB\ntarget.other_nationality = none\ntarget.permanent_resident_of = none\nno\nno\nno\n"
          --save "${WORK}/end.case" "${WORK}/start.case")
file(READ "${WORK}/end.case" case)
expect_in(case "\nnothing_else_happened\n")
decided("permitted")

# What nobody knows stays open, is named in the case, and is not asked again.
interview("\n4 years\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\ndk\n" --save "${WORK}/end.case" "${WORK}/start.case")
expect_in(out "What is not known would decide it.")
file(READ "${WORK}/end.case" case)
expect_in(case "\n# not known: target.located_in\n")
decided("undetermined")

# What denies what was said is not taken: a citizen of the United States is a U.S. person (1(12)).
interview("\n4 years\nUS\nback\nGB\ntarget.kind = natural\ntarget.nationality = US\ntarget.united_states_person = no\nstop\n" "${WORK}/start.case")
expect_status(0)
expect_in(out "That cannot be with ")
expect_in(out "target.nationality = US")
expect_in(out "Stopped; this is how far it goes.")
expect_in(out "The case, as decide reads it")

# Another instrument, chosen by name; without answers it ends at once and says what it knows.
interview("" --under eu-e-evidence --save "${WORK}/end.case")
expect_status(0)
decided("undetermined")
file(READ "${WORK}/end.case" case)
expect_in(case "\nunder: eu-e-evidence\n")

# What the facts leave together although no rule sees it alone is said, here and in the case.
file(READ "${WORK}/start.case" text)
string(REGEX REPLACE "\nwarrant\\.review = [^\n]*" "" text "${text}")
file(WRITE "${WORK}/without_review.case" "${text}")
interview("\n4 years\nGB\ntarget.kind = natural\ntarget.nationality = GB\ntarget.other_nationality = none\ntarget.permanent_resident_of = none\nno\nno\nno\nno\n"
          --save "${WORK}/end.case" "${WORK}/without_review.case")
expect_in(out "The answer is: permitted\n  Whatever warrant.review may be, ")
decided("undetermined\n# whatever is left unsaid, the facts together leave only: permitted")

# A law of several parts is none of them, and the parts are named.
run("${INTERVIEW}" --under us-stored-communications)
expect_status(2)
expect_in(err "us-compelled-disclosure")

# Wrong usage is said.
foreach(wrong "--under;us-fr-daa" "--under" "--nothing" "--as-of;tomorrow" "a;b")
  run("${INTERVIEW}" ${wrong})
  expect_status(2)
  expect_in(err "Try: interview --help")
endforeach()
run("${INTERVIEW}" "${WORK}/missing.case")
expect_status(1)
