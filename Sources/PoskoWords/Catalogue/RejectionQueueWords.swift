/// Why something is refused: lines, stations and screenings.
package enum RejectionQueueWords {
    package static let ticketNotFound = Phrase(
        id: "Tidak ada nomor antrean {0} di kegiatan ini.",
        en: "There is no queue number {0} in this event."
    )
    package static let stationNotFound = Phrase(
        id: "Tidak ada pos {0} di kegiatan ini.",
        en: "There is no station {0} in this event."
    )
    package static let counterNotFound = Phrase(
        id: "Pos {0} mempunyai meja 1 sampai {1}.",
        en: "Station {0} has counters 1 to {1}."
    )
    package static let stationHasNoLine = Phrase(
        id: "Pos {0} tidak mempunyai antrean.",
        en: "Station {0} has no line."
    )
    package static let counterBusy = Phrase(
        id: "Di meja {0} masih ada {1}: selesaikan atau batalkan panggilannya dahulu.",
        en: "Counter {0} still has {1}: complete or undo it first."
    )
    package static let lineEmpty = Phrase(
        id: "Tidak ada yang menunggu di {0}.",
        en: "Nobody waits at {0}."
    )
    package static let visitOver = Phrase(
        id: "{0} tidak lagi di dalam ({1}).",
        en: "{0} is not inside any more ({1})."
    )
    package static let notCalled = Phrase(
        id: "{0} tidak sedang dipanggil ({1}); panggil orang berikutnya dahulu.",
        en: "{0} is not being called ({1}); call the next person first."
    )
    package static let notBeingServed = Phrase(
        id: "{0} tidak sedang dilayani ({1}); mulai dahulu.",
        en: "{0} is not being served ({1}); begin first."
    )
    package static let recallFirst = Phrase(
        id: "Panggil ulang {0} dahulu: baru {1} dari {2} panggilan ulang.",
        en: "Call {0} again first: {1} of {2} recalls made."
    )
    package static let notMissed = Phrase(
        id: "{0} tidak tercatat sebagai tidak hadir ({1}).",
        en: "{0} was not missed ({1})."
    )
    package static let alreadyThere = Phrase(
        id: "{0} sudah berada di {1}.",
        en: "{0} is at {1} already."
    )
    package static let openFinding = Phrase(
        id: "{0} harus ke dokter dahulu, dan tenaga kesehatan mencatat keputusannya.",
        en: "{0} goes to the doctor first, and a clinician records a disposition."
    )
    package static let personElsewhere = Phrase(
        id: "{0} sedang dilayani di {1}; tunggu sampai selesai.",
        en: "{0} is being served at {1}; wait until that is done."
    )
    package static let serving = Phrase(id: "sedang dilayani", en: "serving")

    package static let noHealthCheck = Phrase(
        id: "{0} datang hanya untuk kartu; tidak ada pemeriksaan kesehatan.",
        en: "{0} came for a card only; there is no health check."
    )
    package static let consentRefused = Phrase(
        id: "{0} tidak memberi persetujuan; tidak ada yang dicatat.",
        en: "{0} did not consent; nothing is recorded."
    )
    package static let alreadyFinalised = Phrase(
        id: "Hasil {0} sudah dinyatakan final oleh {1}; buatlah koreksi.",
        en: "{0} was made final by {1}; amend it instead."
    )
    package static let notFinalised = Phrase(
        id: "Hasil {0} belum final; catat saja, tidak perlu koreksi.",
        en: "{0} is not final yet; record instead of amending."
    )
    package static let nothingRecorded = Phrase(
        id: "Belum ada hasil yang dicatat untuk {0}.",
        en: "Nothing is recorded for {0} yet."
    )
    package static let partsFull = Phrase(
        id: "Satu pemeriksaan memuat paling banyak {0} bagian.",
        en: "A screening takes at most {0} parts."
    )
    package static let noOpenFinding = Phrase(
        id: "{0} tidak mempunyai temuan yang menunggu keputusan.",
        en: "{0} has no finding that waits for a disposition."
    )
}
