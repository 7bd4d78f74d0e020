#pragma once
/// Tokens, cookies, and the one secret of a person that outlives the server.

#include <cstddef>
#include <string>
#include <string_view>

namespace decoupage {

/// `bytes` random bytes of the system's, in hexadecimal digits.
std::string random_token(std::size_t bytes = 24);

/// A whole number from 0 up to, without, `end`, each as likely as any other.
unsigned random_below(unsigned end);

/// Do two texts agree? Takes as long whether or not they do. An empty text agrees with none.
bool same_secret(std::string_view one, std::string_view other);

/// The value of a cookie in a `Cookie` header; empty if there is none.
std::string_view cookie_in(std::string_view header, std::string_view name);

/// The secret in that folder, which its owner alone may read: made where there is none yet. Where it can be
/// neither read nor kept, one for this time alone.
std::string kept_secret(const std::string& folder);

} // namespace decoupage
