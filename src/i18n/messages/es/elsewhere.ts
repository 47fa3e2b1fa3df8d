/** Spanish: going on on another device, coming back to this one, and clearing it. */
import type { Catalogue } from '../../messages.ts';

export const messages: Catalogue<'elsewhere'> = {
  'elsewhere.title': 'Seguir en otro dispositivo',
  'elsewhere.saving': 'Guardando lo que escribió',
  'elsewhere.making': 'Creando su enlace',
  'elsewhere.scan': 'Apunte a este código con la cámara de su teléfono. Abre su solicitud donde la dejó.',
  'elsewhere.intro': 'Envíese un enlace. Abre su solicitud donde la dejó.',
  'elsewhere.code': 'Código QR de su enlace',
  'elsewhere.share': 'Enviarme el enlace',
  'elsewhere.copy': 'Copiar el enlace',
  'elsewhere.copied': 'El enlace está copiado',
  'elsewhere.email': 'Enviármelo por correo',
  'elsewhere.text': 'Enviármelo por mensaje',
  'elsewhere.field': 'Su enlace, para seleccionar y copiar',
  'elsewhere.once': 'Sirve una vez, hasta el {time}.',
  'elsewhere.care': 'Quien tenga este enlace puede abrir su solicitud. No lo comparta.',
  'elsewhere.unsent': 'Una parte de lo que escribió aún no se pudo enviar. Queda en este dispositivo.',
  'elsewhere.offline': 'Esto necesita internet. Sigue solo en cuanto haya conexión.',
  'elsewhere.failed': 'No se pudo crear su enlace. Intente de nuevo en un momento.',
  'elsewhere.close': 'Cerrar',
  'elsewhere.subject': 'Siga con su solicitud: {role}',
  'elsewhere.message':
    'Este enlace abre su solicitud para {role} en {brand}. Sirve una vez, hasta el {time}. No lo comparta.',

  'device.title': '¿Otras personas usan este dispositivo?',
  'device.clear': 'Borrar de este dispositivo',
  'device.clear.title': '¿Borrar de este dispositivo?',
  'device.clear.body':
    'La solicitud se quita de este dispositivo. Lo que ya se envió queda con {brand}, y un enlace creado antes la abre de nuevo.',
  'device.clear.lost':
    'Una parte de lo que se escribió aquí aún no se envió. Se pierde si la borra de este dispositivo.',
  'device.keep': 'Dejarla aquí',

  'welcome.back': 'Hola de nuevo, {name}.',
  'welcome.back-unnamed': 'Hola de nuevo.',
  'welcome.not-you': '¿No es usted?',

  'link.choose.title': '¿Qué solicitud quiere abrir?',
  'link.choose.body': 'En este dispositivo hay una solicitud de {name}. Su enlace puede llevar a otra.',
  'link.choose.body-unnamed': 'En este dispositivo ya hay una solicitud. Su enlace puede llevar a otra.',
  'link.choose.stay': 'Seguir como {name}',
  'link.choose.stay-unnamed': 'Seguir con esa',
  'link.choose.go': 'Abrir mi enlace',
  'link.opening': 'Abriendo su enlace',
  'link.title': 'Este enlace ya no funciona',
  'link.used': 'Ya se usó. Cree uno nuevo en el dispositivo donde empezó, o empiece aquí.',
  'link.gone': 'Ya no es válido o está incompleto. Cree uno nuevo en el dispositivo donde empezó, o empiece aquí.',
  'link.start': 'Empezar aquí',
};
