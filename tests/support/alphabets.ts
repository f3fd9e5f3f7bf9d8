import type { Language } from '#db/vocabulary.ts';

const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/**
 * The letters that each listed language is written with, beside the signs of its own that a message needs. From
 * Unicode's CLDR, the main exemplar characters; Kurdish in the two scripts that Kurds write.
 */
export const ALPHABETS: Record<Language, string> = {
  nl: `${ENGLISH}áäéëíïóöúüèê’€`,
  fr: `${ENGLISH}àâæçéèêëîïôœùûüÿ«»’`,
  en: `${ENGLISH}’£`,
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟٠١٢٣٤٥٦٧٨٩',
  tr: 'abcçdefgğhıijklmnoöprsştuüvyzâîû',
  de: `${ENGLISH}äöüß„“`,
  es: `${ENGLISH}áéíñóúü¿¡`,
  it: `${ENGLISH}àèéìòóù`,
  pt: `${ENGLISH}áàâãçéêíóôõú`,
  pl: 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż„”',
  ro: 'aăâbcdefghiîjklmnopqrsștțuvwxyzşţ„”',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюяѝ„“№',
  ru: `${RUSSIAN}ё«»№`,
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’«»№',
  fa: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنهۀوی،؛؟۰۱۲۳۴۵۶۷۸۹',
  ps: 'آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼهۀويېیۍئ،؟۰۱۲۳۴۵۶۷۸۹',
  ku: 'abcçdeêfghiîjklmnopqrsştuûvwxyzئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ،؟',
  ur: 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂھیےۓ۔،؟۰۱۲۳۴۵۶۷۸۹',
  so: `${ENGLISH}’`,
  sq: `${ENGLISH}çë`,
};
