await DrillCommand.run()
