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

# A whole build makes one of many files, in a third of the time; after a small change it is slower. Words of their own must then
# not meet: files whose words do are left ALONE.
if(DECOUPAGE_SANITIZE)
    set(usually ON) # rare and whole
else()
    set(usually OFF)
endif()
option(DECOUPAGE_BY_DOZENS "Make one of many files" ${usually})

#   decoupage_builds_by_dozens(TARGET [ALONE file ...]): of twelve files one.
function(decoupage_builds_by_dozens target)
    if(DECOUPAGE_BY_DOZENS)
        cmake_parse_arguments(BUILT "" "" "ALONE" ${ARGN})
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
        if(BUILT_ALONE)
            set_source_files_properties(${BUILT_ALONE} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
    endif()
endfunction()

#   decoupage_builds_by_folders(TARGET [ALONE file ...]): of each folder one. `file` may be a folder.
function(decoupage_builds_by_folders target)
    if(DECOUPAGE_BY_DOZENS)
        cmake_parse_arguments(BUILT "" "" "ALONE" ${ARGN})
        list(TRANSFORM BUILT_ALONE PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
        get_target_property(sources ${target} SOURCES)
        foreach(source ${sources})
            get_filename_component(folder ${source} DIRECTORY)
            if(NOT source IN_LIST BUILT_ALONE AND NOT folder IN_LIST BUILT_ALONE)
                string(MAKE_C_IDENTIFIER ${folder} group)
                set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
            endif()
        endforeach()
    endif()
endfunction()

# What works on its own and writes nothing that is shared: the thread sanitizer would have nothing to find there, and is slow
# where many numbers are loaded at once.
function(decoupage_shares_nothing target)
    if(DECOUPAGE_SANITIZE STREQUAL "thread")
        target_compile_options(${target} PRIVATE -fno-sanitize=thread)
    endif()
endfunction()
