//! The HRESULTs of .NET's exceptions.

use crate::catalog::data;
use crate::catalog::names::Names;

/// The HRESULT of an exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DotNetError {
    /// The value.
    pub value: u32,
    /// What follows `COR_E_` in its name.
    name: &'static str,
    /// The exceptions that have it, with a space between them; empty where no source here says which.
    exceptions: Names,
}

impl DotNetError {
    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The exceptions that have it; none where the name alone is known.
    pub fn exceptions(self) -> impl Iterator<Item = &'static str> {
        self.exceptions.iter()
    }
}

/// The row of a value.
///
/// ```
/// use xblstatus::catalog::dot_net_error;
///
/// let error = dot_net_error(0x8013_1509).unwrap();
/// assert_eq!(error.name(), "COR_E_INVALIDOPERATION");
/// assert_eq!(error.exceptions().next(), Some("InvalidOperationException"));
/// ```
#[must_use]
pub fn dot_net_error(value: u32) -> Option<DotNetError> {
    let code = u16::try_from(value ^ FACILITY_URT).ok()?;
    data::row_of(ROWS, &code, hexadecimal).map(|said| DotNetError::new(code, said))
}

/// The row that has a name, or that of an exception, whatever the case.
pub(crate) fn dot_net_error_named(name: &str) -> Option<DotNetError> {
    all_dot_net_errors().find(|row| row.name.eq_ignore_ascii_case(name) || row.exceptions.has(name))
}

/// Every row, in ascending order of the values.
pub fn all_dot_net_errors() -> impl Iterator<Item = DotNetError> {
    ROWS.lines().filter_map(|row| {
        let (code, said) = row.split_once('\t')?;
        Some(DotNetError::new(hexadecimal(code)?, said))
    })
}

/// The exception of .NET that has a value of Windows.
pub(crate) fn exception_with(value: u32) -> Option<&'static str> {
    data::row_of(OF_WINDOWS, &value, |key| u32::from_str_radix(key, 16).ok())
}

impl DotNetError {
    fn new(code: u16, said: &'static str) -> Self {
        let (name, exceptions) = said.split_once(' ').unwrap_or((said, ""));
        Self {
            value: FACILITY_URT | u32::from(code),
            name,
            exceptions: Names::new(exceptions),
        }
    }
}

fn hexadecimal(code: &str) -> Option<u16> {
    u16::from_str_radix(code, 16).ok()
}

/// The severity and facility of .NET.
const FACILITY_URT: u32 = 0x8013_0000;

/// The codes, in ascending order: name, exceptions.
static ROWS: &str = "\
1013\tCOR_E_TYPEUNLOADED\n\
1014\tCOR_E_APPDOMAINUNLOADED\n\
1015\tCOR_E_CANNOTUNLOADAPPDOMAIN\n\
106A\tCOR_E_AMBIGUOUSIMPLEMENTATION\n\
1500\tCOR_E_EXCEPTION Exception\n\
1501\tCOR_E_SYSTEM SystemException\n\
1502\tCOR_E_ARGUMENTOUTOFRANGE ArgumentOutOfRangeException\n\
1503\tCOR_E_ARRAYTYPEMISMATCH\n\
1504\tCOR_E_CONTEXTMARSHAL\n\
1505\tCOR_E_TIMEOUT TimeoutException\n\
1506\tCOR_E_EXECUTIONENGINE\n\
1507\tCOR_E_FIELDACCESS\n\
1508\tCOR_E_INDEXOUTOFRANGE IndexOutOfRangeException\n\
1509\tCOR_E_INVALIDOPERATION InvalidOperationException\n\
150A\tCOR_E_SECURITY SecurityException\n\
150C\tCOR_E_SERIALIZATION SerializationException\n\
150D\tCOR_E_VERIFICATION\n\
1510\tCOR_E_METHODACCESS\n\
1511\tCOR_E_MISSINGFIELD\n\
1512\tCOR_E_MISSINGMEMBER\n\
1513\tCOR_E_MISSINGMETHOD\n\
1514\tCOR_E_MULTICASTNOTSUPPORTED\n\
1515\tCOR_E_NOTSUPPORTED NotSupportedException\n\
1516\tCOR_E_OVERFLOW OverflowException\n\
1517\tCOR_E_RANK\n\
1518\tCOR_E_SYNCHRONIZATIONLOCK\n\
1519\tCOR_E_THREADINTERRUPTED\n\
151A\tCOR_E_MEMBERACCESS\n\
1520\tCOR_E_THREADSTATE\n\
1522\tCOR_E_TYPELOAD TypeLoadException\n\
1523\tCOR_E_ENTRYPOINTNOTFOUND EntryPointNotFoundException\n\
1524\tCOR_E_DLLNOTFOUND DllNotFoundException\n\
1525\tCOR_E_THREADSTART\n\
1527\tCOR_E_INVALIDCOMOBJECT\n\
1528\tCOR_E_NOTFINITENUMBER\n\
1529\tCOR_E_DUPLICATEWAITOBJECT\n\
152C\tCOR_E_WAITHANDLECANNOTBEOPENED\n\
152D\tCOR_E_ABANDONEDMUTEX\n\
1530\tCOR_E_THREADABORTED\n\
1531\tCOR_E_INVALIDOLEVARIANTTYPE\n\
1532\tCOR_E_MISSINGMANIFESTRESOURCE\n\
1533\tCOR_E_SAFEARRAYTYPEMISMATCH\n\
1534\tCOR_E_TYPEINITIALIZATION\n\
1535\tCOR_E_MARSHALDIRECTIVE\n\
1536\tCOR_E_MISSINGSATELLITEASSEMBLY\n\
1537\tCOR_E_FORMAT FormatException\n\
1538\tCOR_E_SAFEARRAYRANKMISMATCH\n\
1539\tCOR_E_PLATFORMNOTSUPPORTED PlatformNotSupportedException\n\
153A\tCOR_E_INVALIDPROGRAM\n\
153B\tCOR_E_OPERATIONCANCELED OperationCanceledException TaskCanceledException\n\
153D\tCOR_E_INSUFFICIENTMEMORY\n\
153E\tCOR_E_RUNTIMEWRAPPED\n\
1541\tCOR_E_DATAMISALIGNED\n\
1542\tCOR_E_CODECONTRACTFAILED\n\
1543\tCOR_E_TYPEACCESS\n\
1577\tCOR_E_KEYNOTFOUND KeyNotFoundException\n\
1578\tCOR_E_INSUFFICIENTEXECUTIONSTACK\n\
1600\tCOR_E_APPLICATION ApplicationException\n\
1601\tCOR_E_INVALIDFILTERCRITERIA\n\
1602\tCOR_E_REFLECTIONTYPELOAD\n\
1603\tCOR_E_TARGET\n\
1604\tCOR_E_TARGETINVOCATION TargetInvocationException\n\
1605\tCOR_E_CUSTOMATTRIBUTEFORMAT\n\
1620\tCOR_E_IO IOException\n\
1621\tCOR_E_FILELOAD FileLoadException\n\
1622\tCOR_E_OBJECTDISPOSED ObjectDisposedException\n\
1623\tCOR_E_FAILFAST\n\
";

