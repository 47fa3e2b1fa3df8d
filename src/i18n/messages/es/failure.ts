/** Spanish: the pages that stand where an interview cannot be shown, but for the network's, which must be there without one. */
import type { Catalogue } from '../../messages.ts';

export const messages: Catalogue<'failure'> = {
  'failure.not-found.headline': 'Esta página no está aquí',
  'failure.not-found.body':
    'Es posible que el enlace esté incompleto o ya no sea válido. Abra de nuevo el anuncio del puesto o pregunte a quien se lo envió.',
  'failure.unauthorized.headline': 'Este enlace ya no funciona',
  'failure.unauthorized.body':
    'Abra el mensaje más reciente que le enviamos y use el enlace que contiene. También puede pedir uno nuevo a quien le invitó.',
  'failure.closed.headline': 'Este puesto ya no recibe solicitudes',
  'failure.closed.body':
    'El plazo para solicitarlo terminó. Puede haber otros puestos abiertos en la página de empleos.',
  'failure.not-open.headline': 'Aún no se reciben solicitudes',
  'failure.not-open.body': 'Se abren el {date}. Vuelva a esta página en esa fecha.',
  'failure.expired.headline': 'El plazo de esta solicitud terminó',
  'failure.expired.body': 'Pida más tiempo o pregunte qué otros puestos están abiertos.',
  'failure.ask': 'A quién preguntar',
};
