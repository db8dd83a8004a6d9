// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <comity/label.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace files {

/// A file that is written piece by piece; as a function, a sink for exports.
class Writer {
public:
    explicit Writer(const std::string& path) : file_(std::fopen(path.c_str(), "wb")) {
        if (file_ == nullptr) {
            std::fprintf(stderr, "cannot write %s\n", path.c_str());
            std::exit(2);
        }
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() {
        const bool bad = std::ferror(file_) != 0;
        if (std::fclose(file_) != 0 || bad) {
            std::fprintf(stderr, "a file could not be written\n");
            std::exit(2);
        }
    }
    void operator()(comity::Label text) { std::fwrite(text.data(), 1, text.size(), file_); }
    void operator()(const std::string& text) { std::fwrite(text.data(), 1, text.size(), file_); }
    void operator()(const char* text) { (*this)(comity::Label{text}); }

private:
    std::FILE* file_;
};

inline std::string text(comity::Label label) { return {label.data(), label.size()}; }

}  // namespace files
