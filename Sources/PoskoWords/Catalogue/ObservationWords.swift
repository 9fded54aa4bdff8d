/// Why a measured value, or a part of a screening, is not taken. English names a measurement as it
/// is typed; Indonesian says it in words and adds what is typed.
package enum ObservationWords {
    package static let unknown = Phrase(
        id: "Itu bukan nama pengukuran; yang ada: {0}.",
        en: "That is not a measurement; there are {0}."
    )
    package static let codeNotKnown = Phrase(
        id: "{0} diisi salah satu dari {1}.",
        en: "{0} takes one of {1}."
    )
    package static let noLowHigh = Phrase(
        id: "{0} tidak mengenal LO atau HI; isi dengan angka.",
        en: "{0} has no LO or HI; enter a number."
    )
    package static let notANumber = Phrase(
        id: "{0} diisi dengan angka, misalnya 12,5 atau 12.5.",
        en: "{0} takes a number, such as 12.5 or 12,5."
    )
    package static let unitTrap = Phrase(
        id: "{0} {1} tampaknya dalam {2}; dalam {3} nilainya {4}: isi nilai itu, atau ukur ulang.",
        en: "{0} {1} looks like {2}; in {3} that would be {4}: enter that, or measure again."
    )
    /// For glucose, which is possible in both units.
    package static let unitTrapOrConfirm = Phrase(
        id: "{0} {1} tampaknya dalam {2}; dalam {3} nilainya {4}: isi nilai itu, atau konfirmasi "
            + "nilai apa adanya.",
        en: "{0} {1} looks like {2}; in {3} that would be {4}: enter that, or confirm the value "
            + "as it is."
    )
    package static let tooManyDecimals = Phrase(
        id: "{0} memakai paling banyak {1} angka di belakang koma.",
        en: "{0} takes at most {1} decimals."
    )
    package static let impossible = Phrase(
        id: "{0} {1} tidak mungkin: harus dari {2} sampai {3} {4}. Ukur ulang, atau isi \"tidak "
            + "dapat diukur\" dengan alasannya.",
        en: "{0} {1} is not possible: from {2} to {3} {4}. Measure again, or enter \"not "
            + "measurable\" with the reason."
    )
    package static let unusual = Phrase(
        id: "{0} {1} tidak wajar (biasanya {2} sampai {3} {4}): ukur ulang, atau konfirmasi.",
        en: "{0} {1} is unusual ({2} to {3} {4}): measure again, or confirm it."
    )
    package static let reasonLength = Phrase(
        id: "{0} tidak dapat diukur: alasannya {1} sampai {2} karakter.",
        en: "{0} not measurable: the reason takes {1} to {2} characters."
    )

    package static let nothingEntered = Phrase(
        id: "Belum ada yang diisi.",
        en: "Nothing was entered."
    )
    package static let enteredTwice = Phrase(
        id: "{0} terisi dua kali; catat pengukuran ulang sebagai bagian kedua.",
        en: "{0} is there twice; record a repeated reading as a second part."
    )
    package static let pregnancyNotAsked = Phrase(
        id: "Kehamilan hanya ditanyakan kepada perempuan umur 10 sampai 55; periksa jenis kelamin "
            + "dan tanggal lahir.",
        en: "Pregnancy is asked of women from 10 to 55 only; check sex and birth date."
    )
    package static let weeksWithoutPregnancy = Phrase(
        id: "Usia kehamilan hanya diisi bersama pregnant=yes.",
        en: "Weeks of pregnancy need pregnant=yes."
    )
    package static let fastingHoursImpossible = Phrase(
        id: "Puasa {0} jam tidak mungkin: {1} sampai {2}.",
        en: "{0} hours without food is not possible: {1} to {2}."
    )
    package static let fastingHoursTooShort = Phrase(
        id: "Gula darah puasa memerlukan puasa paling sedikit {0} jam; isi berapa jam, atau catat "
            + "sebagai glu_random.",
        en: "A fasting glucose needs at least {0} hours without food; say how many, or enter it "
            + "as glu_random."
    )
    package static let bloodPressureIncomplete = Phrase(
        id: "Tekanan darah memerlukan {0} juga, atau \"tidak dapat diukur\" untuk itu.",
        en: "A blood pressure needs {0} too, or \"not measurable\" for it."
    )
    package static let diastolicNotBelow = Phrase(
        id: "Diastolik {0} tidak di bawah sistolik {1}: ukur ulang.",
        en: "Diastolic {0} is not below systolic {1}: measure again."
    )
    package static let pulsePressureUnusual = Phrase(
        id: "Sistolik dan diastolik berselisih {0} mmHg, itu tidak wajar (biasanya {1} sampai "
            + "{2}): ukur ulang, atau konfirmasi sbp.",
        en: "Systolic and diastolic are {0} mm[Hg] apart, which is unusual ({1} to {2}): measure "
            + "again, or confirm sbp."
    )
    package static let bodyMassIndexWrong = Phrase(
        id: "Berat dan tinggi badan menghasilkan IMT {0}: salah satunya keliru.",
        en: "Weight and height give a BMI of {0}: one of them is wrong."
    )
    package static let bodyMassIndexUnusual = Phrase(
        id: "Berat dan tinggi badan menghasilkan IMT {0}, itu tidak wajar: periksa, atau "
            + "konfirmasi weight.",
        en: "Weight and height give a BMI of {0}, which is unusual: check, or confirm weight."
    )
    package static let notTaken = Phrase(
        id: "Nilai itu tidak diterima.",
        en: "The value was not taken."
    )
}
