# Puts files into the program: packs/*.toml, every migrations/*.sql, layouts of documents (src/**/*.typ) and what sets
# them (*.cjs), and the built assets (build/assets, made by bin/build-assets). platform/embedded.hpp reads them.
function(goldenthread_embed target)
  file(GLOB_RECURSE migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.sql)
  list(FILTER migrations INCLUDE REGEX "/migrations/")
  file(GLOB_RECURSE embedded CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/packs/*.toml ${CMAKE_SOURCE_DIR}/data/*.csv ${CMAKE_SOURCE_DIR}/build/assets/*
       ${CMAKE_SOURCE_DIR}/src/*.typ ${CMAKE_SOURCE_DIR}/src/*.cjs)
  list(APPEND embedded ${migrations})
  list(SORT embedded)
  set(assembly "  .section .rodata\n")
  set(table "#include \"platform/embedded.hpp\"\n\nextern \"C\" {\n")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS embedded)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR} ${file})
    string(APPEND assembly "  .global embedded_${number}\n  .global embedded_${number}_end\n"
           "embedded_${number}:\n  .incbin \"${file}\"\nembedded_${number}_end:\n  .byte 0\n")
    string(APPEND table "extern char const embedded_${number}[], embedded_${number}_end[];\n")
    string(APPEND rows "    {\"${name}\", {embedded_${number}, static_cast<std::size_t>(embedded_${number}_end - embedded_${number})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")
  string(APPEND table "}\n\nnamespace gt {\n\nstd::vector<Embedded> const& embedded_files()\n{\n"
         "    static std::vector<Embedded> const files{\n${rows}    };\n    return files;\n}\n\n} // namespace gt\n")
  set(out ${CMAKE_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${out}/embedded.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${out}/embedded.cpp CONTENT "${table}" @ONLY)
  set_source_files_properties(${out}/embedded.S PROPERTIES OBJECT_DEPENDS "${embedded}")
  target_sources(${target} PRIVATE ${out}/embedded.S ${out}/embedded.cpp)
endfunction()
