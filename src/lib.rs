//! `thidua` turns one consolidated dataset of a trade-union federation into
//! verdicts on the targets of its emulation plan, and shows them.
//!
//! The rooms, in the one direction in which they may know each other:
//! `cli` → `run` → `ui` → `app` → `calc` → `model`, with `load` and `sample`
//! beside `calc`, and `report` beside `ui`.

/// An enum of which every variant has a stable key, as files and exports name it; with
/// `all` behind its name the variants are also listed in their order.
macro_rules! keyed {
    ($(#[$about:meta])+ pub enum $name:ident, all {
        $($(#[$meaning:meta])+ $variant:ident = $key:literal,)+
    }) => {
        keyed! { $(#[$about])+ pub enum $name { $($(#[$meaning])+ $variant = $key,)+ } }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];
        }
    };
    ($(#[$about:meta])+ pub enum $name:ident {
        $($(#[$meaning:meta])+ $variant:ident
          $({ $($(#[$of:meta])+ $field:ident: $type:ty,)+ })? = $key:literal,)+
    }) => {
        $(#[$about])+
        pub enum $name {
            $($(#[$meaning])+ $variant $({ $($(#[$of])+ $field: $type),+ })?),+
        }

        impl $name {
            /// The stable key used in files and exports.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant { .. } => $key),+ }
            }
        }
    };
}

pub mod app;
pub mod calc;
pub mod cli;
pub mod load;
pub mod model;
pub mod report;
pub mod run;
pub mod sample;
pub mod text;
pub mod ui;
