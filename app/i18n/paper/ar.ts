import type { PaperWords } from './words.ts';

/** Simple standard Arabic. "You" is the plural: it is polite, and for women and men alike. */
export const ar: PaperWords = {
  sheet_instruction: 'هل تستطيعون المساعدة؟ أم تبحثون عن مساعدة؟\nاتصلوا بـ {worker} وقولوا الرقم.',
  sheet_turn: 'تفضلون الكتابة؟ اقلبوا الورقة.',
  sheet_again: 'تابع',
  rule_no_money: 'الجيران لا يطلبون المال.',
  week_from_to: 'من {from} إلى {to}',
  when_at: '{day}، {time}',
  group_together: 'نفعل شيئًا معًا',
  group_home: 'في البيت وحوله',
  group_way: 'على الطريق',
  group_care: 'نهتم ببعضنا',
  group_learn: 'نتعلم ونقرأ',
  kind_offer: 'أنا أساعد',
  kind_request: 'أبحث عن مساعدة',
  kind_together: 'معًا',
  part_morning: 'في الصباح',
  part_afternoon: 'بعد الظهر',
  part_evening: 'في المساء',
  // No verb: it would tell a woman from a man.
  translated_by_worker: 'ترجمة {name}',
  translated_by_author: 'ترجمة من كتب النص',
  translated_by_neighbour: 'ترجمة من الجيران',
  slip_heading: 'اكتبوا وضعوها في صندوق بريدنا',
  slip_code: 'الرقم على الورقة',
  slip_want: 'ماذا تريدون؟',
  slip_help: 'أريد أن أساعد.',
  slip_seek: 'أبحث عن مساعدة.',
  slip_first_name: 'اسمكم الأول',
  slip_phone: 'رقم هاتفكم',
  slip_tell: 'أو اكتبوا لنا هنا. الرسم جيد أيضًا.',
  slip_promise:
    'يصلكم اتصال من {worker}. نسألكم: هل نعطي اسمكم ورقمكم لجاركم؟ ثم نمزق هذه البطاقة.',
};
