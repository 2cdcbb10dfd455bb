use super::*;

const TOTAL: &str = "
    Tổng cộng | TỔNG CỘNG: | Cộng | Toàn tỉnh | Tổng số | Total | Tổng  cộng | Tong cong
    * Tổng cộng | Tổng cộng (A+B) | T.C | Cộng huyện Hoằng Hóa | Toàn huyện | Cộng cụm I
    Cộng LĐLĐ huyện X | T ổ n g  c ộ n g | T Ổ N G C Ộ N G : | TỔNG C Ộ N G
    Tổng cộng toàn huyện | Tổng số toàn ngành | Cộng I | Cộng mục I | Cộng trang 1
    Cộng mang sang | Tổng I+II | Tổng cộng năm 2023 | TỔNG CỘNG CHUNG | Cả huyện | Cả tỉnh
    T. cộng | LĐLĐ huyện B cộng | Σ | Tổng toàn huyện | Tổng số toàn huyện
    Tổng toàn ngành | Tổng 2023 | Tổng chung | Tổng huyện B | ∑ | Σ huyện B | Σ cộng
    I. Cộng | 1. Tổng cộng | - Cộng | A. Tổng số | (Cộng) | [Tổng cộng] | Cộng A | Cộng (I + II)
    Cộng A+B | Cộng phần II | Cộng khối doanh nghiệp | Tổng các CĐCS | Tổng số CĐCS: 12
    Tổng số đoàn viên | Tổng cộng: 30 đơn vị | Cộng các đơn vị | Cộng dồn | Lũy kế
    Luỹ kế 9 tháng đầu năm | Lũy kế đến hết năm 2025 | Mang sang | Chuyển sang trang sau
    Trang trước chuyển sang | Số trang trước mang sang | Toàn ngành | Toàn thành phố | Cả năm
    Toàn khối HCSN | Chung toàn tỉnh | Chung | Tất cả | Tất cả các đơn vị | Toàn bộ
    Bình quân | Bình quân toàn tỉnh | Trung bình | Trung bình chung toàn huyện | TC | TC:
    Tổng hợp | Tổng hợp toàn tỉnh | Tổng quý I | Cộng 6 tháng | T/cộng | T. số
    Khối doanh nghiệp cộng | Huyện B - Tổng cộng | LĐLĐ huyện B (cộng) | Ngành Y tế: cộng
    Tổng LĐLĐ huyện B | Cộng công đoàn ngành Y tế | Grand total | Sub-total | Subtotal H1
    Total 2023 | Sum | Total of all units | Tong so toan huyen | CONG MUC II | Toan tinh
    Ca huyen | Cong trang 3 | TỔNG   CỘNG   TOÀN   TỈNH | T Ổ N G   T O À N   H U Y Ệ N
    Cộng\u{a0}mục\u{a0}I | To\u{302}\u{309}ng co\u{323}\u{302}ng | TỔNG CỘNG (=1+2) | II Cộng
    Tổng số lao động | Cộng thị xã Bỉm Sơn | Cả khối | Cộng bảng 2
    Tổng số xã, phường | Cộng cả năm | Tổng cộng quý IV/2024 | Totals | Cộng tiểu mục 3
    Công đoàn ngành Y tế - Cộng | Cả tỉnh năm 2024 | Toàn bộ các đơn vị | Số chuyển sang |  | Cộng vùng miền núi";
const NO_TOTAL: &str = "
    Công đoàn | Cổng | Tổng công ty Thép | Cộng Hòa | Công đoàn ngành | Trung tâm | Toàn Thắng
    G1 | T | Công | T ổ 1 2 | C ô n g  t y | Tổng công ty Khí | Tổng Công ty CP Sông Mã
    Công ty CP Tổng hợp X | CĐCS Tổng kho xăng dầu | Cộng đồng Xanh | Chung cư Xuân Mai
    Cả Sao | Tổng kho xăng dầu | Tổng cục Thuế | Tổng đội TNXP | Tổng LĐLĐ Việt Nam
    Tổng Liên đoàn | Tổng công đoàn | Tong cong ty Thep | Tong cong doan | Cong ty May
    Cong doan co so May | Cong an tinh | Cong chung so 1 | Cong Hoa | Toan Thang | Ca Sao
    CĐCS Cộng Hòa | CĐCS Toàn Mỹ | Toàn Phát | Toàn Thành Phát | Toàn Cầu | Trung Bình 1
    CĐCS xã Trung Bình | Trường Cộng Hiền | Xã Cộng Hòa | Xã Tân Cộng | Huyện Toàn
    Công ty TNHH Tổng Hợp | Tổng hợp Dịch vụ Hà Trung | Total Gas | Tổng Xưởng | Cộng lực
    Cộng tác viên dân số | Cổng | Cộng ty May | Tổng cộng ty May | CĐCS Công ty Total | TC Group
    TCT Sông Đà | Chung Sức | Chung Hoàng | Cả Vàng | Sum Vầy | All Star | Trung Bình Hòa
    Bình Quân Hưng | Tất Thắng | Cộng sản | Mang Yang | Toàn | Cả | Lũy Kế Hòa | Xí nghiệp I
    Công ty 36 | Cơ sở 2 | Toàn Năm Sao | CĐCS Khối Đảng | Khối Dân vận | Cụm công nghiệp
    Huyện Hoằng Hóa | LĐLĐ huyện Cẩm Thủy | Ngành Giáo dục | Nhóm trẻ Hoa Sen | Tổng Văn Phòng
    CĐCS May (tổng) | CĐCS Tổng hợp | Đội Cộng Hưởng | Công ty Cộng Lực | CĐCS Toàn Cầu
    Trường Tổng Hợp | Tổng thầu EPC | Tổng lãnh sự | Cộng Đồng Nhỏ | Toàn Tâm | Chung Thủy | Cả Nhà
    Trường Toàn Tỉnh Táo | Tổ 1 | A | I | 1 | 2023 | ";

