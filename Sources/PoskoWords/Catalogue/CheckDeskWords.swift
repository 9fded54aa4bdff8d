/// What a measuring station says.
package enum CheckDeskWords {
    // Keys
    package static let save = Phrase(id: "Simpan", en: "Save")
    package static let saveNow = Phrase(id: "Simpan sekarang", en: "Save now")
    package static let toForm = Phrase(id: "Ke isian", en: "To the form")
    package static let confirm = Phrase(id: "Konfirmasi nilai", en: "Confirm value")
    package static let notMeasurable = Phrase(id: "Tidak terukur", en: "Not measurable")
    package static let symptoms = Phrase(id: "Gejala", en: "Symptoms")
    package static let doctor = Phrase(id: "Minta dokter", en: "Wants doctor")
    package static let measureAgain = Phrase(id: "Tensi lagi", en: "BP again")
    package static let withoutSecond = Phrase(id: "Tanpa ukur ulang", en: "No second reading")
    package static let toggle = Phrase(id: "Ada / tidak", en: "Yes / no")

    // Beside and below a field
    package static let confirmed = Phrase(id: "dikonfirmasi", en: "confirmed")
    package static let underway = Phrase(id: "dikirim", en: "sending")
    package static let fromRegistration = Phrase(
        id: "dari pendaftaran",
        en: "from registration"
    )
    package static let asked = Phrase(id: "mohon diukur", en: "please measure")
    package static let unmeasured = Phrase(id: "tidak dapat diukur: {0}", en: "not measurable: {0}")
    package static let further = Phrase(id: "Lainnya ↓  {0}", en: "Further ↓  {0}")

    // What is wrong with a value
    package static let unitTrap = Phrase(
        id: "{0} tampaknya dalam {1}. {2} = {3} {4}.",
        en: "{0} looks like {1}. {2} = {3} {4}."
    )
    package static let unitTrapOrConfirm = Phrase(
        id: "{0} tampaknya dalam {1}. {2} = {3} {4}; {5} = memang {0} {4}.",
        en: "{0} looks like {1}. {2} = {3} {4}; {5} = it is {0} {4}."
    )
    package static let impossible = Phrase(
        id: """
            {0}: {1} tidak mungkin, {2} sampai {3} {4}. \
            Mohon ukur ulang, atau {5} = tidak dapat diukur.
            """,
        en: "{0}: {1} is not possible, {2} to {3} {4}. Measure again, or {5} = not measurable."
    )
    package static let unusual = Phrase(
        id: "{0}: {1} tidak wajar ({2} sampai {3} {4}). Mohon ukur ulang, atau {5} = konfirmasi.",
        en: "{0}: {1} is unusual ({2} to {3} {4}). Measure again, or {5} = confirm."
    )
    package static let whole = Phrase(
        id: "{0}: bilangan bulat, tanpa koma.",
        en: "{0}: a whole number, no decimals."
    )
    package static let number = Phrase(
        id: "{0}: tulis angka, misalnya {1}.",
        en: "{0}: type a number, such as {1}."
    )
    package static let twoNumbers = Phrase(
        id: "Tulis sistolik dan diastolik, misalnya 128/82.",
        en: "Type systolic and diastolic, such as 128/82."
    )
    package static let oneOf = Phrase(id: "Tulis salah satu: {0}.", en: "Type one of {0}.")
    package static let diastolicMissing = Phrase(
        id: "Diastolik belum ada: 128/82, atau {0} = diastolik tidak dapat diukur.",
        en: "Diastolic is missing: 128/82, or {0} = diastolic not measurable."
    )
    package static let pulsePressure = Phrase(
        id: """
            Selisih sistolik dan diastolik {0} mmHg tidak wajar ({1} sampai {2}). Mohon ukur \
            ulang, atau {3} = konfirmasi.
            """,
        en: """
            Systolic and diastolic are {0} mmHg apart, which is unusual ({1} to {2}). Measure \
            again, or {3} = confirm.
            """
    )
    package static let indexUnusual = Phrase(
        id: """
            Berat dan tinggi menghasilkan IMT {0}, tidak wajar. \
            Periksa lagi, atau {1} = konfirmasi.
            """,
        en: "Weight and height give a BMI of {0}, which is unusual. Check, or {1} = confirm."
    )
    package static let hoursLimit = Phrase(
        id: "Jam puasa {0} sampai {1}.",
        en: "Hours fasting: {0} to {1}."
    )
    package static let notTaken = Phrase(
        id: "Nilai ini tidak dapat disimpan. Periksa lagi.",
        en: "This value cannot be saved. Check it."
    )
    package static let canConfirm = Phrase(id: "{0} = konfirmasi.", en: "{0} = confirm.")

    // Questions
    package static let askSymptoms = Phrase(
        id: "Tanyakan sekarang: apakah ada gejala ini?",
        en: "Ask now: is there any of these?"
    )
    package static let sayNone = Phrase(
        id: "Tanyakan dahulu, lalu pilih. {0} = tidak ada gejala, {1} = pilihan benar.",
        en: "Ask first, then choose. {0} = no symptoms, {1} = the choice is right."
    )
    package static let noSymptoms = Phrase(id: "Tidak ada gejala", en: "No symptoms")
    package static let noneKey = Phrase(id: "t", en: "n")
    package static let whichSymptoms = Phrase(
        id: "Gejala yang dikeluhkan",
        en: "Symptoms that were named"
    )
    package static let consciousness = Phrase(id: "Kesadaran: {0}", en: "Consciousness: {0}")
    package static let symptomSaved = Phrase(
        id: "Sudah tersimpan; hanya dokter yang dapat membatalkannya.",
        en: "It is saved; only the doctor can take it back."
    )
    package static let why = Phrase(
        id: "{0}: mengapa tidak dapat diukur?",
        en: "{0}: why is it not measurable?"
    )
    package static let declines = Phrase(id: "menolak diukur", en: "declines")
    package static let deviceBroken = Phrase(
        id: "alat tidak berfungsi",
        en: "the device does not work"
    )
    package static let condition = Phrase(
        id: "keadaan tubuh tidak memungkinkan",
        en: "the state of the body does not allow it"
    )
    package static let askJointPain = Phrase(
        id: "Asam urat tinggi: tanyakan nyeri sendi ({0} = gejala).",
        en: "The uric acid is high: ask for joint pain ({0} = symptoms)."
    )
    package static let secondAsked = Phrase(
        id: "140/90 atau lebih: mohon ukur tekanan darah sekali lagi. Esc = tanpa ukur ulang.",
        en: "140/90 or more: measure the blood pressure once more. Esc = without."
    )
    package static let secondDeclined = Phrase(
        id: "Tanpa pengukuran kedua.",
        en: "Without a second reading."
    )

    // Saving
    package static let saving = Phrase(id: "Menyimpan ...", en: "Saving ...")
    package static let unsent = Phrase(
        id: "Hasil belum terkirim, aman di meja ini. F6 = selesai begitu terkirim.",
        en: "The results are not sent yet, and safe at this desk. F6 = done once they are sent."
    )
    package static let savedAlready = Phrase(
        id: "Sudah tersimpan. {0} = tensi lagi.",
        en: "It is saved. {0} = blood pressure again."
    )
    package static let isSaved = Phrase(id: "Sudah tersimpan.", en: "It is saved.")
    package static let refused = Phrase(id: "TIDAK tersimpan: {0}", en: "NOT saved: {0}")
    package static let afterRefusal = Phrase(
        id: "Enter = coba lagi. F6 = selesai tanpa menyimpan.",
        en: "Enter = try again. F6 = done without saving."
    )
    package static let lateRefusal = Phrase(
        id: "Hasil {0} TIDAK tersimpan: {1}",
        en: "The results of {0} are NOT saved: {1}"
    )
    package static let nothingMeasured = Phrase(
        id: "Belum ada yang diukur. F6 sekali lagi = selesai tanpa hasil.",
        en: "Nothing is measured. F6 again = done without results."
    )
    package static let noteAlone = Phrase(
        id: "Catatan hanya tersimpan bersama hasil. F6 sekali lagi = selesai tanpa catatan.",
        en: "A note is saved with results only. F6 again = done without the note."
    )
    package static let unsavedMenu = Phrase(
        id: "Ada nilai yang belum disimpan. F9 sekali lagi = buka menu tanpa menyimpan.",
        en: "Some values are not saved. F9 again = open the menu without saving."
    )

    // What it comes to
    package static let green = Phrase(id: "HIJAU - konseling", en: "GREEN - counselling")
    package static let yellow = Phrase(
        id: "KUNING - rujukan rutin",
        en: "YELLOW - routine referral"
    )
    package static let orange = Phrase(
        id: "ORANYE - ke dokter hari ini",
        en: "ORANGE - doctor today"
    )
    package static let red = Phrase(id: "MERAH - DARURAT", en: "RED - EMERGENCY")
    package static let byStaff = Phrase(id: "DINILAI PETUGAS", en: "ASSESSED BY STAFF")
    package static let byStaffWhy = Phrase(
        id: "Di bawah 18 tahun atau umur tidak diketahui: batas dewasa tidak dipakai.",
        en: "Under 18 or of unknown age: no adult limits apply."
    )
    package static let withinDays = CountedPhrase(
        id: "dalam {0} hari",
        one: "within {0} day",
        other: "within {0} days"
    )
    package static let alsoGreen = Phrase(id: "HIJAU: {0}", en: "GREEN: {0}")
    package static let saved = Phrase(id: "Tersimpan: {0}", en: "Saved: {0}")
    package static let openFinding = Phrase(
        id: "Temuan masih terbuka: ke dokter sebelum selesai.",
        en: "A finding is still open: the doctor before the end of the visit."
    )
    package static let disposed = Phrase(
        id: "Sudah diputuskan dokter.",
        en: "The doctor has decided on it."
    )
    package static let redPerson = Phrase(
        id: "MERAH - DARURAT: {0}",
        en: "RED - EMERGENCY: {0}"
    )
    package static let redAct = Phrase(
        id: "Dampingi ke dokter sekarang. Jangan ditinggal.",
        en: "Walk with them to the doctor now. Do not leave them alone."
    )
    package static let redDone = Phrase(
        id: "F6 = {0} masuk urutan pertama antrean dokter.",
        en: "F6 = {0} goes to the head of the doctor's line."
    )
    package static let orangePerson = Phrase(
        id: "ORANYE - HARI INI: {0} harus diperiksa dokter sebelum selesai.",
        en: "ORANGE - TODAY: {0} has to see the doctor before the end of the visit."
    )
}
