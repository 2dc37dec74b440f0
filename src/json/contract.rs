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

pub(crate) use contract;
