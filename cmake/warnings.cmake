function(goldenthread_warnings target)
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Werror
                         $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>>)
endfunction()
