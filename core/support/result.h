// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error, with the member names of std::expected (which C++20 lacks).
// Errors are values in Care Atlas: nothing throws, and every message can be shown to a user.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace careatlas {

/// What went wrong. `message` names the file, sheet, row or code and what to do next;
/// `detail` holds the technical cause, for a log or a "more" link.
struct Error {
    enum class Code { NotFound, Unreadable, BadFormat, TooLarge, BadValue, Conflict, Database, NewerStore, Usage };
    Code code = Code::BadFormat;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The outcome of something that has no value to give.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace careatlas
