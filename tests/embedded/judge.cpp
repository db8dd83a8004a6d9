// SPDX-License-Identifier: BSL-1.0

// One instrument and nothing under it: no operating system, no start-up code, no C library but what compilers ask for. Judges
// three requests that are in memory only at run time, says so, and leaves with 0 if all three came out as the law has it.

#include "../support/us_uk_base.hpp"

#include <comity/evaluate.hpp>
#include <comity/instruments/us_uk_daa.hpp>

namespace {
using namespace comity;

// A debugger's or an emulator's console on Cortex-M (semihosting), a system call on Linux.
#if defined(__arm__)
int ask_host(int operation, const void* argument) {
    register int r0 asm("r0") = operation;
    register const void* r1 asm("r1") = argument;
    asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}
void say(const char* text) { ask_host(4, text); }
[[noreturn]] void leave(int status) {
    const std::uint32_t reason[2] = {0x20026, static_cast<std::uint32_t>(status)};
    for (;;) ask_host(0x20, reason);
}
#else
long call_system(long number, long a, const void* b, long c) {
    long result;
    asm volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return result;
}
void say(const char* text) { call_system(1, 1, text, static_cast<long>(Label{text}.size())); }
[[noreturn]] void leave(int status) {
    for (;;) call_system(231, status, nullptr, 0);
}
#endif

Request requests[3];  // zeroes, until `judge` fills them

bool judge() {
    requests[0] = comity_test::uk_order;
    requests[1] = comity_test::uk_order;
    requests[1].warrant.certified_in_writing = no;
    requests[2] = comity_test::uk_order;
    requests[2].warrant.certified_in_writing = unsaid;
    asm volatile("" : : "r"(requests) : "memory");

    const Decision lawful = evaluate(us_uk_daa, requests[0]);
    const Decision uncertified = evaluate(us_uk_daa, requests[1]);
    const Decision untold = evaluate(us_uk_daa, requests[2]);
    return lawful.outcome() == Outcome::permitted && uncertified.outcome() == Outcome::refused && uncertified.decided_by("5(7)") &&
           untold.outcome() == Outcome::undetermined && untold.open_questions().contains(fact.warrant.certified_in_writing);
}

}  // namespace

// What compilers may call though nothing is linked; volatile, lest the loops become calls of themselves.
extern "C" {
[[gnu::used]] void* memset(void* to, int value, std::size_t size) {
    volatile unsigned char* const bytes = static_cast<volatile unsigned char*>(to);
    for (std::size_t i = 0; i != size; ++i) bytes[i] = static_cast<unsigned char>(value);
    return to;
}
[[gnu::used]] void* memcpy(void* to, const void* from, std::size_t size) {
    volatile unsigned char* const bytes = static_cast<volatile unsigned char*>(to);
    for (std::size_t i = 0; i != size; ++i) bytes[i] = static_cast<const unsigned char*>(from)[i];
    return to;
}

[[noreturn, gnu::used]] void begin() {
    const bool right = judge();
    say(right ? "judged as the law has it\n" : "judged otherwise than the law has it\n");
    leave(right ? 0 : 1);
}

#if defined(__arm__)
extern unsigned char data_in_flash[], data_begin[], data_end[], bss_begin[], bss_end[], stack_top[];
[[noreturn, gnu::used]] void reset() {
    memcpy(data_begin, data_in_flash, static_cast<std::size_t>(data_end - data_begin));
    memset(bss_begin, 0, static_cast<std::size_t>(bss_end - bss_begin));
    begin();
}
[[noreturn]] void fault() { leave(2); }
using Vector = void (*)();
[[gnu::used, gnu::section(".vectors")]] const Vector vectors[] = {reinterpret_cast<Vector>(stack_top), reset, fault, fault};
#else
[[noreturn, gnu::used, gnu::naked]] void _start() { asm volatile("and $-16, %rsp; call begin"); }
#endif
}
