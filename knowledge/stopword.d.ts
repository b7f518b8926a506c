declare module 'stopword' {
  export const ara: string[], bul: string[], cat: string[], ces: string[], dan: string[], deu: string[];
  export const ell: string[], eus: string[], fas: string[], fin: string[], fra: string[], gle: string[];
  export const heb: string[], hin: string[], hun: string[], hye: string[], ind: string[], ita: string[];
  export const jpn: string[], kor: string[], nld: string[], nob: string[], pol: string[], por: string[];
  export const ron: string[], rus: string[], slk: string[], spa: string[], swe: string[], tha: string[];
  export const tur: string[], ukr: string[], vie: string[], zho: string[];
}
