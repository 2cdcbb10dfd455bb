//! Files become the model, or faults that say where, what and how to mend it.

pub mod plan;
