use super::*;

const TEXT: &str = "đơn vị;năm;chỉ tiêu;thực hiện\nCông đoàn Trường Tiểu học Hoằng Hóa;2024;D01;3\n\
    LĐLĐ huyện Thọ Xuân;2024;D02;5\n";

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // Half decomposed, as the code page has letters and tones apart.
        Encoding::Windows1258 => syllable::windows_letters(text),
        Encoding::Tcvn3 => legacy::in_tcvn3(text),
        Encoding::Vni => legacy::in_vni(text),
    }
}

/// A header typed in Unicode above rows of an old font, with a name typed later.
#[test]
fn cells_with_other_letters_are_left_as_they_are() {
    let mixed = "Chỉ tiêu;CĐCS Mê Linh;\"Hà Nội, Việt Nam\";Hành chính\n";
    let expected = format!("{mixed}Cơ sở May;Liên đoàn\n");
    for (encoding, said) in [
        (Encoding::Tcvn3, "C\u{AC} s\u{EB} May;Li\u{AA}n \u{AE}o\u{B5}n\n"),
        (Encoding::Vni, "Cô sôû May;Lieân ñoaøn\n"),
    ] {
        let decoded = decode(format!("{mixed}{said}").into_bytes(), Some(encoding)).unwrap();
        assert_eq!(decoded.text, expected, "{encoding:?}");
    }
}

#[test]
fn what_is_certain_is_recognised() {
    for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1258] {
        let decoded = decode(encoded(TEXT, encoding), None).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, encoding));
        assert!(!decoded.has_mark);
        let marked = decode(encoded(&format!("\u{feff}{TEXT}"), encoding), None);
        if let Some(decoded) = marked.ok().filter(|_| encoding != Encoding::Windows1258) {
            assert_eq!((decoded.text.as_str(), decoded.has_mark), (TEXT, true));
        }
    }
}

#[test]
fn old_fonts_are_named_and_converted_when_said() {
    for encoding in [Encoding::Tcvn3, Encoding::Vni] {
        let bytes = encoded(TEXT, encoding);
        assert_eq!(decode(bytes.clone(), None), Err(Undecoded::Legacy { encoding }));
        let latin = WINDOWS_1252.decode(&bytes).0.into_owned();
        assert_eq!(decode(latin.clone().into_bytes(), None), Err(Undecoded::Legacy { encoding }));
        for bytes in [bytes, latin.into_bytes()] {
            assert_eq!(decode(bytes, Some(encoding)).unwrap().text, TEXT);
        }
    }
}

#[test]
fn lost_letters_are_told_from_an_encoding() {
    let ansi = |text: &[u8]| decode(text.to_vec(), None);
    let before = "T".to_owned();
    let lost = ansi(b"T?nh;Huy?n;N?m;C\xD0CS\n");
    assert_eq!(lost, Err(Undecoded::Lost { before }));
    let asked = ansi(b"Caf\xE9 \xFC\xFF? a?b; c?\n");
    assert!(matches!(asked, Err(Undecoded::Unclear { .. })));
}

