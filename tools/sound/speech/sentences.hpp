#pragma once
/// What voices say: sentences put together by chance from words of our own.

#include "compose/chance.hpp"

#include <span>
#include <string>
#include <string_view>

namespace decoupage::sound {

/// A language as espeak-ng names it, and its words.
struct Tongue {
    std::string_view name;
    std::string_view words; ///< parted by spaces
};

std::span<const Tongue> tongues_to_train();
/// None of them is to train, nor is another form of one.
std::span<const Tongue> tongues_to_test();

/// Three to fourteen words, now and then with a comma or a number; or one or two, called out.
std::string sentence(const Tongue& tongue, compose::Chance& chance);

} // namespace decoupage::sound
