internal import PoskoCore

/// Names that are common between Purwakarta and Subang, put together by chance: nobody is meant.
enum SampleNames {
    static func name(of sex: Sex, age: Int, _ random: inout SplitMix64) -> String {
        let isMale = sex == .male
        let first = random.pick(isMale ? men : women)
        let last = random.pick(isMale ? lastOfMen : lastOfWomen)
        // Old people often have one name.
        let name = age > 60 && random.chance(permille: 150) ? last : "\(first) \(last)"
        guard age > 50, random.chance(permille: 120) else { return name }
        return (isMale ? "H. " : "Hj. ") + name
    }

    /// As another clerk would have heard it: one letter or two differ, the person does not.
    static func respelt(_ name: String) -> String {
        for (usual, other) in respellings where name.contains(usual) {
            guard let range = name.firstRange(of: usual) else { continue }
            return name.replacingCharacters(in: range, with: other)
        }
        return name + "h"
    }

    private static let respellings = [
        ("di", "dy"), ("dha", "da"), ("ya", "ia"), ("u", "oe"), ("i", "ie"), ("a", "ah"),
    ]

    private static let men = words(
        """
        Asep Dadang Ujang Cecep Deden Dedi Yayan Agus Iwan Endang Maman Entis Jajang Ade Aang Tatang
        Nanang Wawan Rahmat Hendra Rudi Budi Eko Yusuf Ahmad Muhamad Abdul Rizki Fajar Dimas Ilham
        Aldi Galih Gilang Rian Robi Sandi Toni Usep Uus Didin Dudung Encep Engkos Enjang Karna Kosim
        Makmur Oman Pepen Saepul Sarip Taryana Udin Wahyu Yana Zaenal Ma'mun Opik Ridwan
        """
    )
    private static let lastOfMen = words(
        """
        Sutisna Suryana Hidayat Ruhimat Kurniawan Setiawan Permana Gunawan Saputra Nugraha Mulyana
        Ramdani Maulana Firmansyah Suherman Supriatna Sopandi Rustandi Komara Wiguna Sanjaya Priatna
        Herdiana Iskandar Rohman Solihin Mansur Jaelani Suhendar Kusnadi Sukmana Juanda Darmawan
        Hermawan Wijaya Pratama Sobari Effendi Subarna Abdullah
        """
    )
    private static let women = words(
        """
        Siti Neng Euis Iis Ai Imas Enok Cucu Yayah Nani Tati Titin Lilis Ani Eni Wiwin Nurul Dewi
        Rina Rini Sri Yuyun Teti Entin Enung Aisyah Fitri Intan Lina Mira Nia Novi Putri Rika Santi
        Susi Tuti Wati Yeni Yanti Ratna Popon Onah Odah Icih Mimin Eneng Dede Kokom Nenden
        Rokayah Elis
        """
    )
    private static let lastOfWomen = words(
        """
        Aminah Rohaeni Nuraeni Kurniasih Sumiati Suryani Rahmawati Komalasari Wulandari Handayani
        Mulyani Rosmiati Hasanah Fatimah Lestari Anggraeni Maryati Sukaesih Nurjanah Halimah
        Susilawati Hayati Rohimah Sopiah Yulianti Rosita Permatasari Hartati Sartika Jubaedah
        Nurhayati Marlina Sulastri Apriani Juariah Sa'adah Mardiah Setiawati
        """
    )

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
