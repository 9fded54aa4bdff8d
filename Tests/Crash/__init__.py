"""The scenarios of tools/crash, each `run(folder, rounds, dice)` in a module of its own."""
