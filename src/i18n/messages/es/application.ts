/** Spanish: from "who you are" to sending a stage, as far as the first pages need it; the rest is in questions.ts. */
import type { Catalogue } from '../../messages.ts';

export const messages: Catalogue<'application'> = {
  continue: 'Continuar',
  back: 'Atrás',
  optional: '(opcional)',
  'form.page': 'Página {number} de {total}',
  'form.review': 'Revisar mis respuestas',
  'form.send': 'Enviar mis respuestas',
  'form.sending': 'Enviando sus respuestas',
  'form.skip': 'Omitir esta parte',

  'progress.step': 'Paso {number} de {total}',
  'progress.minutes': '{count} min aprox.',
  'progress.last-minute': 'queda menos de un minuto',
  'progress.label': 'Su avance',

  'save.saving': 'Guardando',
  'save.saved': 'Guardado',
  'save.held': 'Guardado en este dispositivo',
  'save.on-device': 'Guardado en este dispositivo; se enviará cuando vuelva la conexión',
  'save.in-tab': 'Aún sin enviar; deje abierta esta pestaña hasta que vuelva la conexión',
  'save.back-online': 'Volvió la conexión. Todo está guardado.',
  'save.first': 'Guardado. Lo que escribe se guarda a medida que avanza.',
  'save.not-durable': 'Este navegador no guarda nada. Sus respuestas están con nosotros en cuanto se envían.',
  'save.get-link': 'Obtener un enlace para volver',

  'elsewhere.open': 'Usar otro dispositivo',

  'summary.title': { one: 'Revise una respuesta', other: 'Revise {count} respuestas' },

  'identity.title': 'Quién es usted',
  'identity.intro': 'Para que {brand} pueda comunicarse con usted sobre este puesto.',
  'identity.name': 'Nombre completo',
  'identity.email': 'Correo electrónico',
  'identity.phone': 'Teléfono celular',
  'identity.one-of': 'Escriba un correo o un teléfono, el que más use. También puede dar los dos.',

  'notice.title': 'Antes de comenzar',
  'notice.title-stage': 'Antes de esta parte',
  'notice.ai': 'Cómo se usa aquí la inteligencia artificial',
  'notice.privacy': 'Su privacidad',
  'notice.recording': 'Grabación',
  'notice.texting': 'Mensajes de texto',
  'notice.biometric': 'Datos de rostro y voz',
  'notice.custom': 'Conviene saber',
  'notice.agree': 'Estoy de acuerdo',
  'notice.disagree': 'No estoy de acuerdo',
  'notice.choose': '¿Está de acuerdo?',
  'notice.required': 'Esta parte necesita su consentimiento.',
  'notice.optional': 'Usted decide. Puede continuar con cualquiera de las dos respuestas.',
  'notice.link': 'Leer el texto completo',
  'notice.published': 'Publicado el {date}',
  'notice.declined.title': 'Está bien. Esto es lo que puede hacer',
  'notice.declined.body':
    'Sin este consentimiento, esta parte no se puede hacer aquí. Su decisión no cuenta en su contra.',
  'notice.declined.person': 'Pedir hablar con una persona',
  'notice.declined.stop': 'Detenerme aquí',
  'notice.declined.stopped': 'Se detuvo aquí. Lo que ya envió queda guardado y su enlace le trae de vuelta.',

  yes: 'Sí',
  no: 'No',
  'choice.clear': 'Borrar mi respuesta',
  'email.meant': '¿Quiso decir {address}?',
  'phone.help': 'Los números de otros países comienzan con + y el código del país.',
  'phone.help-assumed': '{country}, si no comienza con + y el código de otro país.',
};
