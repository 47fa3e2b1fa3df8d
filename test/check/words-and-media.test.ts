// Reading level, links in texts, pictures, recordings, languages and length: what is said, and what is left alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spanishSyllables } from '../../src/check/spanish-syllables.ts';
import { flow, flowOf, form, interview, question, type Part } from './every-code/documents.ts';
import { only, placesOf } from './found.ts';

const welcome = (text: unknown, part: Part = {}) => flow({ landing: { welcome: text }, ...part });

const plainEnglish =
  'You pick and pack orders for grocery stores, with a crew of twelve. You start at ten at night and go home at six in the morning. We train you on the job, and we pay you every Friday.';
const hardEnglish =
  'The successful candidate will demonstrate considerable familiarity with sophisticated distribution methodologies, facilitate interdepartmental communication regarding organizational priorities, and continuously evaluate operational efficiencies in accordance with applicable regulations.';
const plainSpanish =
  'Usted prepara los pedidos con un equipo de doce personas. Empieza a las diez de la noche y sale a las seis. Le pagamos todos los viernes y le damos las botas.';
const hardSpanish =
  'La persona seleccionada demostrará una considerable familiaridad con metodologías sofisticadas de distribución, facilitará la comunicación interdepartamental relativa a las prioridades organizacionales y evaluará continuamente las eficiencias operacionales de conformidad con la reglamentación correspondiente.';