/// The values of Windows that exceptions have, in ascending order.
static OF_WINDOWS: &str = "\
80004002\tInvalidCastException\n\
80004003\tNullReferenceException\n\
8000211D\tAmbiguousMatchException\n\
8002000E\tTargetParameterCountException\n\
80020012\tDivideByZeroException\n\
80070002\tFileNotFoundException\n\
80070003\tDirectoryNotFoundException\n\
80070005\tUnauthorizedAccessException\n\
8007000B\tBadImageFormatException\n\
8007000E\tOutOfMemoryException\n\
80070026\tEndOfStreamException\n\
80070057\tArgumentException\n\
800700CE\tPathTooLongException\n\
80070216\tArithmeticException\n\
800703E9\tStackOverflowException\n\
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_value_name_and_exception() {
        for row in all_dot_net_errors() {
            assert_eq!(dot_net_error(row.value), Some(row));
            assert_eq!(dot_net_error_named(&row.name.to_lowercase()), Some(row));
            for exception in row.exceptions() {
                assert_eq!(dot_net_error_named(exception), Some(row));
            }
        }
        assert_eq!(all_dot_net_errors().count(), 67);
    }

    #[test]
    fn a_sample_of_the_rows_is_right() {
        for (value, name, exceptions) in [
            (0x8013_1500, "COR_E_EXCEPTION", "Exception"),
            (0x8013_1505, "COR_E_TIMEOUT", "TimeoutException"),
            (
                0x8013_1509,
                "COR_E_INVALIDOPERATION",
                "InvalidOperationException",
            ),
            (0x8013_1524, "COR_E_DLLNOTFOUND", "DllNotFoundException"),
            (
                0x8013_153B,
                "COR_E_OPERATIONCANCELED",
                "OperationCanceledException TaskCanceledException",
            ),
            (0x8013_1577, "COR_E_KEYNOTFOUND", "KeyNotFoundException"),
            (0x8013_1620, "COR_E_IO", "IOException"),
            (0x8013_1623, "COR_E_FAILFAST", ""),
            (0x8013_1013, "COR_E_TYPEUNLOADED", ""),
            (0x8013_106A, "COR_E_AMBIGUOUSIMPLEMENTATION", ""),
        ] {
            let row = dot_net_error(value).unwrap();
            assert_eq!((row.name, row.exceptions), (name, Names::new(exceptions)));
        }
        assert_eq!(dot_net_error(0x8013_150B), None);
        assert_eq!(dot_net_error(0x0013_1509), None);
    }

    #[test]
    fn exceptions_have_values_of_windows_too() {
        assert_eq!(
            exception_with(0x8007_0005),
            Some("UnauthorizedAccessException")
        );
        assert_eq!(exception_with(0x8000_4003), Some("NullReferenceException"));
        assert_eq!(exception_with(0x8002_0012), Some("DivideByZeroException"));
        assert_eq!(exception_with(0x8007_0006), None);
        assert_eq!(OF_WINDOWS.lines().count(), 15);
    }
}
