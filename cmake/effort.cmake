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
