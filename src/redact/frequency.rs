//! How often letters and pairs of them are met, and so by which pair a word is best searched for.
#![expect(
    clippy::indexing_slicing,
    reason = "an index beyond the end does not compile"
)]

/// Letters and signs, those first that are met most.
const BY_FREQUENCY: &[u8] = b" etaoinsrhldcumfpgwybv0123456789\"kxjqz_-.?&#;=%";

/// Pairs of letters and signs, those first that are met most in sessions, headers and logs.
const PAIRS_BY_FREQUENCY: &[u8] = b"onertirentesinsesttedecoenatiothanorneedveits\"eausliicarrttrringceect-idctronsamiecuma20etsssi.0\
    ueactourberut\"odutprasal-anoivofblxbho-bmspo0-spmovabetywasu";

/// How often each letter is met, more for more; 0 for the rest.
const FREQUENCY: [usize; 1 << 8] = {
    let mut frequency = [0; 1 << 8];
    let mut at = 0;
    while at < BY_FREQUENCY.len() {
        frequency[BY_FREQUENCY[at] as usize] = BY_FREQUENCY.len() - at;
        at += 1;
    }
    frequency
};

/// The same of pairs of ASCII.
const PAIR_FREQUENCY: [[u8; 1 << 7]; 1 << 7] = {
    let mut frequency = [[0; 1 << 7]; 1 << 7];
    let pairs = PAIRS_BY_FREQUENCY.len() / 2;
    let mut at = 0;
    while at < pairs {
        let (one, two) = (PAIRS_BY_FREQUENCY[2 * at], PAIRS_BY_FREQUENCY[2 * at + 1]);
        frequency[one as usize][two as usize] = (pairs - at) as u8;
        at += 1;
    }
    frequency
};

/// Where the pair of a word stands, at an even place or at an odd one, that is met least.
pub(crate) const fn rarest(text: &[u8], first: usize) -> Option<usize> {
    let mut rarest = None;
    let mut least = usize::MAX;
    let mut at = first;
    while at + 1 < text.len() {
        let (one, two) = (text[at] as usize, text[at + 1] as usize);
        let letters = FREQUENCY[one] * FREQUENCY[two];
        let frequency = PAIR_FREQUENCY[one][two] as usize * (1 << 16) + letters;
        if frequency < least {
            least = frequency;
            rarest = Some(at);
        }
        at += 2;
    }
    rarest
}
