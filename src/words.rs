//! An enum whose variants have names in the JSON contract.

/// Defines such an enum: a variant and its name stand in one line, so that neither can be without the other.
macro_rules! words {
    ($(#[$about:meta])* pub enum $Enum:ident {
        $($(#[$says:meta])* $Variant:ident = $name:literal,)+
    }) => {
        $(#[$about])*
        pub enum $Enum {
            $($(#[$says])* $Variant,)+
        }

        impl $Enum {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$Variant),+];

            /// The name in the JSON contract.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $name,)+
                }
            }
        }
    };
}
pub(crate) use words;
