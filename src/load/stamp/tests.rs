use std::time::Duration;

use super::*;

const FIGURES: &str = "unit,period,indicator,value,denominator\n";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.folder()).unwrap();
        place.write("dataset.toml", "title = \"a\"");
        place.write("units.csv", "unit\n");
        place.write("figures.csv", FIGURES);
        place
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("goc")
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder().join(name), text).unwrap();
    }

    fn watch(&self) -> Watch {
        let mut watch = Watch::new(self.folder(), Stamp::of(&self.folder()).unwrap());
        assert_eq!(watch.look(), None);
        watch
    }

    /// Another time on a file, whatever its contents.
    fn touch(&self, name: &str, seconds: u64) {
        let file = File::options().append(true).open(self.folder().join(name)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
    }
}

#[test]
fn a_change_is_told_once_and_only_when_it_is_quiet() {
    let place = Place::new();
    let mut watch = place.watch();
    place.write("figures.csv", "half a ro");
    assert_eq!(watch.look(), None);
    place.write("figures.csv", "half a row, and the rest");
    assert_eq!(watch.look(), None);
    assert_eq!(watch.look(), Some(News::Changed));
    assert_eq!(watch.look(), None);
    place.write("figures.csv", "changed again");
    assert_eq!([watch.look(), watch.look()], [None, None]);
}

#[test]
fn a_touch_is_no_change_and_what_comes_back_is_told() {
    let place = Place::new();
    let mut watch = place.watch();
    place.touch("figures.csv", 1_000_000);
    assert_eq!([watch.look(), watch.look(), watch.look()], [None; 3]);
    place.write("figures.csv", "other");
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
    place.write("figures.csv", FIGURES);
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Restored)]);
}

#[test]
fn files_that_come_and_go_are_changes_and_by_products_are_not() {
    let place = Place::new();
    let mut watch = place.watch();
    for name in [".figures.csv.swp", "~$units.xlsx", "thidua-D04-P-I-2025-12-31.csv", "a.pdf"] {
        place.write(name, "x");
    }
    assert_eq!([watch.look(), watch.look()], [None, None]);
    place.write("allocations.csv", "unit\n");
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
    fs::remove_file(place.folder().join("allocations.csv")).unwrap();
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Restored)]);
}

/// What stands beside a dataset of one file says whose figures they are, and of when.
#[test]
fn what_is_read_beside_a_file_is_watched_with_it() {
    let place = Place::new();
    place.write("thidua-2025.csv", "x");
    let file = place.folder().join("thidua-2025.csv");
    let mut watch = Watch::new(file.clone(), Stamp::of(&file).unwrap());
    place.write("other.csv", "y");
    assert_eq!([watch.look(), watch.look()], [None, None]);
    place.write("dataset.toml", "as_of = 2024-12-31\n");
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
    let mut watch = place.watch();
    place.write("thidua-2025.csv", "z");
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
}

#[test]
fn a_share_that_is_away_has_not_changed() {
    let place = Place::new();
    let mut watch = place.watch();
    let away = place.0.path().join("away");
    fs::rename(place.folder(), &away).unwrap();
    assert_eq!([watch.look(), watch.look(), watch.look()], [None; 3]);
    fs::rename(&away, place.folder()).unwrap();
    assert_eq!([watch.look(), watch.look()], [None, None]);
}

#[test]
fn what_changed_while_it_was_read_is_told() {
    let place = Place::new();
    let before = Stamp::of(&place.folder()).unwrap();
    place.write("figures.csv", "changed while it was read");
    let mut watch = Watch::new(place.folder(), before);
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
}

#[test]
fn a_what_if_scenario_changes_with_its_base() {
    let place = Place::new();
    let overlay = place.0.path().join("neu.toml");
    fs::write(&overlay, "title = \"Nếu\"\nscenario = \"a\"\nbase = \"goc\"\n").unwrap();
    let mut watch = Watch::new(overlay.clone(), Stamp::of(&overlay).unwrap());
    assert_eq!(watch.look(), None);
    place.write("figures.csv", "other");
    assert_eq!([watch.look(), watch.look()], [None, Some(News::Changed)]);
    fs::remove_file(&overlay).unwrap();
    assert_eq!([watch.look(), watch.look()], [None, None]);
}

#[test]
fn a_stamp_holds_until_a_file_is_another() {
    let place = Place::new();
    let stamp = Stamp::of(&place.folder()).unwrap();
    assert!(stamp.holds(&place.folder()));
    place.write("figures.csv", &format!("\n{FIGURES}"));
    assert!(!stamp.holds(&place.folder()));
    fs::remove_dir_all(place.folder()).unwrap();
    assert!(!stamp.holds(&place.folder()));
}
