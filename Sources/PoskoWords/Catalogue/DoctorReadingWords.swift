/// What is wrong with readings that a doctor typed, and how they are typed.
package enum DoctorReadingWords {
    package static let notAPair = Phrase(
        id: "\"{0}\": tulis nama=nilai, misalnya td=128/82.",
        en: "\"{0}\": write name=value, such as bp=128/82."
    )
    package static let unknownName = Phrase(
        id: "\"{0}\" tidak dikenal: td nadi napas suhu spo2 tb bb gds gdp kol au hb …",
        en: "\"{0}\" is not known: bp pulse rr temp spo2 height weight gds gdp chol uric hb …"
    )
    package static let twoHalves = Phrase(
        id: "Tekanan darah: dua nilai, misalnya td=128/82, atau td=80/?sebab.",
        en: "Blood pressure: two values, such as bp=128/82, or bp=80/?reason."
    )
    package static let hoursNumber = Phrase(
        id: "puasa: jam sejak makan terakhir, 0 sampai 72.",
        en: "fasting: hours since the last meal, 0 to 72."
    )
    package static let codes = Phrase(id: "{0}: salah satu dari {1}.", en: "{0}: one of {1}.")
    package static let noLowHigh = Phrase(
        id: "{0} tidak mengenal LO atau HI; tulis angka.",
        en: "{0} has no LO or HI; give a number."
    )
    package static let notANumber = Phrase(
        id: "{0}: \"{1}\" bukan angka.",
        en: "{0}: \"{1}\" is not a number."
    )
    package static let unitTrap = Phrase(
        id: "{0} {1} tampaknya {2}; dalam {3} menjadi {4}. Tulis itu, atau ukur ulang.",
        en: "{0} {1} looks like {2}; in {3} that is {4}. Give that, or measure again."
    )
    package static let decimals = Phrase(
        id: "{0}: paling banyak {1} angka di belakang koma.",
        en: "{0}: at most {1} decimals."
    )
    package static let impossible = Phrase(
        id: "{0} {1} tidak mungkin ({2}–{3} {4}): ukur ulang, atau {5}=?sebab.",
        en: "{0} {1} is not possible ({2}–{3} {4}): measure again, or {5}=?reason."
    )
    package static let unusual = Phrase(
        id: "{0} {1} tidak wajar ({2}–{3} {4}): mohon ukur ulang.",
        en: "{0} {1} is unusual ({2}–{3} {4}): measure again."
    )
    package static let confirm = Phrase(
        id: "{0} Bila benar, tekan !",
        en: "{0} If it is right, press !"
    )
    package static let reasonLength = Phrase(
        id: "{0} tidak dapat diukur: tulis sebabnya, paling panjang {1} huruf.",
        en: "{0} not measurable: give the reason, at most {1} characters."
    )
    package static let emptyPart = Phrase(
        id: "Belum ada nilai, gejala, atau kesadaran.",
        en: "There is no value, complaint or consciousness yet."
    )
    package static let twice = Phrase(
        id: "{0} ada dua kali; catat ukuran ulang tersendiri.",
        en: "{0} is there twice; record a repeated reading by itself."
    )
    package static let pregnancyNotAsked = Phrase(
        id: "Kehamilan hanya ditanyakan kepada perempuan 10–55 tahun.",
        en: "Pregnancy is asked of women from 10 to 55 only."
    )
    package static let weeksAlone = Phrase(
        id: "Usia kehamilan memerlukan hamil=ya.",
        en: "Weeks of pregnancy need pregnant=yes."
    )
    package static let fastingHours = Phrase(
        id: "Gula darah puasa memerlukan puasa={0} jam atau lebih; bila kurang, tulis gds.",
        en: "A fasting glucose needs fasting={0} hours or more; if fewer, give gds."
    )
    package static let halfMissing = Phrase(
        id: "Tekanan darah tanpa {0}: tulis keduanya, misalnya td=128/82.",
        en: "A blood pressure without {0}: give both, such as bp=128/82."
    )
    package static let pulsePressure = Phrase(
        id: "Selisih sistolik dan diastolik {0} mmHg tidak wajar ({1}–{2}): mohon ukur ulang.",
        en: "Systolic and diastolic are {0} mmHg apart, which is unusual ({1}–{2}): measure again."
    )
    package static let bmiUnusual = Phrase(
        id: "Berat dan tinggi menghasilkan IMT {0}, tidak wajar: mohon periksa.",
        en: "Weight and height give a BMI of {0}, which is unusual: check."
    )
}
