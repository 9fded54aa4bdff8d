/// How priority and general people are interleaved in a line.
package struct QueuePolicy: Hashable, Sendable {
    /// At most this many priority calls in a row while someone without priority waits.
    package let priorityBurstMax: Int
    /// Nobody who waits is overtaken by more people than this, RED findings excepted.
    package let overtakenMax: Int

    package init(priorityBurstMax: Int = 2, overtakenMax: Int = 10) {
        self.priorityBurstMax = priorityBurstMax
        self.overtakenMax = overtakenMax
    }
}
