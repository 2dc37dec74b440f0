//! The members of an archive of many small files.
//!
//! All pass one inflater and the same two rooms: to make them anew for each, as each reader of `zip` does, costs more than to
//! inflate most members.

use std::io::{Read, Seek};

use flate2::Crc;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use zip::{CompressionMethod, ZipArchive};

use crate::capture::error::Problem;
use crate::capture::formats::archive;
use crate::input::lines;

/// How large a room is, but for a member that is larger, in bytes.
const ROOM: usize = 64 << 10;

/// Reads one member after the other.
pub(crate) struct SmallMembers {
    inflater: Box<DecompressorOxide>,
    /// A member as it is packed.
    packed: Vec<u8>,
    /// Room for one that is not.
    room: Vec<u8>,
}

impl Default for SmallMembers {
    fn default() -> Self {
        Self {
            inflater: Box::default(),
            packed: Vec::new(),
            room: vec![0; ROOM],
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
        self.packed.clear();
        for room in [&mut self.packed, &mut self.room] {
            room.truncate(ROOM);
            room.shrink_to(ROOM);
        }
        archive::read_into(&mut self.packed, raw, longest).map_err(too_large)?;
        let bytes = match method {
            CompressionMethod::Stored => self.packed.clone(),
            CompressionMethod::Deflated => self.inflated(limit)?,
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

    /// The member that is packed.
    fn inflated(&mut self, limit: u64) -> Result<Vec<u8>, Problem> {
        self.inflater.init();
        let (mut taken, mut written) = (0, 0);
        loop {
            let packed = lines::from(&self.packed, taken);
            let (status, read, more) = decompress(
                &mut self.inflater,
                packed,
                &mut self.room,
                written,
                TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
            );
            taken += read;
            written += more;
            match status {
                TINFLStatus::Done if written <= ROOM => {
                    return Ok(lines::before(&self.room, written).to_vec());
                }
                TINFLStatus::Done => {
                    let mut large = std::mem::replace(&mut self.room, vec![0; ROOM]);
                    large.truncate(written);
                    return Ok(large);
                }
                TINFLStatus::HasMoreOutput if written as u64 > limit => {
                    return Err(Problem::EntryTooLarge { limit });
                }
                TINFLStatus::HasMoreOutput => self.room.resize(2 * self.room.len(), 0),
                _ => return Err(Problem::DamagedArchive),
            }
        }
    }
}
