use super::*;

fn likeness(one: &str, other: &str) -> Option<Likeness> {
    let [one, other] = [one, other].map(Spelling::of);
    let found = one.likeness(&other);
    assert_eq!(found, other.likeness(&one), "{one:?} {other:?}");
    found
}

#[test]
fn what_is_written_short_may_be_one() {
    for (one, other) in [
        ("CĐCS TT Nga Tân", "CĐCS thị trấn Nga Tân"),
        ("CĐCS TT Giống", "CĐCS thị trấn Giống"),
        ("TT Y tế", "CĐCS Trung tâm Y tế"),
        ("LĐLĐ huyện Bá", "Huyện Bá"),
        ("TT Nga Sơn", "Trung tâm Nga Sơn"),
        ("CĐCS Công ty May 10", "Cty May 10"),
        ("Công đoàn Trường Nga An", "CĐCS Trường Nga An"),
        ("Công ty TM DV Hoa", "Công ty Thương mại Dịch vụ Hoa"),
        ("Công ty SX Hoa", "CĐCS Công ty Sản xuất Hoa"),
        ("CĐCS Trường THCS N.V.Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
        ("CĐCS THPT Yên Định I", "CĐCS THPT Yên Định 1"),
    ] {
        assert_eq!(likeness(one, other), Some(Likeness::Short), "{one} {other}");
    }
    assert!(!Spelling::of("Yên Định I").is_short_of(&Spelling::of("Yên Định 1")));
}

#[test]
fn slips_of_the_pen_are_told_from_other_names() {
    for (one, other) in [
        ("CĐCS May Sông Mã", "CĐCS May Song Mã"),
        ("LĐLĐ huyện Hoằng Hóa", "LĐLĐ huyện Hoàng Hóa"),
        ("CĐCS Công ty Thép", "CĐCS Công ty Thépp"),
        ("CĐCS Trường Nga Sơn", "CĐCS Trườn gNga Sơn"),
        ("CĐCS Giày Hồng Mỹ", "CĐCS Giày Hồng Mqỹ"),
        ("CĐCS Giày Hồng Mỹ", "CĐCS Giày Hồng Mỹy"),
        ("CĐCS Giày Hồng Mỹ", "CĐCSqGiày Hồng Mỹ"),
        ("CĐCS Giày Hồng Mỹ", "8ĐCS Giày Hồng Mỹ"),
        ("CĐCS Giày Hồng Mỹ", "CĐCSq Giày Hồng Mỹ"),
        ("LĐLĐ huyện Hoằng Hóa", "LĐL7 huyện Hoằng Hóa"),
        ("CĐCS Công ty Vinamilk", "CĐCS Công ty Vinamlik"),
        ("CDCS May Song Ma", "CĐCS May Sôngg Mã"),
        ("CĐCS May (cơ sở2)", "CĐCS May (cơ sở 2)"),
        ("CĐCS May và Thêu", "CĐCS May – Thêu"),
        ("CĐCS Hải Thịnh", "CĐCS Công ty TNHH Hải Thịnh"),
        ("CĐCS Tr. THCS Nga An", "CĐCS Trường THCS Nga An"),
        ("CĐCS Ng. Văn Trỗi", "CĐCS Nguyễn Văn Trỗi"),
        ("UBND X. Hoằng Thắng", "UBND xã Hoằng Thắng"),
        ("UBND xã H.Thắng", "UBND xã Hoằng Thắng"),
        ("CĐCS Trường Bốn", "CĐCS Trường Bốnốn"),
        ("LĐLĐ huyện B", "LĐLĐ huyệnĐ huyện B"),
        ("CĐCS May", "CĐCS MayCĐCS May"),
    ] {
        assert_eq!(likeness(one, other), Some(Likeness::Near), "{one} {other}");
    }
    for (one, other) in [
        ("CĐCS Giày Gia Minh", "CĐCS Giày Gia Vinh"),
        ("Công đoàn xã Thắng Lộc", "Công đoàn xã Thắng Lợi"),
        ("CĐCS Giày Hồng Mỹ", "CĐCS Hồng Giày Mỹ"),
        ("CĐCS Công ty Hải Thịnh", "CĐCS Xí nghiệp Hải Thịnh"),
        ("CĐCS Trường THPT Đào Du Từ", "CĐCS Trường THPT Đào Duy Từ"),
        ("CĐCS Trường Đi học Hồng Đức", "CĐCS Trường Đại học Hồng Đức"),
    ] {
        assert_eq!(likeness(one, other), Some(Likeness::Doubtful), "{one} {other}");
    }
    for (one, other) in [
        ("CĐCS Giày", "CĐCS Giày Hồng Mỹ"),
        ("CĐCS xã Hoằng Thắng", "CĐCS UBND xã Hoằng Thắng"),
        ("CĐCS UBND Hoằng Thắng", "CĐCS UBND xã Hoằng Thắng"),
        ("CĐCS Trường Nguyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
        ("CĐCS Khách sạn Hươn", "CĐCS Khách sạn Hương Biển"),
    ] {
        assert_eq!(likeness(one, other), Some(Likeness::Part), "{one} {other}");
    }
    for (one, other) in [
        ("Ngyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
        ("CĐCS THCS Nguyễn Viết Trỗi", "CĐCS THCS Nguyễn Văn Trỗi"),
        ("CĐCS Trường THPT Nguyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
        ("UBND thị trấn Hoằng Thắng", "UBND xã Hoằng Thắng"),
    ] {
        assert_eq!(likeness(one, other), Some(Likeness::Distant), "{one} {other}");
    }
}

#[test]
fn other_names_are_others() {
    for (one, other) in [
        ("CĐCS số 1", "CĐCS số 2"),
        ("CĐCS số 1", "CĐCS số 11"),
        ("CĐCS May số 1", "CĐCS May số 12"),
        ("Trường A", "Trường B"),
        ("Trường B1", "Trường B2"),
        ("Cụm II", "Cụm III"),
        ("Cụm V", "Cụm VI"),
        ("May Thêu cơ sở 2", "May Thêu cơ sở 3"),
        ("Huyện Thọ Xuân", "Huyện Như Xuân"),
        ("Công đoàn xã Thạch Quảng", "Công đoàn xã Thanh Quân"),
        ("Công đoàn xã Yên Khương", "Công đoàn xã Yên Trường"),
        ("Công đoàn xã Tam Thanh", "Công đoàn xã Tân Thành"),
        ("Công đoàn xã Thăng Bình", "Công đoàn xã Thành Vinh"),
        ("CĐCS Ba", "CĐCS Bình An"),
        ("CĐCS", "Công đoàn"),
        ("CĐCS Công ty", "CĐCS Trường"),
    ] {
        assert_eq!(likeness(one, other), None, "{one} {other}");
    }
}
