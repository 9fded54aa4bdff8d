internal import PoskoCommands

await CommandLineEntry.run()