describe('the reading level', () => {
  const places = (document: Part) => placesOf('hard-to-read', document);

  it('is found in English and in Spanish, each in its own place', () => {
    assert.deepEqual(places(welcome(hardEnglish)), ['landing.welcome']);
    assert.deepEqual(places(welcome({ en: plainEnglish, es: hardSpanish }, { locales: ['es'] })), [
      'landing.welcome.es',
    ]);
    assert.deepEqual(places(welcome(hardSpanish, { locale: 'es-MX' })), ['landing.welcome']);
  });

  it('of everyday language is fine, and short texts and other languages are not judged', () => {
    assert.deepEqual(places(welcome({ en: plainEnglish, es: plainSpanish }, { locales: ['es'] })), []);
    assert.deepEqual(places(welcome('Considerable organizational responsibilities.')), []);
    assert.deepEqual(places(welcome(hardEnglish, { locale: 'de' })), []);
  });

  it('of voluntary self-identification is not judged: its words are prescribed', () => {
    const questions = [{ id: 'race', type: 'yes-no', label: 'Are you?', help: hardEnglish }];
    assert.deepEqual(places(flowOf([form([question()]), { id: 'eeo', type: 'self-id', questions }])), []);
  });

  it('counts list entries as sentences of their own, and not the marks or the addresses of links', () => {
    const list =
      'You need:\n\n- boots\n- a warm coat\n- a watch\n- **good** [shoes](https://a.example/extraordinarily/long/address)\n- a lunch box\n- water\n- gloves and a hat\n- a pen';
    assert.deepEqual(places(welcome(list)), []);
  });

  it('names the years of school, the long sentence and the words that make it hard', () => {
    const [problem] = only(['hard-to-read'], welcome(hardEnglish));
    assert.match(problem?.message ?? '', /^This takes about \d\d years of school to read; aim at 8$/);
    assert.match(problem?.fix ?? '', /^Split the sentence of 27 words, and find everyday words for "considerable", "/);
  });
});

describe('Spanish syllables', () => {
  const words: Record<string, number> = {
    sol: 1,
    bien: 1,
    noche: 2,
    guía: 2,
    guitarra: 3,
    día: 2,
    leer: 2,
    ciudad: 2,
    cuidado: 3,
    pingüino: 3,
    querer: 2,
    ahora: 3,
    estoy: 2,
    ley: 1,
    y: 1,
    almacén: 3,
    aéreo: 4,
    país: 2,
  };
  for (const [word, count] of Object.entries(words)) {
    it(`of "${word}" are ${count}`, () => assert.equal(spanishSyllables(word), count));
  }
});

describe('a link in a text', () => {
  const places = (text: unknown) => placesOf('unsafe-link', welcome(text));

  it('is refused where it cannot be opened safely', () => {
    for (const address of [
      'http://a.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '/privacy',
      'www.a.example',
      '//a.example',
    ])
      assert.deepEqual(places(`Read [this](${address}) first.`), ['landing.welcome'], address);
    assert.deepEqual(places({ en: 'Fine', es: 'Lea [esto](http://a.example)' }), ['landing.welcome.es']);
  });

  it('is fine to safe pages, mailboxes and phones, and words in brackets are no link', () => {
    for (const address of ['https://a.example/x', 'mailto:jobs@a.example', 'tel:+15550100', 'see below', ''])
      assert.deepEqual(places(`Read [this](${address}) first.`), [], address);
    assert.deepEqual(placesOf('unsafe-link', flow({ landing: { headline: 'So [x](http://a.example)' } })), []);
  });

  it('is mended by one letter where only that is missing', () => {
    const [problem] = only(['unsafe-link'], welcome('[How we work](http://a.example/how)'));
    assert.equal(problem?.fix, 'Write https://a.example/how, if the site has it.');
  });
});

describe('a picture', () => {
  const alt = (text: unknown) => flow({ brand: { name: 'B', logo: { src: 'https://b.example/logo.svg', alt: text } } });

  it('has a text in every language that says more than the name of its file', () => {
    const places = (text: unknown) => placesOf('image-without-alt', alt(text));
    assert.deepEqual([places('Northgate'), places({ en: 'Northgate', es: 'Northgate' })], [[], []]);
    for (const text of ['', ' ', { en: 'Northgate', es: '' }, 'logo-final.PNG'])
      assert.deepEqual(places(text), ['brand.logo.alt'], JSON.stringify(text));
  });
});

describe('a recording', () => {
  const src = 'https://b.example/tour.mp4';
  const places = (video: Part) => placesOf('media-without-captions', flow({ landing: { video: { src, ...video } } }));

  it('has captions or a transcript', () => {
    assert.deepEqual(places({}), ['landing.video']);
    assert.deepEqual(places({ transcript: ' ' }), ['landing.video']);
    assert.deepEqual(places({ transcript: 'Dana shows the dock.' }), []);
    assert.deepEqual(places({ captions: 'https://b.example/tour.vtt' }), []);
  });

  it('is looked for in interviews and tasks too, but a paper to read is none', () => {
    const questions = [{ id: 'why', ask: 'Why us?', media: { src } }];
    const prompts = flowOf([interview({ questions })]);
    assert.deepEqual(placesOf('media-without-captions', prompts), ['stages[0].questions[0].media']);
    const materials = [
      { title: 'The case', src: 'https://b.example/case.pdf?x=1' },
      { title: 'The call', src: 'https://b.example/call.mp3' },
    ];
    const task = { id: 'task', type: 'assessment', task: 'Answer.', assistant: { name: 'Robin' }, materials };
    const tasks = flowOf([{ ...task, deliverable: { format: 'text' } }]);
    assert.deepEqual(placesOf('media-without-captions', tasks), ['stages[0].materials[1]']);
  });
});

describe('a language', () => {
  it('that the widget does not speak is named, regions aside', () => {
    assert.deepEqual(placesOf('no-interface-language', flow({ locale: 'es-MX', locales: ['en-GB', 'fr'] })), [
      'locales[1]',
    ]);
  });
});

describe('the length of an interview', () => {
  const minutes = (...given: Part[]) =>
    flowOf(
      given.map((part, at) => form([question({ id: `q${at}`, label: `Is ${at} fine?` })], { id: `s${at}`, ...part })),
    );

  it('is 15 minutes at most, not counting what may be skipped', () => {
    assert.deepEqual(placesOf('many-minutes', minutes({ minutes: 10 }, { minutes: 5 })), []);
    assert.deepEqual(placesOf('many-minutes', minutes({ minutes: 10 }, { minutes: 6 })), ['stages']);
    assert.deepEqual(placesOf('many-minutes', minutes({ minutes: 10 }, { minutes: 60, optional: true })), []);
  });

  it('is mended where most of it is', () => {
    const [problem] = only(['many-minutes'], minutes({ minutes: 4 }, { minutes: 14 }));
    assert.equal(problem?.message, 'The interview takes about 18 minutes');
    assert.equal(problem?.fix, 'Shorten "s1", which takes 14 of them, or make it optional.');
  });

  it('counts what an interview asks among the questions', () => {
    const prompts = Array.from({ length: 21 }, (_, at) => ({
      id: `p${at}`,
      ask: 'Why?',
      maxSeconds: 10,
      thinkSeconds: 0,
    }));
    assert.deepEqual(placesOf('many-questions', flowOf([interview({ questions: prompts })])), ['stages']);
  });
});
