/** An hourly role in English and Spanish: no resume, under five minutes, made for a phone. */
import { defineFlow } from '../../src/index.ts';
import { site } from './site.ts';

const nights = [
  { value: 'sun', label: { en: 'Sunday', es: 'Domingo' } },
  { value: 'mon', label: { en: 'Monday', es: 'Lunes' } },
  { value: 'tue', label: { en: 'Tuesday', es: 'Martes' } },
  { value: 'wed', label: { en: 'Wednesday', es: 'Miércoles' } },
  { value: 'thu', label: { en: 'Thursday', es: 'Jueves' } },
  { value: 'fri', label: { en: 'Friday', es: 'Viernes' } },
  { value: 'sat', label: { en: 'Saturday', es: 'Sábado' } },
];

export const flow = defineFlow({
  schemaVersion: 1,
  id: 'warehouse-associate',
  locale: 'en',
  locales: ['es'],
  timeZone: 'America/Chicago',
  brand: {
    name: 'Northgate Distribution',
    logo: { src: `${site}/images/northgate-logo.svg`, alt: 'Northgate Distribution' },
    cover: {
      src: `${site}/images/northgate-cover.svg`,
      alt: { en: 'A warehouse at night, with a truck in front', es: 'Un almacén de noche, con un camión delante' },
    },
    theme: { accent: '#0b6e4f', radius: 'medium', colorScheme: 'auto' },
    privacyUrl: 'https://careers.northgate.example/privacy',
    termsUrl: 'https://careers.northgate.example/terms',
  },
  role: {
    title: { en: 'Warehouse Associate, Nights', es: 'Asociado de almacén, turno de noche' },
    location: { en: 'Joliet, IL', es: 'Joliet, Illinois' },
    employmentType: { en: 'Full time, 40 hours', es: 'Tiempo completo, 40 horas' },
    pay: { en: '$21.50 to $23.00 an hour', es: 'De $21.50 a $23.00 por hora' },
    highlights: [
      { en: 'Paid every Friday', es: 'Pago todos los viernes' },
      { en: 'Health, dental and vision from day one', es: 'Seguro médico, dental y de la vista desde el primer día' },
      { en: 'Steel-toe boots on us', es: 'Botas con punta de acero por nuestra cuenta' },
    ],
    requirements: [
      { en: '18 or older', es: 'Tener 18 años o más' },
      { en: 'Allowed to work in the United States', es: 'Tener autorización para trabajar en Estados Unidos' },
      {
        en: 'At least 4 nights a week, 10 pm to 6:30 am',
        es: 'Al menos 4 noches por semana, de 10 p. m. a 6:30 a. m.',
      },
      {
        en: 'Lift up to 50 lb, with or without accommodation',
        es: 'Levantar hasta 50 libras, con o sin adaptaciones',
      },
    ],
  },
  landing: {
    welcome: {
      en: 'You pick, pack and load orders for grocery stores across the Midwest, with a crew of twelve and a lead who has done the job. **No resume and no account needed.** You can stop at any time and come back on any phone.',
      es: 'Usted prepara, empaca y carga pedidos para supermercados de todo el Medio Oeste, con un equipo de doce personas y un líder que conoce el trabajo. **No necesita currículum ni crear una cuenta.** Puede parar cuando quiera y volver desde cualquier teléfono.',
    },
    faq: [
      {
        question: { en: 'Who reads my answers?', es: '¿Quién lee mis respuestas?' },
        answer: {
          en: 'Dana and Luis from the Joliet hiring team. Must-haves, such as your age and the nights you can work, are checked by a program as soon as you send them; a person makes every offer.',
          es: 'Dana y Luis, del equipo de contratación de Joliet. Un programa revisa los requisitos, como su edad y las noches que puede trabajar, apenas usted los envía; cada oferta la hace una persona.',
        },
      },
      {
        question: { en: 'How soon could I start?', es: '¿Cuándo podría empezar?' },
        answer: {
          en: 'New crews start every Monday night. Most people start within ten days of their visit.',
          es: 'Los equipos nuevos empiezan cada lunes por la noche. La mayoría empieza dentro de los diez días después de su visita.',
        },
      },
      {
        question: {
          en: 'I have never worked in a warehouse. Can I apply?',
          es: 'Nunca he trabajado en un almacén. ¿Puedo postularme?',
        },
        answer: {
          en: 'Yes. The first two weeks are paid training, and about half of our crew started with no experience.',
          es: 'Sí. Las dos primeras semanas son de capacitación pagada, y cerca de la mitad del equipo empezó sin experiencia.',
        },
      },
    ],
    startLabel: { en: 'Start my application', es: 'Comenzar mi solicitud' },
  },
  identity: { name: 'required', email: 'optional', phone: 'optional', oneOf: ['phone', 'email'] },
  notices: [
    {
      id: 'privacy',
      version: '3',
      kind: 'privacy',
      before: 'start',
      consent: 'none',
      text: {
        en: 'We use what you write here to decide on this application and keep it for one year. We never sell it.',
        es: 'Usamos lo que usted escribe aquí para decidir sobre esta solicitud y lo guardamos durante un año. Nunca lo vendemos.',
      },
      link: 'https://careers.northgate.example/privacy',
    },
    {
      id: 'texts',
      version: '2',
      kind: 'texting',
      before: 'start',
      consent: 'optional',
      text: {
        en: 'Text me about this application. Northgate hiring texts, up to 6 messages. Message and data rates may apply. Reply HELP for help, STOP to stop. Not needed to apply.',
        es: 'Envíenme mensajes de texto sobre esta solicitud. Mensajes de contratación de Northgate, hasta 6. Pueden aplicarse tarifas de mensajes y datos. Responda HELP para obtener ayuda o STOP para no recibir más. No es necesario para postularse.',
      },
      link: 'https://careers.northgate.example/texts',
    },
  ],
  stages: [
    {
      id: 'apply',
      type: 'form',
      title: { en: 'Quick questions', es: 'Preguntas rápidas' },
      minutes: 4,
      pages: [
        {
          id: 'musts',
          title: { en: 'The must-haves', es: 'Los requisitos' },
          questions: [
            {
              id: 'age18',
              type: 'yes-no',
              required: true,
              label: { en: 'Are you at least 18 years old?', es: '¿Tiene al menos 18 años?' },
            },
            {
              id: 'workAuth',
              type: 'yes-no',
              required: true,
              label: {
                en: 'Are you legally authorized to work in the United States?',
                es: '¿Está legalmente autorizado para trabajar en Estados Unidos?',
              },
            },
            {
              id: 'lift',
              type: 'yes-no',
              required: true,
              label: {
                en: 'Can you lift up to 50 lb many times a shift, with or without accommodation?',
                es: '¿Puede levantar hasta 50 libras muchas veces por turno, con o sin adaptaciones?',
              },
              help: {
                en: 'If a change to the work or the tools would help you, answer yes and tell us later. We arrange it.',
                es: 'Si le ayudaría un cambio en el trabajo o en las herramientas, responda que sí y cuéntenos después. Lo organizamos.',
              },
            },
          ],
        },
        {
          id: 'schedule',
          title: { en: 'Your schedule', es: 'Su horario' },
          questions: [
            {
              id: 'nights',
              type: 'multiple-choice',
              required: true,
              options: nights,
              label: { en: 'Which nights can you work?', es: '¿Qué noches puede trabajar?' },
              help: {
                en: 'A night starts at 10 pm and ends at 6:30 am the next day.',
                es: 'La noche empieza a las 10 p. m. y termina a las 6:30 a. m. del día siguiente.',
              },
            },
            {
              id: 'start',
              type: 'date',
              required: true,
              min: { today: 0 },
              max: { today: 180 },
              label: { en: 'When could you start?', es: '¿Cuándo podría empezar?' },
            },
            {
              id: 'commute',
              type: 'slider',
              min: 0,
              max: 90,
              step: 5,
              label: {
                en: 'How many minutes would your trip to Joliet take?',
                es: '¿Cuántos minutos tardaría en llegar a Joliet?',
              },
              labels: { min: { en: 'Next door', es: 'Al lado' }, max: { en: '90 or more', es: '90 o más' } },
            },
          ],
        },
        {
          id: 'experience',
          title: { en: 'What you bring', es: 'Lo que usted aporta' },
          questions: [
            {
              id: 'forklift',
              type: 'single-choice',
              required: true,
              label: { en: 'How long have you driven a forklift?', es: '¿Cuánto tiempo ha manejado montacargas?' },
              options: [
                { value: 'never', label: { en: 'Never', es: 'Nunca' } },
                { value: 'under-1', label: { en: 'Less than a year', es: 'Menos de un año' } },
                { value: '1-to-3', label: { en: '1 to 3 years', es: 'De 1 a 3 años' } },
                { value: 'over-3', label: { en: 'More than 3 years', es: 'Más de 3 años' } },
              ],
            },
            {
              id: 'certificate',
              type: 'file',
              accept: ['pdf', 'jpg', 'png'],
              maxMegabytes: 10,
              showIf: { question: 'forklift', op: 'neq', value: 'never' },
              label: { en: 'Forklift certificate, if you have one', es: 'Certificado de montacargas, si lo tiene' },
              help: {
                en: 'A photo is fine. You can also bring it to your visit.',
                es: 'Puede ser una foto. También puede traerlo a su visita.',
              },
            },
            {
              id: 'years',
              type: 'number',
              min: 0,
              max: 60,
              step: 0.5,
              unit: { en: 'years', es: 'años' },
              label: {
                en: 'Years in warehouse, delivery or store work',
                es: 'Años de trabajo en almacén, reparto o tienda',
              },
            },
            {
              id: 'safety',
              type: 'long-text',
              maxLength: 1000,
              label: {
                en: 'Tell us about a time you noticed something unsafe. What did you do?',
                es: 'Cuéntenos de una vez que notó algo peligroso. ¿Qué hizo?',
              },
              help: { en: 'Two or three sentences are enough.', es: 'Dos o tres frases bastan.' },
            },
          ],
        },
      ],
    },
    {
      id: 'self-id',
      type: 'self-id',
      optional: true,
      minutes: 1,
      title: { en: 'Voluntary questions', es: 'Preguntas voluntarias' },
      intro: {
        en: 'These answers are kept apart from your application. The hiring team never sees them, and skipping them changes nothing.',
        es: 'Estas respuestas se guardan aparte de su solicitud. El equipo de contratación nunca las ve, y no responder no cambia nada.',
      },
      questions: [
        {
          id: 'gender',
          type: 'single-choice',
          label: { en: 'Gender', es: 'Género' },
          options: [
            { value: 'woman', label: { en: 'Woman', es: 'Mujer' } },
            { value: 'man', label: { en: 'Man', es: 'Hombre' } },
            { value: 'non-binary', label: { en: 'Non-binary', es: 'No binario' } },
            { value: 'decline', label: { en: 'I do not wish to answer', es: 'Prefiero no responder' } },
          ],
        },
        {
          id: 'veteran',
          type: 'single-choice',
          label: {
            en: 'Have you served in the United States military?',
            es: '¿Ha servido en las fuerzas armadas de Estados Unidos?',
          },
          options: [
            { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
            { value: 'no', label: { en: 'No', es: 'No' } },
            { value: 'decline', label: { en: 'I do not wish to answer', es: 'Prefiero no responder' } },
          ],
        },
      ],
    },
  ],
  status: {
    inReview: {
      headline: { en: 'We have everything, {{candidate.firstName}}', es: 'Ya tenemos todo, {{candidate.firstName}}' },
      body: {
        en: 'Dana or Luis reads your answers next and writes to you, whatever the result. If a visit is next, a button to pick a time appears on this page.',
        es: 'Dana o Luis leerá sus respuestas y le escribirá, sea cual sea el resultado. Si lo siguiente es una visita, en esta página aparecerá un botón para elegir la hora.',
      },
    },
    nextStep: {
      headline: { en: 'Come and see the place', es: 'Venga a conocer el lugar' },
      body: {
        en: 'The next step is a 30-minute visit: a walk through the night shift and time for your questions. Bring a photo ID and closed shoes.',
        es: 'El siguiente paso es una visita de 30 minutos: un recorrido por el turno de noche y tiempo para sus preguntas. Traiga una identificación con foto y zapatos cerrados.',
      },
    },
    scheduled: {
      headline: { en: 'Your visit is booked', es: 'Su visita está reservada' },
      body: {
        en: 'Ask for Dana at the front desk, 1400 Cargo Drive. Parking is free; the 505 bus stops at the gate.',
        es: 'Pregunte por Dana en la recepción, 1400 Cargo Drive. El estacionamiento es gratis; el autobús 505 para en la entrada.',
      },
    },
    closed: {
      headline: { en: 'Thank you for your time', es: 'Gracias por su tiempo' },
      body: {
        en: 'We are not going on with this application. Other roles open every month, and you are welcome to apply for them.',
        es: 'No continuaremos con esta solicitud. Cada mes se abren otros puestos, y puede postularse a ellos cuando quiera.',
      },
    },
  },
  availability: { completeWithinHours: 336 },
  support: {
    email: 'hiring@northgate.example',
    phone: '+1 815 555 0100',
    hours: { en: 'Monday to Friday, 8 am to 6 pm', es: 'De lunes a viernes, de 8 a. m. a 6 p. m.' },
    accommodation: {
      text: {
        en: 'Need large print, more time, or to answer by phone? Ask, and we arrange it. You do not have to say why.',
        es: '¿Necesita letra grande, más tiempo o responder por teléfono? Pídalo y lo organizamos. No tiene que explicar por qué.',
      },
      email: 'access@northgate.example',
      phone: '+1 815 555 0101',
    },
  },
  rights: { download: true, erase: true, withdraw: true, retentionDays: 365, reviewWithinDays: 5 },
});
