# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries every compile option; each target of the project links it.
add_library(careatlas_options INTERFACE)
target_compile_features(careatlas_options INTERFACE cxx_std_20)
target_compile_options(careatlas_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(careatlas_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_NO_KEYWORDS
    CAREATLAS_VERSION="${PROJECT_VERSION}")
target_include_directories(careatlas_options INTERFACE "${PROJECT_SOURCE_DIR}")
if(CAREATLAS_WERROR)
    target_compile_options(careatlas_options INTERFACE -Werror)
endif()
if(CAREATLAS_SANITIZE)
    target_compile_options(careatlas_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(careatlas_options INTERFACE -fsanitize=address,undefined)
endif()
if(CAREATLAS_FUZZ)
    target_compile_options(careatlas_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(careatlas_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