#[test]
fn what_is_not_certain_is_refused() {
    let bytes = b"unit,name\nG1,Caf\xE9 \xFC\xFF\n".to_vec();
    let Err(Undecoded::Unclear { bad, .. }) = decode(bytes, None) else { panic!() };
    assert_eq!(bad, BadByte { byte: 0xE9, before: "unit,name\nG1,Caf".to_owned() });
    let nul = decode("tên,năm\nĐ\0,1\n".as_bytes().to_vec(), None);
    assert_eq!(nul, Err(Undecoded::Nul { count: 1, before: "tên,năm\nĐ".to_owned() }));
    let filled = decode(b"a,b\n1,2\n\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), None);
    let before = "a,b\n1,2\n".to_owned();
    assert_eq!(filled, Err(Undecoded::Nul { count: 12, before }));
    let cut = decode(b"\xFF\xFEa\0b".to_vec(), None);
    assert_eq!(cut, Err(Undecoded::Cut { marked: Encoding::Utf16Le, before: None }));
    let binary = decode(vec![0, 1, 2, 0, 0, 7, 9], None);
    assert_eq!(binary, Err(Undecoded::Binary { start: vec![0, 1, 2, 0] }));
    let said = decode(b"a\xFF".to_vec(), Some(Encoding::Utf8));
    assert!(matches!(said, Err(Undecoded::NotAsSaid { .. })), "{said:?}");
}

#[test]
fn letters_of_one_code_page_taken_for_another_are_named_and_brought_back() {
    let encoding = Encoding::Windows1258;
    let bytes = encoded(TEXT, encoding);
    let latin = WINDOWS_1252.decode(&bytes).0.into_owned();
    let wide = encoded(&format!("\u{feff}{latin}"), Encoding::Utf16Le);
    for taken in [latin.clone().into_bytes(), format!("\u{feff}{latin}").into_bytes(), wide] {
        assert_eq!(decode(taken.clone(), None), Err(Undecoded::Legacy { encoding }));
        assert_eq!(decode(taken, Some(encoding)).unwrap().text, TEXT);
    }
}

#[test]
fn utf_16_with_something_else_behind_it_is_told() {
    let row = "LĐLĐ huyện Thọ Xuân;2024;D02;5\r\n";
    for (first, second) in [
        (Encoding::Utf16Le, Encoding::Utf8),
        (Encoding::Utf16Be, Encoding::Utf8),
        (Encoding::Utf16Le, Encoding::Utf16Be),
    ] {
        let mut bytes = encoded(&format!("\u{feff}{TEXT}"), first);
        bytes.extend(encoded("G2;2024;D1;5\r\n", second));
        let before = Some(TEXT.to_owned());
        let told = Err(Undecoded::Cut { marked: first, before });
        assert_eq!(decode(bytes, None), told, "{second:?}");
        // Behind a last line that doesn't end.
        let mut bytes = encoded(&format!("\u{feff}{}", TEXT.trim_end()), first);
        bytes.extend(encoded(&row.repeat(2), second));
        let told = decode(bytes, None);
        assert!(matches!(told, Err(Undecoded::Cut { before: Some(_), .. })), "{told:?}");
    }
}

#[test]
fn foreign_names_are_no_other_encoding() {
    for name in ["台塑河静", "台塑河静钢铁兴业有限公司", "서울", "Ελλάς", "“…” – €"]
    {
        let text = format!("{TEXT}Công ty {name};2024;D02;5\n{name} (chi nhánh);2024;D01;1\n");
        let bytes = encoded(&format!("\u{feff}{text}"), Encoding::Utf16Le);
        assert_eq!(decode(bytes, None).map(|decoded| decoded.text), Ok(text));
    }
}

#[test]
fn old_letters_in_utf_16_are_named_and_converted_when_said() {
    for encoding in [Encoding::Tcvn3, Encoding::Vni] {
        let latin = WINDOWS_1252.decode(&encoded(TEXT, encoding)).0.into_owned();
        for mark in ["", "\u{feff}"] {
            let bytes = encoded(&format!("{mark}{latin}"), Encoding::Utf16Le);
            assert_eq!(decode(bytes.clone(), None), Err(Undecoded::Legacy { encoding }));
            assert_eq!(decode(bytes, Some(encoding)).unwrap().text, TEXT);
        }
    }
    // The mark says what a sound text is, whatever else is said.
    let bytes = encoded(&format!("\u{feff}{TEXT}"), Encoding::Utf16Le);
    assert_eq!(decode(bytes, Some(Encoding::Tcvn3)).unwrap().text, TEXT);
}

#[test]
fn utf_32_is_named_marked_or_not() {
    let little =
        |text: &str| -> Vec<u8> { text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect() };
    let big =
        |text: &str| -> Vec<u8> { text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect() };
    let marked = format!("\u{feff}{TEXT}");
    for bytes in [little(TEXT), big(TEXT), little(&marked), big(&marked)] {
        assert_eq!(decode(bytes, None), Err(Undecoded::Utf32));
    }
}

#[test]
fn what_is_vietnamese_already_is_not_converted() {
    for said in Encoding::ALL.into_iter().filter(|&said| said != Encoding::Utf8) {
        let decoded = decode(TEXT.as_bytes().to_vec(), Some(said)).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_str()), (Encoding::Utf8, TEXT));
    }
    assert_eq!(decode(TEXT.as_bytes().to_vec(), Some(Encoding::Utf8)).unwrap().text, TEXT);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_a_text_or_refused(
        bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
        at in 0_usize..7,
    ) {
        let _ = decode(bytes, Encoding::ALL.get(at).copied());
    }
}
