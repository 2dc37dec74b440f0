//! What all types of a report have in common.

/// Derives for types what makes them part of the contract. What is read may lack members: they have their defaults.
macro_rules! contract {
    ($($item:item)+) => {$(
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(
            rename_all = "camelCase",
            default,
            bound(deserialize = "T: serde::Deserialize<'de> + Default")
        )]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(bound = "T: schemars::JsonSchema + serde::Serialize + Default")
        )]
        $item
    )+};
}

/// The same for types of which only what is whole is read: a member that is missing is an error, for some of them are
/// told apart by their members.
macro_rules! whole {
    ($($item:item)+) => {$(
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $item
    )+};
}

pub(crate) use {contract, whole};
