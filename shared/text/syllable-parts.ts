/**
 * How Vietnamese syllables are spelled: beginnings and rimes, written down from the orthography itself (which letters
 * go together), not taken from a word list.
 */

/** Beginnings before any vowel. `''` is a syllable that starts with its vowel. */
export const plainOnsets = ['', 'b', 'ch', 'd', 'đ', 'h', 'kh', 'l', 'm', 'n', 'nh', 'p', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x'] as const;
/** Beginnings only before a ă â o ô ơ u ư. */
export const backOnsets = ['c', 'g', 'ng'] as const;
/** Beginnings only before e ê i (k also before y). */
export const frontOnsets = ['k', 'gh', 'ngh'] as const;
/** Lips: after these the rounded rimes (oa, uê, …) stand in a few borrowed words only. */
export const lipOnsets = ['b', 'm', 'p', 'ph', 'v'] as const;

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Rimes that begin with a ă â o ô ơ u ư and have no glide before the main vowel. */
export const backRimes = list(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  â âc âm ân âng âp ât âu ây
  o oc oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôông ôp ôt
  ơ ơi ơm ơn ơng ơp ơt
  u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
`);

/** Rimes that begin with e ê i. */
export const frontRimes = list(`
  e ec em en eng eo ep et
  ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
`);

/** Rimes with a rounded glide before the main vowel, spelled with o. */
export const roundedO = list('oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oec oem oen oeo oet');
/** The same, spelled with u. */
export const roundedU = list('uân uâng uât uây uê uêch uên uênh uêu uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu');

/** Rimes spelled with y alone and the beginnings they follow (names such as Vy and Thy included). */
export const yOnsets = ['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v'] as const;
/** Rimes with y that start the syllable. */
export const yRimes = list('yêm yên yêng yêt yêu');

/** What follows qu, which has the rounded glide in itself. */
export const afterQu = list(`
  a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng âp ât ây
  e ec en eng eo et ê êch ên ênh êt êu i ich it iu ơ ơn ơt y ych yên yêt yn ynh yp yt ôc
`);

/** What follows gi, which has the i in itself; with `i` the two are written as one. */
export const afterGi = list(`
  a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âc âm ân âng âp ât âu ây e em en eo ep et
  ê êc êm ên êng êp êt o oi on ong op ot ô ôi ôm ôn ông ôp ôt ơ ơi ơn ơp u ua uc ui um un uôc uông up ut
  ư ưa ưc ưng ươc ương ưt
`);

/** Places, peoples and everyday loans of another build, lower case, as written in Vietnamese. */
export const exceptions = list(`
  gì gìn gíp gi
  boa buýt góa goá khoắt moay moóc noãn voan voăn phuy buya tuýp puy
  đắk đăk lắk lăk đắc pắc pắk păh pa kon krông pleiku ia ya chư mnông hrê brâu bru cơtu xtiêng stiêng
  đray drăng đrắk đrăng glong glei grai hleo blang bling plông brông kpă klơng ksor niê bhiăt hmông pơng srê prông rông
`);
