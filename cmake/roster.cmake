# The analysers: src/analysers/roster.def is the only list of them. For each line ANALYSER(name) this builds
# src/analysers/name.cpp, and every .cpp file of the folder src/analysers/name/ where there is one.
function(decoupage_roster target)
    set(folder ${CMAKE_CURRENT_SOURCE_DIR}/src/analysers)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/roster.def)
    file(STRINGS ${folder}/roster.def lines REGEX "^ANALYSER\\([a-z_]+\\)")
    set(sources ${folder}/roster.cpp)
    foreach(line ${lines})
        string(REGEX REPLACE "^ANALYSER\\(([a-z_]+)\\).*" "\\1" name ${line})
        file(GLOB parts CONFIGURE_DEPENDS ${folder}/${name}/*.cpp)
        list(APPEND sources ${folder}/${name}.cpp ${parts})
    endforeach()
    add_library(decoupage_${target} STATIC ${sources})
    decoupage_roster_by_analysers(${target} ${folder} ${sources})
    target_include_directories(decoupage_${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/src)
endfunction()

# A whole build makes one file of each analyser (see cmake/effort.cmake), but for files with words that meet others'.
function(decoupage_roster_by_analysers target folder)
    if(DECOUPAGE_BY_DOZENS)
        set(alone camera_movement/fit camera_movement/meter freeze_frames/moved freeze_frames/picture heard/pitch letters/marks
            letters/seen_lines loudness/stretches motifs/movement motifs/rivals transitions/even_blends transitions/fades
            transitions/motion)
        set_target_properties(decoupage_${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
        foreach(source ${ARGN})
            file(RELATIVE_PATH part ${folder} ${source})
            string(REGEX REPLACE "[.]cpp$" "" part ${part})
            string(REGEX REPLACE "/.*" "" analyser ${part})
            if(NOT part IN_LIST alone)
                set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${analyser})
            endif()
        endforeach()
    endif()
endfunction()
