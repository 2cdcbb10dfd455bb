//! How a kind of finding is declared: all that there is to say of it, in one place.

use super::{Lines, MoveSaid, SumSaid};

/// Declares an enum of findings. To add a kind write one block:
///
/// ```text
/// /// What it is, for who reads the program.
/// TooOld { found: String, years: usize = 12 }
/// Quality "too_old" {
///     let years = counted(*years, ["year", "years"], language);
///     vi "'{found}' đã cũ {years} năm",
///        "số của năm nay",
///        "ghi số mới";
///     en "'{found}' is {years} old", "a figure of this year", "give a new one";
/// }
/// ```
///
/// - The fields follow the name, if there are any. Behind `=` stands what an example of
///   the kind holds; without it that is what [`Example`] gives.
/// - Severity and code: what is also said of the dataset, and the stable name in exports.
///   Kinds that are one thing to a reader share a code.
/// - `let` prepares what the words quote otherwise than the fields hold it: numbers as the
///   reader writes them, the name of a column.
/// - In each language: what was found, what is expected, how to mend it. They begin in lower
///   case and quote in `'…'`. A kind lacking any of the six texts doesn't compile.
/// - Before them cases may stand in which it is put otherwise, each with its own example:
///   `when years > 99, as Self::TooOld { … } => { vi …; en …; }`. The first that holds counts.
/// - Kinds that the calculation finds are declared by the model; here stand their words,
///   behind `words of`, with fields that have no types.
macro_rules! faults {
    ($(#[$about:meta])* $faults:ident in $language:ident;
     $($(#[$meaning:meta])+
       $kind:ident $({ $($field:ident: $type:ty $(= $example:expr)?),+ $(,)? })?
       $severity:ident $code:literal { $($said:tt)+ })+) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each field is what the words quote")]
        pub enum $faults {
            $($(#[$meaning])+ $kind $({ $($field: $type),+ })?),+
        }

        $crate::load::fault::declare::faults! {
            words of $faults in $language;
            $($kind $({ $($field $(= $example)?),+ })? $severity $code { $($said)+ })+
        }
    };
    (words of $faults:ident in $language:ident;
     $($kind:ident $({ $($field:ident $(= $example:expr)?),+ $(,)? })?
       $severity:ident $code:literal {
           $(let $said:pat = $saying:expr;)*
           $(when $case:expr, as $such:expr => {
               vi $found_so_vi:literal, $expected_so_vi:literal, $remedy_so_vi:literal;
               en $found_so_en:literal, $expected_so_en:literal, $remedy_so_en:literal;
           })*
           vi $found_vi:literal, $expected_vi:literal, $remedy_vi:literal;
           en $found_en:literal, $expected_en:literal, $remedy_en:literal;
       })+) => {
        impl $faults {
            /// The stable code.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$kind { .. } => $code),+ }
            }

            /// What it does to the dataset.
            pub const fn severity(&self) -> $crate::load::Severity {
                match self { $(Self::$kind { .. } => $crate::load::Severity::$severity),+ }
            }

            /// In words.
            #[allow(unused_variables, reason = "not every field is quoted")]
            pub fn wording(&self, $language: $crate::model::Language) -> $crate::load::Wording {
                match self {
                    $(Self::$kind $({ $($field),+ })? => {
                        $(let $said = $saying;)*
                        $(if $case {
                            return $crate::load::fault::declare::words!($language,
                                $found_so_vi, $expected_so_vi, $remedy_so_vi;
                                $found_so_en, $expected_so_en, $remedy_so_en);
                        })*
                        $crate::load::fault::declare::words!($language,
                            $found_vi, $expected_vi, $remedy_vi;
                            $found_en, $expected_en, $remedy_en)
                    })+
                }
            }

            /// One of each kind, with `…` in the place of what a file says.
            pub(in crate::load) fn examples() -> Vec<Self> {
                vec![$(
                    Self::$kind $({
                        $($field: $crate::load::fault::declare::example!($($example)?)),+
                    })?
                    $(, $such)*
                ),+]
            }
        }
    };
}

/// A [`Wording`](crate::load::Wording) in the asked language.
macro_rules! words {
    ($language:expr,
     $found_vi:literal, $expected_vi:literal, $remedy_vi:literal;
     $found_en:literal, $expected_en:literal, $remedy_en:literal) => {
        match $language {
            $crate::model::Language::Vietnamese => $crate::load::Wording {
                found: format_args!($found_vi).to_string(),
                expected: format_args!($expected_vi).to_string(),
                remedy: format_args!($remedy_vi).to_string(),
            },
            $crate::model::Language::English => $crate::load::Wording {
                found: format_args!($found_en).to_string(),
                expected: format_args!($expected_en).to_string(),
                remedy: format_args!($remedy_en).to_string(),
            },
        }
    };
}

macro_rules! example {
    () => {
        $crate::load::fault::declare::any()
    };
    ($example:expr) => {
        $example
    };
}

pub(super) use {example, faults, words};

/// What stands for a field in the list of codes, unless its kind says what.
pub(super) trait Example {
    fn example() -> Self;
}

/// What stands for a field of the type that is asked for.
pub(super) fn any<T: Example>() -> T {
    T::example()
}

macro_rules! examples {
    ($($type:ty = $example:expr),+ $(,)?) => {
        $(impl Example for $type {
            fn example() -> Self {
                $example
            }
        })+
    };
}

examples! {
    &'static str = "…",
    String = "…".to_owned(),
    bool = false,
    u32 = 2,
    usize = 2,
    Lines = Self { shown: vec!["7".to_owned()], more: 1 },
    Box<SumSaid> = Self::new(SumSaid {
        indicator: any(),
        period: any(),
        stated: any(),
        summed: any(),
    }),
    Box<MoveSaid> = Self::new(MoveSaid { unit: any(), from: any(), to: any(), day: any() }),
}
