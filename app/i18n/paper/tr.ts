import type { PaperWords } from './words.ts';

/** "You" is "siz". A name never takes an ending: which one depends on how it is spoken. */
export const tr: PaperWords = {
  sheet_instruction:
    'Yardım edebilir misiniz? Yardım mı lazım?\nBizi arayın ({worker}), numarayı söyleyin.',
  sheet_turn: 'Yazmak mı istersiniz? Kâğıdı çevirin.',
  sheet_again: 'devamı',
  rule_no_money: 'Komşular para istemez.',
  week_from_to: '{from} – {to}',
  when_at: '{day}, {time}',
  group_together: 'Birlikte yapalım',
  group_home: 'Ev ve çevresi',
  group_way: 'Yolda',
  group_care: 'Birbirimize destek',
  group_learn: 'Öğrenmek ve okumak',
  kind_offer: 'Yardım ederim',
  kind_request: 'Yardım arıyorum',
  kind_together: 'Birlikte',
  part_morning: 'sabah',
  part_afternoon: 'öğleden sonra',
  part_evening: 'akşam',
  translated_by_worker: 'çeviren: {name}',
  translated_by_author: 'çeviren: yazan kişi',
  translated_by_neighbour: 'çeviren: bir komşu',
  slip_heading: 'Yazın ve posta kutumuza atın',
  slip_code: 'Kâğıttaki numara',
  slip_want: 'Ne istersiniz?',
  slip_help: 'Yardım etmek istiyorum.',
  slip_seek: 'Yardım arıyorum.',
  slip_first_name: 'Adınız',
  slip_phone: 'Telefonunuz',
  slip_tell: 'Ya da burada anlatın. Çizim de olur.',
  slip_promise:
    '{worker} sizi arar. Adınızı ve numaranızı komşunuza verelim mi diye sorarız. Sonra bu kartı yırtarız.',
};
