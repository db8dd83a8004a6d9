// SPDX-License-Identifier: BSL-1.0
// The headers behind the macros of other people: <windows.h> and its family, <sys/reg.h>, <sys/sysmacros.h>, <complex.h>,
// older compilers, <X11/X.h> and careless code. Every one of these names is a macro in a header in wide use. `check` (an old macOS
// header) and `Status` (<X11/Xlib.h>) are names of ours all the same: they are the right words.

#include <cstddef>
#include <cstdint>

#if defined(__linux__)
#include <sys/reg.h>
#include <sys/sysmacros.h>
#endif

#define HOSTILE a macro of somebody else has been expanded here
// clang-format off
#define min(a, b) HOSTILE
#define max(a, b) HOSTILE
#define IN HOSTILE
#define OUT HOSTILE
#define OPTIONAL HOSTILE
#define ERROR HOSTILE
#define NO_ERROR HOSTILE
#define DELETE HOSTILE
#define DOMAIN HOSTILE
#define OVERFLOW HOSTILE
#define STRICT HOSTILE
#define TRUE HOSTILE
#define FALSE HOSTILE
#define CONST HOSTILE
#define VOID HOSTILE
#define IGNORE HOSTILE
#define PASSTHROUGH HOSTILE
#define TRANSPARENT HOSTILE
#define interface HOSTILE
#define near HOSTILE
#define far HOSTILE
#define small HOSTILE
#define hyper HOSTILE
#define pascal HOSTILE
#define cdecl HOSTILE
#define verify(x) HOSTILE
#define require(x) HOSTILE
#define SendMessage HOSTILE
#define GetObject HOSTILE
#define I HOSTILE
#define complex HOSTILE
#define signals HOSTILE
#define slots HOSTILE
#define emit HOSTILE
#define foreach HOSTILE
#define None HOSTILE
#define Bool HOSTILE
#define True HOSTILE
#define False HOSTILE
#define Always HOSTILE
#define Success HOSTILE
#undef linux
#undef unix
#undef major
#undef minor
#undef makedev
#define linux HOSTILE
#define unix HOSTILE
#define i386 HOSTILE
#define major(x) HOSTILE
#define minor(x) HOSTILE
#define makedev(x, y) HOSTILE
#undef ES
#undef CS
#undef DS
#undef SS
#undef FS
#undef GS
#define ES HOSTILE
#define CS HOSTILE
#define DS HOSTILE
#define SS HOSTILE
#define FS HOSTILE
#define GS HOSTILE
// clang-format on

#include "every_comity_header.hpp"

static_assert(comity::state("ES").letter(0) == 'E');
