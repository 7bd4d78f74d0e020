# What builds quickly.

# Sanitized builds are rare and whole: a file for twelve takes a third of the time.
function(decoupage_build_as_one target)
    if(DECOUPAGE_SANITIZE)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    endif()
endfunction()

# For code that is built often and runs briefly, as tests and commands do: less time goes into making it fast, which is
# nearly half of what it takes to build.
function(decoupage_build_quickly target)
    target_compile_options(${target} PRIVATE $<IF:$<CONFIG:Release>,-O1,-O0>)
endfunction()
