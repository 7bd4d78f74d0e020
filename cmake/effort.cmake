# How much the compiler does for speed: much where pictures and curves are worked on, little where it would take longer than
# it saves. Half of the time that building takes is in tests and commands, which run briefly.

# Pictures and curves: quick enough with the sanitizers, too.
function(decoupage_runs_long target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O1>)
endfunction()

# Tests and commands: what they call has been built with more care.
function(decoupage_runs_briefly target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# Tests are not asked whether their own arithmetic is defined, what they test is: a third of their time to build.
function(decoupage_is_trusted target)
    if(DECOUPAGE_SANITIZE MATCHES undefined)
        target_compile_options(${target} PRIVATE -fno-sanitize=undefined)
    endif()
endfunction()

# Builds with sanitizers are rare and whole: of twelve files one is made, in a third of the time. Not where files have words of
# their own that would meet.
function(decoupage_builds_by_dozens target)
    if(DECOUPAGE_SANITIZE)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    endif()
endfunction()

# What works on its own and writes nothing that is shared: the thread sanitizer would have nothing to find there, and is slow
# where many numbers are loaded at once.
function(decoupage_shares_nothing target)
    if(DECOUPAGE_SANITIZE STREQUAL "thread")
        target_compile_options(${target} PRIVATE -fno-sanitize=thread)
    endif()
endfunction()
