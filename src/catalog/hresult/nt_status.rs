//! The values of the kernel of Windows (NTSTATUS), which are numbered otherwise than HRESULTs: the severity has the
//! bits 30 and 31.

use crate::catalog::rows::rows;
use crate::language::Text;

/// An NTSTATUS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct NtStatus {
    /// The value as it was given: an NTSTATUS, or the HRESULT that holds one.
    pub written: u32,
    /// What is known of it; `None` where its parts are all there is.
    pub row: Option<&'static NtStatusRow>,
}

/// What is known of an NTSTATUS.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NtStatusRow {
    /// The value.
    pub value: u32,
    /// The name; `None` for the code of an exception.
    pub name: Option<&'static str>,
    /// What it means; `None` where the name is all that is documented.
    pub meaning: Option<Text>,
}

impl NtStatus {
    /// What a value is as an NTSTATUS: one with a row, one that an HRESULT holds (bit N), or one of the form that
    /// errors of the kernel have and no HRESULT.
    ///
    /// ```
    /// use xblstatus::catalog::NtStatus;
    ///
    /// let denied = NtStatus::of(0xD000_0022).unwrap();
    /// assert_eq!(denied.value(), 0xC000_0022);
    /// assert_eq!(denied.row.unwrap().name, Some("STATUS_ACCESS_DENIED"));
    /// ```
    #[must_use]
    pub fn of(value: u32) -> Option<Self> {
        let status = Self {
            written: value,
            row: None,
        };
        let index = TABLE.binary_search_by_key(&status.value(), |row| row.value);
        let row = index.ok().and_then(|at| TABLE.get(at));
        let is_error = value & 0xFFFF_0000 == ERROR;
        (row.is_some() || status.is_held() || is_error).then_some(Self { row, ..status })
    }

    /// The NTSTATUS.
    #[must_use]
    pub fn value(self) -> u32 {
        match self.is_held() {
            true => self.written & !HELD,
            false => self.written,
        }
    }

    /// Whether an HRESULT holds it: bit N is set, and bit C is not.
    #[must_use]
    pub fn is_held(self) -> bool {
        self.written & (HELD | CUSTOMER) == HELD
    }
}

/// The row that has a name, whatever its case.
pub(crate) fn nt_status_named(name: &str) -> Option<NtStatus> {
    let has = |row: &&NtStatusRow| row.name.is_some_and(|one| one.eq_ignore_ascii_case(name));
    let row = TABLE.iter().find(has)?;
    NtStatus::of(row.value)
}

/// Every value that has a row, in ascending order.
pub fn all_nt_statuses() -> impl Iterator<Item = NtStatus> {
    TABLE.iter().map(|row| NtStatus {
        written: row.value,
        row: Some(row),
    })
}

/// Severity error, facility 0.
const ERROR: u32 = 0xC000_0000;

/// Bit N of an HRESULT.
const HELD: u32 = 1 << 28;

/// Bit C of an HRESULT.
const CUSTOMER: u32 = 1 << 29;

/// The rows, in ascending order of the values: those that end programs, and those of file calls with game saves.
pub(crate) static TABLE: &[NtStatusRow] = rows! {
    row(0xC000_0005, Some("STATUS_ACCESS_VIOLATION"));
    row(0xC000_000D, Some("STATUS_INVALID_PARAMETER"));
    row(0xC000_0022, Some("STATUS_ACCESS_DENIED"));
    row(0xC000_0033, Some("STATUS_OBJECT_NAME_INVALID"))
        means "With XGameSaveFiles: the name holds characters that the cloud does not take."
            "Avec XGameSaveFiles : le nom contient des caractères que le cloud n’accepte pas.";
    row(0xC000_009A, Some("STATUS_INSUFFICIENT_RESOURCES"))
        means "With XGameSaveFiles: the space of the game on the device is used up."
            "Avec XGameSaveFiles : l’espace du jeu sur l’appareil est épuisé.";
    row(0xC000_0106, Some("STATUS_NAME_TOO_LONG"))
        means "With XGameSaveFiles: the name of a directory, or of a file with its path, is too long."
            "Avec XGameSaveFiles : le nom d’un répertoire, ou d’un fichier avec son chemin, est trop long.";
    row(0xC000_0135, Some("STATUS_DLL_NOT_FOUND"));
    row(0xC000_0374, Some("STATUS_HEAP_CORRUPTION"));
    row(0xC000_0409, Some("STATUS_STACK_BUFFER_OVERRUN"));
    row(0xC000_0904, Some("STATUS_FILE_TOO_LARGE"))
        means "With XGameSaveFiles: the file is larger than 64 MB, or the quota is used up."
            "Avec XGameSaveFiles : le fichier dépasse 64 Mo, ou le quota est épuisé.";
    row(0xE043_4352, None)
        means "The program ended in an exception of .NET, which this number does not identify. It has nothing to do with Xbox."
            "Le programme s’est terminé par une exception de .NET, que ce nombre n’indique pas. Rien à voir avec Xbox.";
    row(0xE06D_7363, None)
        means "The program ended in an exception of C++, which this number does not identify. It has nothing to do with Xbox."
            "Le programme s’est terminé par une exception C++, que ce nombre n’indique pas. Rien à voir avec Xbox.";
};

const fn row(value: u32, name: Option<&'static str>) -> NtStatusRow {
    NtStatusRow {
        value,
        name,
        meaning: None,
    }
}

impl NtStatusRow {
    /// What it means, in English and in French.
    const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Some(Text::new(en, fr));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_value_by_name_and_in_an_hresult() {
        for row in TABLE {
            assert_eq!(NtStatus::of(row.value).unwrap().row, Some(row));
            if let Some(name) = row.name {
                assert_eq!(
                    nt_status_named(&name.to_lowercase()),
                    NtStatus::of(row.value)
                );
                let held = NtStatus::of(row.value | HELD).unwrap();
                assert_eq!((held.value(), held.row), (row.value, Some(row)), "{name}");
            }
        }
        assert!(TABLE.is_sorted_by(|a, b| a.value < b.value));
    }

    #[test]
    fn what_has_the_form_of_one_is_one_without_a_row() {
        for value in [0xC000_0001, 0xD012_3456, 0x9000_0005] {
            assert_eq!(NtStatus::of(value).unwrap().row, None, "{value:#X}");
        }
    }

    #[test]
    fn an_hresult_is_none() {
        for value in [
            0x8007_0005,
            0x8923_5203,
            0xA019_0199,
            0xC019_0199,
            0xF000_0022,
            0,
        ] {
            assert_eq!(NtStatus::of(value), None, "{value:#X}");
        }
    }
}
