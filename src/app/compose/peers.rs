//! A unit among those of its size, as a list.

use crate::app::overlay::PeerList;
use crate::app::state::State;
use crate::app::vantage::Vantage;
use crate::app::view::peers::Peer;
use crate::app::view::writing::Pen;
use crate::app::view::{ListOverlay, OverlayRow, StatusView};
use crate::app::words::labels;
use crate::model::Amount;
use crate::text::number;

pub fn list(list: &PeerList, state: &State, height: usize) -> ListOverlay {
    let Some(visit) = state.visit() else { return ListOverlay::default() };
    let spot = visit.spot(state.language());
    let vantage = spot.vantage();
    let (shown, selected, below) = super::lists::window(&list.peers.all, list.cursor, height);
    ListOverlay {
        title: title(list, &vantage),
        query: None,
        rows: shown.iter().map(|peer| row(peer, list, &vantage)).collect(),
        selected,
        below,
        note: note(list, &vantage),
    }
}

fn name<'a>(vantage: &Vantage<'a>, peer: crate::model::UnitIx) -> &'a str {
    vantage.dataset().units.unit(peer).name()
}

fn title(list: &PeerList, vantage: &Vantage<'_>) -> String {
    let pen = Pen::new(vantage, list.peers.indicator);
    let name = name(vantage, list.peers.unit);
    labels::PEERS.fill(vantage.language, &[&pen.indicator.code, name])
}

fn row(peer: &Peer, list: &PeerList, vantage: &Vantage<'_>) -> OverlayRow {
    let language = vantage.language;
    let pen = Pen::new(vantage, list.peers.indicator);
    let status = StatusView::of(&peer.assessment, language);
    let lead = match peer.rank {
        Some(rank) => format!("{rank:>3}. "),
        None => "  –  ".to_owned(),
    };
    let sign = if peer.unit == list.peers.unit { "▸ " } else { "" };
    let small = if peer.is_small() {
        format!(" ({})", labels::PEERS_SMALL.of(language))
    } else {
        String::new()
    };
    let size = labels::PEERS_SIZE.fill(language, &[&pen.count(peer.size)]);
    OverlayRow {
        text: format!("{lead}{sign}{}{small}", name(vantage, peer.unit)),
        detail: format!(
            "{} {}{} · {size}",
            pen.value(&peer.assessment),
            status.glyph,
            status.marks()
        ),
        ..OverlayRow::default()
    }
}

/// A worked-out value, as the indicator's values are written.
fn written(pen: &Pen<'_>, value: f64) -> String {
    if pen.has_percent_target() {
        number::float_percent(value, &[pen.target.value], pen.language).unwrap_or_default()
    } else {
        pen.worked_out(value)
    }
}

fn note(list: &PeerList, vantage: &Vantage<'_>) -> String {
    let language = vantage.language;
    let peers = &list.peers;
    let pen = Pen::new(vantage, peers.indicator);
    let ranked = number::of(peers.ranked(), language);
    let place = match peers.rank() {
        Some(rank) => labels::PEERS_RANK.fill(language, &[&number::of(rank, language), &ranked]),
        None => labels::PEERS_NO_RANK.of(language).to_owned(),
    };
    let median = peers.median.map(|m| labels::PEERS_MEDIAN.fill(language, &[&written(&pen, m)]));
    let half = Amount::from_parts(peers.size.parts() / 2);
    let ends = [half, peers.size + peers.size].map(|n| pen.count(n));
    let said = if pen.indicator.measure.is_ratio() {
        labels::PEERS_BY_DENOMINATOR
    } else {
        labels::PEERS_BY_PEOPLE
    };
    let [from, to] = &ends;
    let size = said.fill(language, &[from, to, &peers.year.to_string()]);
    [Some(place), median, Some(size)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
