import { describe, expect, it } from 'vitest';
import { hintsOf } from '#app/features/posts/hints.ts';
import { type Counted, syllablesOf } from '#app/features/posts/syllables.ts';
import { castPosts } from '#db/cast.ts';
import csv from '#db/posts.csv?raw';

const nl = (title: string, text: string) => hintsOf({ title, text, language: 'nl' });

/** The words of a text that are called hard. */
const hardIn = (language: string, text: string): string[] =>
  hintsOf({ title: '', text, language }).flatMap((hint) =>
    hint.is === 'word_hard' ? [hint.word] : [],
  );

describe('hints on a post’s words', () => {
  it('are silent on plain words', () => {
    expect(nl('Samen koffie drinken', 'Elke dinsdag om 14 uur. Ik heb koekjes.')).toEqual([]);
    expect(nl('', '')).toEqual([]);
  });

  it('name a title over six words and a text over twelve', () => {
    expect(nl('Een twee drie vier vijf zes zeven', 'Kort.')).toEqual([
      { is: 'title_long', count: 7 },
    ]);
    expect(nl('Een twee drie vier vijf zes', `${'Nu. '.repeat(13)}`)).toEqual([
      { is: 'text_long', count: 13 },
    ]);
  });

  it('name a long sentence, not a long row of short ones', () => {
    expect(nl('Rit', 'ja '.repeat(11))).toEqual([{ is: 'sentence_long', count: 11 }]);
    expect(nl('Rit', `${'ja '.repeat(6)}. ${'ja '.repeat(6)}`)).toEqual([]);
  });

  it('name a hard word once, with its first letter as it was written', () => {
    expect(nl('Administratie', 'Administratie en sleutelkastjes.')).toEqual([
      { is: 'word_hard', word: 'Administratie' },
    ]);
  });

  it('count words in any language, and judge none of a language we have no list for', () => {
    const text = 'كلمة '.repeat(13);
    expect(hintsOf({ title: 'قهوة', text, language: 'ar' })).toEqual([
      { is: 'text_long', count: 13 },
      { is: 'sentence_long', count: 13 },
    ]);
    expect(hardIn('tr', 'Administratie participation stakeholder')).toEqual([]);
  });
});

/** Of an office, and how a neighbour may have typed it. */
const OFFICIALESE: Record<Counted, string> = {
  nl: `aanvraagformulier aanvragen subsidieaanvraag participeren participatie doelgroep doelgroepen
    administratie administratieve coördinatie COORDINATOR laagdrempelige faciliteren implementatie
    ondersteuning hulpverlener hulpvrager cliënten zorgbehoevende desbetreffende bovengenoemde teneinde
    inzake tevens indien gelieve regelgeving voorzieningen werkzaamheden maatregelen zelfredzaamheid
    beleidsplan communicatie ervaringsdeskundige toegankelijkheid digitalisering responsabilisering
    arbeidsongeschiktheidsverzekering`,
  fr: `administrative administratifs bénéficiaires beneficiaire coordination dispositif modalités participation
    partenariat préalablement susmentionné réglementation sensibilisation problématique prestataire
    effectuer solliciter mutualisation citoyenneté conformément néanmoins intergénérationnel accessibilité
    digitalisation responsabilisation institutionnellement`,
  en: `administrative beneficiaries coordination eligibility facilitate implementation participation
    participate stakeholders utilise requirements remuneration aforementioned notwithstanding pursuant
    subsequently assistance procedures sustainability digitalisation availability collaboratively`,
};

/** As long, and said at every door. */
const EVERYDAY: Record<Counted, string> = {
  nl: `Aardappelen schillen naaimachine kleinkinderen Woensdagnamiddag buitenschoolse kinderopvang
    Gezelschapsspelletjes Gordijnroede Aanhangwagen containerpark sleutelkastjes boodschappenlijstje
    verjaardagstaart wasmachine optimist ziekenhuis televisie computerles informatie reparatie fotograferen
    repareren organiseren universiteit elektriciteit activiteiten groepsactiviteiten koffienamiddag
    gezelligheid begeleiden tuingereedschap babysitten speelgoedautootjes ladderwagen telefoneren sollicitatiebrief
    rommelmarkt kerstversiering ziekenvervoer meubelen middelbare regelmatig internationale fietstraject
    strijkijzer afwasmachine huiswerkbegeleiding verwarmingsketel vaccinatie vergadering gemeentehuis
    veiligheid vriendelijkheid gastvrijheid eenzaamheid kinesitherapeut accordeonmuziek`,
  fr: `réparations anniversaire ordinateur médicaments télévision bibliothèque après-midi déménagement
    appartement conversation information alphabétisation aspirateur vêtements couturière électricité
    organisation université accompagner formulaire trottinette pommes-de-terre réfrigérateur
    supermarché démarches participer promenade champignons invitation décoration récupération
    nationalité hospitalité imprimante téléphoner embouteillage traditionnelle internationale`,
  en: `vegetables television refrigerator information conversation babysitting gardening anniversary
    supermarket communication accommodation university electricity organisation photography
    grandchildren wheelbarrow neighbourhood Wednesday-afternoon international dictionary
    optimistic utility hospitality motorcycle elementary helicopter literature interesting`,
};

describe('a hard word', () => {
  it.each(['nl', 'fr', 'en'] as const)('is one of an office, in %s', (language) => {
    const words = OFFICIALESE[language].split(/\s+/);
    expect(hardIn(language, OFFICIALESE[language])).toEqual(words);
  });

  it.each(['nl', 'fr', 'en'] as const)('is none that every neighbour says, in %s', (language) => {
    expect(hardIn(language, EVERYDAY[language])).toEqual([]);
  });

  it('is in no post of the cast', () => {
    const posts = castPosts(csv);
    expect(posts.length).toBeGreaterThan(50);
    const hard = posts.flatMap((post) => hintsOf(post).filter(({ is }) => is === 'word_hard'));
    expect(hard).toEqual([]);
  });

  it('is one that fills a line of the sheet', () => {
    expect(hardIn('nl', `${'a'.repeat(22)} ${'b'.repeat(23)}`)).toEqual(['b'.repeat(23)]);
  });
});

describe('syllables', () => {
  it('are counted as groups of vowels, without a mute e', () => {
    expect(syllablesOf('nl', 'boodschappen')).toBe(3);
    expect(syllablesOf('fr', 'madame')).toBe(2);
    expect(syllablesOf('en', 'bike')).toBe(1);
  });
});
