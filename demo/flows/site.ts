/** Where the demo's own pictures and pages live; `npm start` sets it when another port is asked for. */
export const site = process.env['GREENROOM_DEMO_ORIGIN'] ?? 'http://127.0.0.1:4173';
