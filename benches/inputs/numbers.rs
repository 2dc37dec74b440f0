//! Numbers that only look as if by chance.

/// SplitMix64: the same numbers for the same seed.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub(crate) fn pick<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        let index = self.below(texts.len() as u64) as usize;
        texts.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn hex(&mut self, digits: usize) -> String {
        self.text(b"0123456789abcdef", digits)
    }

    pub(crate) fn guid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|digits| self.hex(digits)).join("-")
    }

    /// Base64 as it stands in tokens and addresses.
    pub(crate) fn token(&mut self, length: usize) -> String {
        self.text(
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
            length,
        )
    }

    pub(crate) fn xuid(&mut self) -> u64 {
        2_814_600_000_000_000 + self.below(1_000_000)
    }

    fn text(&mut self, signs: &[u8], length: usize) -> String {
        let sign = |_| signs.get(self.below(signs.len() as u64) as usize).copied();
        (0..length).filter_map(sign).map(char::from).collect()
    }
}
