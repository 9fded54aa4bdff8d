/// The organizer's screen: the day at a glance.
package enum WatchWords {
    package static let title = Phrase(id: "Pantauan", en: "The day")
    package static let noSummary = Phrase(
        id: "Menunggu angka dari server.",
        en: "Waiting for the server's figures."
    )

    // MARK: - Pages

    package static let stations = Phrase(id: "Pos", en: "Stations")
    package static let further = Phrase(id: "Lanjut", en: "Further")
    package static let upwards = Phrase(id: "Ke atas", en: "Up")

    // MARK: - Alerts

    package static let openFindings = CountedPhrase(
        id: "TEMUAN MERAH/ORANYE: {0} orang belum ada keputusan dokter.",
        one: "RED/ORANGE FINDING: {0} person without a disposition.",
        other: "RED/ORANGE FINDINGS: {0} people without a disposition."
    )
    package static let urgent = Phrase(id: "SEGERA: {0}", en: "URGENT: {0}")
    /// Queue number, station, how long.
    package static let urgentPlace = Phrase(id: "{0} di {1} {2}", en: "{0} at {1} {2}")

    // MARK: - The day

    package static let slotsTaken = Phrase(
        id: "{0}/{1}, sisa {2}",
        en: "{0}/{1}, {2} free"
    )
    package static let waitlist = Phrase(id: "Daftar tunggu", en: "Waitlist")
    package static let doorCounts = Phrase(
        id: "{0} daftar warga, {1} datang langsung",
        en: "{0} from the roster, {1} walk-in"
    )
    package static let visitCounts = Phrase(
        id: "{0} mendapat nomor: {1} di dalam, {2} selesai, {3} tidak hadir, {4} pulang lebih dulu",
        en: "{0} checked in: {1} inside, {2} finished, {3} missed, {4} left"
    )
    package static let insideCounts = Phrase(
        id: "{0} menunggu, {1} dipanggil, {2} dilayani",
        en: "{0} waiting, {1} called, {2} being served"
    )
    package static let finishedPerMinute = Phrase(id: "Selesai/mnt", en: "Done/min")
    package static let waitingTrend = Phrase(id: "Menunggu", en: "Waiting")

    // MARK: - Stations

    package static let station = Phrase(id: "Pos", en: "Station")
    package static let line = Phrase(id: "Antre", en: "Line")
    package static let desks = Phrase(id: "Meja", en: "Desk")
    package static let served = Phrase(id: "Selesai", en: "Served")
    package static let wait = Phrase(id: "Tunggu", en: "Wait")
    package static let service = Phrase(id: "Layanan", en: "Service")
    package static let minutesNote = Phrase(
        id: "Tunggu: median/p90, Layanan: median; dalam menit.",
        en: "Wait: median/p90, Service: median; in minutes."
    )
    package static let stationCounts = Phrase(
        id: "{0} menunggu, {1} di meja, {2} selesai, {3} tidak hadir, {4} dilewati",
        en: "{0} waiting, {1} at desks, {2} served, {3} missed, {4} skipped"
    )
    package static let stationTimes = Phrase(
        id: "Menit median/p90: tunggu {0}, layanan {1}",
        en: "Minutes median/p90: wait {0}, service {1}"
    )
    package static let atDesks = Phrase(id: "Di meja: {0}", en: "At desks: {0}")
    package static let nextUp = Phrase(id: "Berikutnya: {0}", en: "Next: {0}")
    package static let serving = Phrase(id: "dilayani", en: "served")

    // MARK: - Gone quiet

    package static let quiet = Phrase(id: "Macet: {0}", en: "Gone quiet: {0}")
    package static let nothingQuiet = Phrase(
        id: "Tidak ada meja macet",
        en: "No desk has gone quiet"
    )
    /// How many wait, for how long nobody was called.
    package static let idle = Phrase(id: "{0} antre, diam {1}", en: "{0} wait, idle {1}")

    // MARK: - Findings

    package static let openCount = Phrase(id: "Temuan: {0} terbuka", en: "Findings: {0} open")
    package static let toDisposition = Phrase(
        id: "Sampai keputusan: median {0} mnt, terlama {1} mnt",
        en: "To the disposition: median {0} min, longest {1} min"
    )
    package static let screenings = Phrase(
        id: "{0} pemeriksaan dimulai, {1} final",
        en: "{0} screenings started, {1} final"
    )
    package static let noBands = Phrase(id: "Belum ada temuan.", en: "No findings yet.")
    package static let fewer = Phrase(
        id: "<5: terlalu sedikit orang untuk disebut.",
        en: "<5: too few people to be told."
    )
    package static let ageUnknown = Phrase(id: "umur?", en: "age?")

    // MARK: - Cards

    package static let cardsHanded = Phrase(
        id: "Kartu {0}/{1} diserahkan; sisa {2}",
        en: "Cards {0}/{1} handed over; {2} left"
    )
    package static let coveredNow = Phrase(id: "Perlindungan {0}", en: "Coverage {0}")
    package static let group = Phrase(
        id: "{0}, {1}: {2} dari {3} diserahkan, {4} di kotak",
        en: "{0}, {1}: {2} of {3} handed over, {4} in the box"
    )
    package static let coverage = Phrase(id: "Perlindungan", en: "Coverage")
    package static let coverageWorkers = Phrase(
        id: "{0} pekerja: {1} sudah terlindungi, {2} mendapat kartu di sini",
        en: "{0} workers: {1} covered before, {2} got a card here"
    )
}