fn cells(cells: &str) -> impl Iterator<Item = &str> {
    cells.split(['|', '\n']).map(str::trim).filter(|cell| !cell.is_empty())
}

#[test]
fn totals_are_told_from_names() {
    let missed: Vec<&str> = cells(TOTAL).filter(|cell| !is_total(cell)).collect();
    assert_eq!(missed, [""; 0]);
    let swallowed: Vec<&str> = cells(NO_TOTAL).filter(|cell| is_total(cell)).collect();
    assert_eq!(swallowed, [""; 0]);
    assert!(cells(TOTAL).count().min(cells(NO_TOTAL).count()) >= 100);
}

#[test]
fn a_total_says_what_it_is_of() {
    let part = |words: &str| TotalOf::Part(name_key(words));
    for (cell, of) in [
        ("Tổng cộng", TotalOf::Everything),
        ("Tổng cộng năm 2023", TotalOf::Everything),
        ("Cộng 9 tháng", TotalOf::Everything),
        ("Tổng toàn huyện", TotalOf::Everything),
        ("Cộng toàn tỉnh", TotalOf::Province),
        ("Cộng LĐLĐ huyện B", part("Liên đoàn lao động huyện B")),
        ("LĐLĐ huyện B cộng", part("LĐLĐ huyện B")),
        ("LĐLĐ huyện B (tổng)", part("LĐLĐ huyện B")),
        ("Cộng (huyện) Hoằng Hóa", part("huyện Hoằng Hóa")),
        ("Cộng I+II", part("I II")),
        ("Cộng trang 1", part("trang 1")),
    ] {
        assert_eq!(total(cell), Some(of), "{cell}");
    }
}

#[test]
fn a_total_of_a_unit_may_leave_out_its_level() {
    for cell in ["Cộng Hoằng Hóa", "Hoằng Hoá cộng", "Tổng: Hoằng Hóa", "Hoằng Hóa - Tổng số"]
    {
        assert!(is_total_of(cell, "LĐLĐ huyện Hoằng Hóa"), "{cell}");
        assert!(!is_total_of(cell, "LĐLĐ huyện Nông Cống"), "{cell}");
    }
    assert!(!is_total_of("Hoằng Hóa", "LĐLĐ huyện Hoằng Hóa"));
    assert!(!is_total_of("Cộng Hòa", "LĐLĐ huyện Trung Hòa"));
    assert!(is_total_of("Cộng Trung Hòa", "LĐLĐ huyện Trung Hòa"));
}

#[test]
fn sections_are_told_from_names() {
    use Heading::{Group, Left, Mark, Part, Section};
    for (heading, cells) in [
        (Some(Mark), "I | II. | A | a) | 1 | 1.2 | IV/ | 2023 | I.1"),
        (
            Some(Section),
            "Khối HCSN | I. Khối doanh nghiệp | Cụm 1 | Cụm CĐCS số 1 | Nhóm I | \
            KHỐI DN NGOÀI NHÀ NƯỚC: | Khối xã, phường, thị trấn | Các trường học | Doanh nghiệp | \
            HCSN | Huyện | Đơn vị | Các CĐCS | Cụm thi đua số 3 | A. Khối Đảng | II. Giáo dục | \
            Khối (12 đơn vị) | Khối trường mầm non, tiểu học | Loại hình doanh nghiệp | Các huyện | \
            Khối các huyện, thị xã | Khu vực 2 | Phần II | Khoi HCSN | Khối khác",
        ),
        (
            Some(Group),
            "Khối Mặt trận | Khối các cơ quan Đảng | Cụm Bắc Sơn | Các cơ quan Đảng | \
            1. Khối Đảng",
        ),
        (
            Some(Part),
            "Trong đó | Trong đó: nữ | - Nữ | + Nam | TRONG ĐÓ NỮ | Tr.đó: | Nữ | \
            Bao gồm: | of which",
        ),
        (
            Some(Left),
            "Đơn vị khác | Các đơn vị còn lại | Khác | Còn lại | Các CĐCS khác | \
            Doanh nghiệp khác | III. Đơn vị khác",
        ),
        (
            None,
            "CĐCS Khối Đảng | CĐCS Khối mầm non xã X | Nhóm trẻ Hoa Sen | Cụm công nghiệp X | \
            CĐCS Doanh nghiệp tư nhân Hoa | CĐCS Hành chính | CĐCS 1 | Cơ sở 2 | Y tế | Giáo dục | \
            1. CĐCS May | Nam Sơn | Nữ Oa | Khác Biệt | Xã Hoằng Anh | Huyện ủy | Công ty 36 | \
            Khoi Nguyen | Trường Nữ sinh | Thị trấn | Công đoàn ngành | LĐLĐ huyện B | G1",
        ),
    ] {
        let other: Vec<_> =
            self::cells(cells).filter(|cell| super::heading(cell) != heading).collect();
        assert_eq!(other, [""; 0], "{heading:?}");
    }
}
