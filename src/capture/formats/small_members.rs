//! The members of an archive of many small files.
//!
//! All pass one inflater: to make one, as each reader of `zip` does, costs more than to inflate most of them.

use std::io::{Cursor, Read, Seek};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use crate::capture::error::Problem;
use crate::capture::formats::archive;

/// Reads one member after the other.
pub(crate) struct SmallMembers {
    inflater: DeflateDecoder<Cursor<Vec<u8>>>,
}

impl Default for SmallMembers {
    fn default() -> Self {
        Self {
            inflater: DeflateDecoder::new(Cursor::default()),
        }
    }
}

impl SmallMembers {
    /// The bytes of a member, of which `limit` are taken at most.
    pub(crate) fn read<R: Read + Seek>(
        &mut self,
        zip: &mut ZipArchive<R>,
        index: usize,
        limit: u64,
    ) -> Result<Vec<u8>, Problem> {
        let raw = zip.by_index_raw(index).map_err(archive::problem)?;
        if raw.encrypted() {
            return Err(Problem::Protected);
        }
        let (method, crc) = (raw.compression(), raw.crc32());
        // A file that is packed badly is this much longer than when it is not packed.
        let longest = limit.saturating_add(limit >> 8).saturating_add(64);
        let too_large = |problem| match problem {
            Problem::EntryTooLarge { .. } => Problem::EntryTooLarge { limit },
            other => other,
        };
        let stored = archive::read(raw, longest).map_err(too_large)?;
        let bytes = match method {
            CompressionMethod::Stored => stored,
            CompressionMethod::Deflated => {
                self.inflater.reset(Cursor::new(stored));
                archive::read(&mut self.inflater, limit)?
            }
            _ => return Err(Problem::DamagedArchive),
        };
        if bytes.len() as u64 > limit {
            return Err(Problem::EntryTooLarge { limit });
        }
        let mut found = Crc::new();
        found.update(&bytes);
        match found.sum() == crc {
            true => Ok(bytes),
            false => Err(Problem::DamagedArchive),
        }
    }
}
