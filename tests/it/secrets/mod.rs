//! What is hidden and what is shown: lines as they occur, names crossed with places and spellings, labels, identifiers,
//! in every format and on both streams.

mod carrier;
mod identifiers;
mod inputs;
mod labels;
mod law;
mod lines;
mod marked;
mod order;
mod plants;
mod runs;
mod streams;
mod twice;
mod widths;
