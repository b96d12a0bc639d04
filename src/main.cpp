#include "app/commands/command.hpp"

int main(int argc, char** argv) { return gt::app::run_program({argv + 1, argv + argc}); }
