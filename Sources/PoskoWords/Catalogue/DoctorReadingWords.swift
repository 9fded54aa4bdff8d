/// Readings and complaints, as a doctor reads and types them, and what is wrong with the typing.
package enum DoctorReadingWords {
    package static let bloodPressure = Phrase(id: "TD", en: "BP")
    package static let systolic = Phrase(id: "sistolik", en: "systolic")
    package static let diastolic = Phrase(id: "diastolik", en: "diastolic")
    package static let pulse = Phrase(id: "nadi", en: "pulse")
    package static let respiration = Phrase(id: "napas", en: "breathing")
    package static let temperature = Phrase(id: "suhu", en: "temperature")
    package static let saturation = Phrase(id: "SpO2", en: "SpO2")
    package static let height = Phrase(id: "TB", en: "height")
    package static let weight = Phrase(id: "BB", en: "weight")
    package static let waist = Phrase(id: "lingkar perut", en: "waist")
    package static let randomGlucose = Phrase(id: "GDS", en: "random glucose")
    package static let fastingGlucose = Phrase(id: "GDP", en: "fasting glucose")
    package static let cholesterol = Phrase(id: "kolesterol", en: "cholesterol")
    package static let uricAcid = Phrase(id: "asam urat", en: "uric acid")
    package static let haemoglobin = Phrase(id: "Hb", en: "Hb")
    package static let rightEye = Phrase(id: "visus kanan", en: "right eye")
    package static let leftEye = Phrase(id: "visus kiri", en: "left eye")
    package static let smoking = Phrase(id: "merokok", en: "smoking")
    package static let pregnancy = Phrase(id: "hamil", en: "pregnant")
    package static let weeks = Phrase(id: "usia kehamilan", en: "weeks of pregnancy")

    package static let perMinute = Phrase(id: "/mnt", en: "/min")
    package static let week = Phrase(id: "mgg", en: "wk")
    package static let smoker = Phrase(id: "ya", en: "yes")
    package static let passiveSmoker = Phrase(id: "pasif", en: "passive")
    package static let notTested = Phrase(id: "tidak diuji", en: "not tested")

    package static let severeHeadache = Phrase(id: "sakit kepala hebat", en: "severe headache")
    package static let blurredVision = Phrase(id: "penglihatan kabur", en: "blurred vision")
    package static let chestPain = Phrase(id: "nyeri dada", en: "chest pain")
    package static let breathlessness = Phrase(id: "sesak napas", en: "breathlessness")
    package static let oneSidedWeakness = Phrase(
        id: "lemah separuh badan",
        en: "one-sided weakness"
    )
    package static let slurredSpeech = Phrase(id: "bicara pelo", en: "slurred speech")
    package static let convulsion = Phrase(id: "kejang", en: "convulsion")
    package static let drowsiness = Phrase(id: "mengantuk berat", en: "drowsiness")
    package static let jointPain = Phrase(id: "nyeri sendi", en: "joint pain")

    // MARK: What is wrong with what was typed

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
        id: "Belum ada nilai, keluhan, atau kesadaran.",
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
    package static let upsideDown = Phrase(
        id: "Diastolik {1} tidak di bawah sistolik {0}: ukur ulang.",
        en: "Diastolic {1} is not below systolic {0}: measure again."
    )
    package static let pulsePressure = Phrase(
        id: "Selisih sistolik dan diastolik {0} mmHg tidak wajar ({1}–{2}): mohon ukur ulang.",
        en: "Systolic and diastolic are {0} mmHg apart, which is unusual ({1}–{2}): measure again."
    )
    package static let bmiImpossible = Phrase(
        id: "Berat dan tinggi memberi IMT {0}: salah satunya keliru.",
        en: "Weight and height give a BMI of {0}: one of them is wrong."
    )
    package static let bmiUnusual = Phrase(
        id: "Berat dan tinggi memberi IMT {0}, tidak wajar: mohon periksa.",
        en: "Weight and height give a BMI of {0}, which is unusual: check."
    )
}
