# The workbench's page, built by npm into web/ of the build folder (see web/build). It is no part of a build of the program:
# the target `web` is asked for by name, and does nothing while no file of the page has changed.
function(decoupage_web)
    set(folder ${CMAKE_SOURCE_DIR}/web)
    set(built ${CMAKE_BINARY_DIR}/web)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/src/* ${CMAKE_SOURCE_DIR}/docs/manual/*.md)
    list(APPEND sources ${folder}/build ${folder}/index.html ${folder}/package-lock.json ${folder}/tsconfig.json
        ${folder}/vite.config.mjs)
    add_custom_command(OUTPUT ${built}/index.html # where it could not be built, the next build tries again
        COMMAND ${folder}/build ${built}
        DEPENDS ${sources}
        COMMENT "Building the workbench's page"
        VERBATIM)
    add_custom_target(web DEPENDS ${built}/index.html)
endfunction()
