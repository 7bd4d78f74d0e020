# One layer of the house: every .cpp file of the folder, linked to the layers it may know.
#   decoupage_layer(NAME [KNOWS layer ...] [USES library ...])
# USES is private: a foreign library stays behind its wall.
function(decoupage_layer name)
    cmake_parse_arguments(LAYER "" "" "KNOWS;USES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.cpp)
    if(sources)
        add_library(decoupage_${name} STATIC ${sources})
        set(reach PUBLIC)
        target_link_libraries(decoupage_${name} PRIVATE ${LAYER_USES})
        # Sanitized builds are rare and whole: a file for twelve takes a third of the time. The files of views
        # have short words of their own for what they draw, which would meet.
        if(DECOUPAGE_SANITIZE AND NOT name STREQUAL views)
            set_target_properties(decoupage_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
        endif()
    else()
        add_library(decoupage_${name} INTERFACE)
        set(reach INTERFACE)
    endif()
    target_include_directories(decoupage_${name} ${reach} ${CMAKE_CURRENT_SOURCE_DIR}/src)
    foreach(known ${LAYER_KNOWS})
        target_link_libraries(decoupage_${name} ${reach} decoupage_${known})
    endforeach()
endfunction()
