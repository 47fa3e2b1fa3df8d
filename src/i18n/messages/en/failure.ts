/** English: the pages that stand where an interview cannot be shown, but for the network's, which must be there without one. */
export const messages = {
  'failure.not-found.headline': 'This page is not here',
  'failure.not-found.body':
    'The link may be cut off or out of date. Open the job posting again, or ask whoever sent it to you.',
  'failure.unauthorized.headline': 'This link does not work any more',
  'failure.unauthorized.body':
    'Open the newest message you got from us and use the link in it. You can also ask whoever invited you for a new one.',
  'failure.closed.headline': 'This role takes no new applications',
  'failure.closed.body': 'Applications for it have closed. Other roles may be open on the careers page.',
  'failure.not-open.headline': 'Applications are not open yet',
  'failure.not-open.body': 'They open on {date}. Come back to this page then.',
  'failure.expired.headline': 'The time for this application has passed',
  'failure.expired.body': 'Ask for more time, or ask which other roles are open.',
  'failure.ask': 'Who to ask',
} as const;
