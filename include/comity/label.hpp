// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace comity {

/// A view of text that lives elsewhere, usually for the whole program: a citation, a name, a paraphrase.
/// It stands in for `std::string_view`, whose header costs more than all of the core; `data()` and `size()` convert.
class Label {
public:
    constexpr Label() noexcept = default;
    constexpr Label(const char* text) noexcept
        // Compilers count faster than they interpret a loop.
        : data_(text), size_(text == nullptr ? 0 : __builtin_is_constant_evaluated() ? __builtin_strlen(text) : length(text)) {}
    constexpr Label(const char* text, std::size_t size) noexcept : data_(text), size_(size) {}

    constexpr const char* data() const noexcept { return data_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr char operator[](std::size_t i) const noexcept { return data_[i]; }
    constexpr const char* begin() const noexcept { return data_; }
    constexpr const char* end() const noexcept { return data_ + size_; }

    constexpr bool starts_with(Label head) const noexcept {
        if (head.size_ > size_) return false;
        for (std::size_t i = 0; i != head.size_; ++i)
            if (data_[i] != head.data_[i]) return false;
        return true;
    }
    /// The text from `from` on; empty if there is no such place.
    constexpr Label after(std::size_t from) const noexcept {
        return from >= size_ ? Label{} : Label{data_ + from, size_ - from};
    }
    friend constexpr bool operator==(Label a, Label b) noexcept { return a.size_ == b.size_ && a.starts_with(b); }

private:
    static constexpr std::size_t length(const char* text) noexcept {
        std::size_t n = 0;
        while (text[n] != '\0') ++n;
        return n;
    }
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace comity
