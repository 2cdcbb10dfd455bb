//! Everything the product says, in Vietnamese and English. A word that is
//! missing in one language does not compile.

pub mod status;
