use super::*;

fn read(numbers: &mut Numbers, text: &str) -> String {
    let cell = NumberCell { text, column: "value", is_typed: false, is_counted: false };
    numbers.read(cell).map_or_else(|fault| fault.code().to_owned(), |n| n.to_string())
}

fn in_style(style: NumberStyle, text: &str) -> String {
    let mut numbers = Numbers { style, ..Numbers::new(None) };
    read(&mut numbers, text)
}

#[test]
fn what_can_be_read_in_one_way_is_read_so_in_every_style() {
    for (text, number) in [
        ("0", "0"),
        ("007", "7"),
        ("70000", "70000"),
        ("9,6", "9.6"),
        ("9.6", "9.6"),
        ("0.250", "0.25"),
        ("0,125", "0.125"),
        ("1234.567", "1234.567"),
        ("1.250,5", "1250.5"),
        ("1,250.5", "1250.5"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("-1.250,5", "-1250.5"),
        ("\u{2212}9,6", "-9.6"),
        ("1 250,5", "1250.5"),
        ("1\u{A0}250.5", "1250.5"),
        ("70\u{202F}000", "70000"),
        ("1\u{2009}250\u{2009}000", "1250000"),
        ("1 250.000", "1250"),
        ("+5", "5"),
        ("5\u{200B}", "5"),
        ("\u{FEFF}\u{200E}5\u{A0}", "5"),
        ("'107", "107"),
        ("１２", "12"),
        ("９，６", "9.6"),
        ("－５", "-5"),
        (".5", "0.5"),
        (",5", "0.5"),
        ("-.5", "-0.5"),
        ("5.", "5"),
        ("5,", "5"),
        ("-70000.", "-70000"),
        ("1e3", "1000"),
        ("1,2E+05", "120000"),
        ("1.250E+03", "1250"),
        ("-1.5e2", "-150"),
        ("9.6E-1", "0.96"),
        ("96e-3", "0.096"),
        ("1.2345E2", "123.45"),
        ("94.97999999999999", "94.98"),
        ("0,30000000000000004", "0.3"),
    ] {
        for style in [NumberStyle::English, NumberStyle::Vietnamese, NumberStyle::Undecided] {
            assert_eq!(in_style(style, text), number, "{text} {style:?}");
        }
    }
}

#[test]
fn what_hides_within_a_number_is_named() {
    for text in ["1\u{200B}250", "1\u{AD}250", "12\u{FEFF}.5"] {
        assert_eq!(in_style(NumberStyle::English, text), "character_hidden", "{text:?}");
    }
}

#[test]
fn powers_and_bare_marks_decide_nothing() {
    for text in ["1,2E+05", "1.2e3", "5.", "5,", "１２"] {
        let mut numbers = Numbers::new(None);
        read(&mut numbers, text);
        assert!(numbers.correction().is_none() && numbers.shown().is_none(), "{text}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_follows_the_style() {
    for (text, english, vietnamese) in
        [("1.250", "1.25", "1250"), ("70,000", "70000", "70"), ("-12.345", "-12.345", "-12345")]
    {
        assert_eq!(in_style(NumberStyle::English, text), english);
        assert_eq!(in_style(NumberStyle::Vietnamese, text), vietnamese);
        assert_eq!(in_style(NumberStyle::Undecided, text), "number_ambiguous");
    }
}

#[test]
fn a_fraction_of_three_digits_may_be_in_doubt() {
    for (style, text, said) in [
        (NumberStyle::English, "1.250", "number_ambiguous"),
        (NumberStyle::English, "1,250", "1250"),
        (NumberStyle::English, "9.6", "9.6"),
        (NumberStyle::Vietnamese, "1,250", "number_ambiguous"),
        (NumberStyle::Vietnamese, "1.250", "1250"),
    ] {
        let mut numbers = Numbers { style, doubts: Doubts::All, ..Numbers::new(None) };
        assert_eq!(read(&mut numbers, text), said, "{text} {style:?}");
    }
}

#[test]
fn nonsense_is_no_number_in_any_style() {
    for text in [
        "1.25.0",
        "1,25,0",
        "1.2,5.0",
        "1 25",
        "12 34 567",
        "1.250 000",
        "e3",
        "1e",
        "1.5.0e3",
        "1.e3",
        "1e3.5",
        "1e99",
        "++1",
        ".",
        ",",
        "-.",
        "--1",
        "(5)",
        "1,2.3,4",
        "1 ,5",
        "",
        "0x10",
        "5²",
        "1'000",
        "1.250,",
    ] {
        for style in [NumberStyle::English, NumberStyle::Vietnamese, NumberStyle::Undecided] {
            assert_eq!(in_style(style, text), "number_invalid", "{text} {style:?}");
        }
    }
}

#[test]
fn a_file_is_read_again_in_the_style_that_its_cells_prove() {
    const FINE: [&str; 3] = ["0.125", "1234.567", "0.250"];
    let [one, two, three] = FINE;
    for (cells, style) in [
        (&["1", "1.250", "9.6"][..], Some((NumberStyle::English, Doubts::All))),
        (&["1", "1.250", "9.6", one], Some((NumberStyle::English, Doubts::All))),
        (&["1.250", one, two], Some((NumberStyle::English, Doubts::All))),
        (&["1.250", one, two, three], Some((NumberStyle::English, Doubts::Zeros))),
        (
            &["1.250", "1.251", "1.252", "1.253", one, two, three],
            Some((NumberStyle::English, Doubts::All)),
        ),
        (&["1.250", "1,250,000"], Some((NumberStyle::English, Doubts::Zeros))),
        (&["1.250", "1,250,000", one, two, three], None),
        (&["1,250", "9.6"], None),
        (&["1,250", "9,6"], Some((NumberStyle::Vietnamese, Doubts::All))),
        (&["1,250", "9,6", "1.250,5"], Some((NumberStyle::Vietnamese, Doubts::Zeros))),
        (&["1", "9.61"], None),
        (&["1", "1,250"], Some((NumberStyle::Undecided, Doubts::None))),
        (&["1.250"], Some((NumberStyle::Undecided, Doubts::None))),
        (&["1.250", "9,6"], Some((NumberStyle::Vietnamese, Doubts::None))),
        (&["9.6", "9,6", "1.250"], Some((NumberStyle::Undecided, Doubts::None))),
        (&["70 000", "8"], None),
    ] {
        let mut numbers = Numbers::new(None);
        for cell in cells {
            read(&mut numbers, cell);
        }
        assert_eq!(numbers.correction().map(|n| (n.style, n.doubts)), style, "{cells:?}");
    }
}

#[test]
fn whole_thousands_may_be_in_doubt_where_other_fractions_are_not() {
    for (text, said) in [("12.000", "number_ambiguous"), ("12.125", "12.125"), ("12,000", "12000")]
    {
        let mut numbers = Numbers { doubts: Doubts::Zeros, ..Numbers::new(None) };
        assert_eq!(read(&mut numbers, text), said, "{text}");
    }
}

#[test]
fn a_zero_before_the_digits_of_a_fraction_is_written_by_nobody() {
    for text in ["07.5", "05,3", "-07.5", "00.5", "01.250", "012.500,5", "07,5 "] {
        for style in [NumberStyle::Plain, NumberStyle::English, NumberStyle::Vietnamese] {
            assert_eq!(in_style(style, text), "number_invalid", "{text} {style:?}");
        }
    }
    for (text, number) in [("05", "5"), ("0.5", "0.5"), ("0,125", "0.125"), ("-0.5", "-0.5")] {
        assert_eq!(in_style(NumberStyle::English, text), number);
    }
}

/// What counts of people written so come to.
fn counted(text: &str, beside: &[&str]) -> String {
    let cell = |text| NumberCell { text, column: "value", is_typed: false, is_counted: true };
    let mut numbers = Numbers::new(None);
    for _ in 0..evidence::COUNTS {
        let _ = numbers.read(cell("1.250"));
    }
    for text in beside {
        read(&mut numbers, text);
    }
    let mut right = numbers.correction().unwrap_or(numbers);
    right.read(cell(text)).map_or_else(|fault| fault.code().to_owned(), |n| n.to_string())
}

#[test]
fn many_counts_with_three_digits_behind_their_mark_are_thousands() {
    for (text, beside, said) in [
        ("1.250", &[][..], "1250"),
        ("12.000", &["350"], "12000"),
        ("1.250", &["1.400"], "1250"),
        // A share that a machine has written says nothing of people.
        ("1.250", &["9.6"], "1250"),
        // Thousands divided otherwise; a fraction of people is refused where it is known.
        ("1.250", &["1,400.5"], "1.25"),
        // A number that says otherwise, or may.
        ("1.250", &["1250"], "number_ambiguous"),
        ("1.250", &["70 000"], "number_ambiguous"),
        ("1.250", &["1,400"], "number_ambiguous"),
        ("1,250", &[], "number_ambiguous"),
    ] {
        assert_eq!(counted(text, beside), said, "{text} {beside:?}");
    }
    // Half a person among them, whatever the reason.
    let mut numbers = Numbers::new(None);
    let people = |text| NumberCell { text, column: "value", is_typed: false, is_counted: true };
    for text in std::iter::repeat_n("1.250", 40).chain(["9.6"]) {
        let _ = numbers.read(people(text));
    }
    assert_eq!(numbers.correction().unwrap().thousands(), None);
    // One is enough, unless the mark begins fractions elsewhere; money and shares beside
    // them stay in doubt.
    let cell = NumberCell { text: "1.250", column: "value", is_typed: false, is_counted: true };
    let of = |cells: u32, beside: &str| {
        let mut numbers = Numbers::new(None);
        for _ in 0..cells {
            let _ = numbers.read(cell);
        }
        read(&mut numbers, beside);
        numbers.correction().unwrap()
    };
    assert_eq!(of(1, "0.5").thousands(), None);
    assert_eq!(of(evidence::COUNTS - 1, "9.6").thousands(), None);
    let by_many = Thousands { mark: '.', cells: evidence::COUNTS };
    assert_eq!(of(evidence::COUNTS, "9.6").thousands(), Some(by_many));
    let mut one = of(1, "350");
    assert_eq!(one.thousands(), Some(Thousands { mark: '.', cells: 1 }));
    assert_eq!(read(&mut one, "1.250"), "number_ambiguous");
}

/// One cell among many that is written the other way is set aside; the others are read.
#[test]
fn a_slip_among_many_of_one_way_is_set_aside() {
    let file = |usual: usize, odd: &[&str]| {
        let cells = std::iter::repeat_n("1.161,5", usual).chain(odd.iter().copied());
        let mut numbers = Numbers::new(None);
        for text in cells.chain(["1.250"]) {
            read(&mut numbers, text);
        }
        numbers.correction().unwrap()
    };
    let mut right = file(20, &["1,161.5"]);
    for (text, said) in [
        ("1.250", "1250"),
        ("9,6", "9.6"),
        ("1,161.5", "number_of_other_style"),
        ("9.6", "number_of_other_style"),
        // A fraction, or thousands the other way.
        ("1,250", "1.25"),
    ] {
        assert_eq!(read(&mut right, text), said, "{text}");
    }
    let mut doubted = file(20, &["1,161.5", "1,250"]);
    assert_eq!(read(&mut doubted, "1,250"), "number_ambiguous");
    for (usual, odd) in [(19, &["1,161.5"][..]), (20, &["1,161.5", "9.6"])] {
        assert_eq!(read(&mut file(usual, odd), "1.250"), "number_ambiguous", "{usual} {odd:?}");
    }
}

#[test]
fn what_is_said_binds() {
    let say = |key, text| read(&mut Numbers::new(NumberStyle::named(key)), text);
    assert_eq!(say("vi", "1.250"), "1250");
    assert_eq!(say("vi", "9.6"), "number_of_other_style");
    assert_eq!(say("en", "1.250"), "1.25");
    assert_eq!(say("en", "9,6"), "number_of_other_style");
    assert_eq!(say("en", "70,000"), "70000");
    assert_eq!(say("plain", "1.250"), "1.25");
    assert_eq!(say("plain", "70,000"), "number_invalid");
}

proptest::proptest! {
    #[test]
    fn a_number_read_in_one_style_is_that_number_written_plainly(text in "[-0-9., ]{1,12}") {
        for style in [NumberStyle::English, NumberStyle::Vietnamese] {
            let said = in_style(style, &text);
            if said.starts_with("number") {
                continue;
            }
            let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
            let (mine, theirs) = (digits(&said), digits(&text));
            let theirs = theirs.trim_start_matches('0');
            let mine = mine.trim_start_matches('0');
            proptest::prop_assert!(theirs.starts_with(mine), "{text} {said}");
        }
    }
}

/// Among number cells of a sheet, which are written in no way.
#[test]
fn a_count_written_as_a_text_among_number_cells_is_one_of_thousands() {
    let said = |texts: &[&str], typed: &[&str]| {
        let cell =
            |text, is_typed| NumberCell { text, column: "value", is_typed, is_counted: true };
        let mut numbers = Numbers::new(None);
        for text in typed {
            let _ = numbers.read(cell(text, true));
        }
        for text in texts {
            let _ = numbers.read(cell(text, false));
        }
        let mut right = numbers.correction().unwrap_or(numbers);
        let read = right.read(cell(texts[0], false));
        read.map_or_else(|fault| fault.code().to_owned(), |n| n.to_string())
    };
    assert_eq!(said(&["1.159"], &["1027", "12"]), "1159");
    assert_eq!(said(&["1,159"], &["1027"]), "1159");
    for (texts, typed) in [
        (&["1.159", "1,300"][..], &["1027"][..]),
        (&["1.159", "1300"], &["1027"]),
        (&["1.159", "9.6"], &["1027"]),
    ] {
        assert_eq!(said(texts, typed), "number_ambiguous", "{texts:?} {typed:?}");
    }
}
