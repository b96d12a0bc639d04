# Compiles neighbours as one: what they include is read, and what they use of the standard library compiled, once for all
# of them instead of once a file. That halves a build from nothing. Files of one folder go together, eight at
# most, so that a new file disturbs no other folder; names in their unnamed namespaces must therefore differ. Preset dev
# compiles each file by itself, clang-tidy reads each by itself.
function(goldenthread_unity target)
  if(NOT CMAKE_UNITY_BUILD)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(SORT sources)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    math(EXPR held_${folder} "0${held_${folder}} + 1")
    math(EXPR batch "(${held_${folder}} - 1) / 8")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${folder}_${batch}")
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  # A class whose parts are in an unnamed namespace is what a .cpp is for; included in another file it looks like a header.
  target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
endfunction()
