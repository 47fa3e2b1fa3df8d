// The yardstick of `npm run size` and `npm run bench`: the landing, the identity and the first form page of the warehouse
// role as one would write them by hand for this role alone, without any library.
(() => {
  const app = document.getElementById('app');
  const words = {
    en: {
      steps: 'About 4 minutes',
      faq: 'Questions people ask',
      other: 'Español',
      next: 'Continue',
      need: 'Fill this in',
    },
    es: {
      steps: 'Unos 4 minutos',
      faq: 'Preguntas frecuentes',
      other: 'English',
      next: 'Continuar',
      need: 'Complete esto',
    },
  };
  const ask = {
    en: { name: 'Full name', email: 'Email', phone: 'Phone', yes: 'Yes', no: 'No' },
    es: { name: 'Nombre completo', email: 'Correo electrónico', phone: 'Teléfono', yes: 'Sí', no: 'No' },
  };
  let locale = 'en';
  let flow;

  const text = (value) => (typeof value === 'string' ? value : (value?.[locale] ?? value?.en ?? ''));
  const el = (tag, props = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children.filter(Boolean));
    return node;
  };
  const show = (...nodes) => app.replaceChildren(...nodes);
  const marked = (value) =>
    text(value)
      .split('**')
      .map((part, i) => (i % 2 ? el('strong', {}, part) : part));
  const list = (className, items = []) => el('ul', { className }, ...items.map((item) => el('li', {}, text(item))));

  function landing() {
    const { brand, role, landing: page, support } = flow;
    document.documentElement.lang = locale;
    show(
      el('img', { className: 'cover', src: brand.cover.src, alt: text(brand.cover.alt) }),
      el('img', { className: 'logo', src: brand.logo.src, alt: text(brand.logo.alt) }),
      el('button', { className: 'switch', onclick: switchLocale }, words[locale].other),
      el('h1', {}, text(role.title)),
      list('facts', [role.location, role.employmentType, role.pay, words[locale].steps]),
      el('p', {}, ...marked(page.welcome)),
      list('reasons', role.highlights),
      list('reasons', role.requirements),
      el('button', { onclick: identity }, text(page.startLabel)),
      el('h2', {}, words[locale].faq),
      ...page.faq.map(({ question, answer }) =>
        el('details', {}, el('summary', {}, text(question)), el('p', {}, ...marked(answer))),
      ),
      el(
        'p',
        {},
        el('a', { href: `mailto:${support.email}` }, support.email),
        ' ',
        el('a', { href: `tel:${support.phone}` }, support.phone),
        ` ${text(support.hours)}`,
      ),
    );
  }

  function switchLocale() {
    locale = locale === 'en' ? 'es' : 'en';
    landing();
  }

  function identity() {
    const field = (name, type, required) =>
      el(
        'label',
        {},
        ask[locale][name],
        el('input', { name, type, required, autocomplete: name === 'phone' ? 'tel' : name }),
      );
    const notices = flow.notices.map((notice) =>
      notice.consent === 'none'
        ? el('p', {}, text(notice.text))
        : el('label', {}, el('input', { type: 'checkbox', name: notice.id }), text(notice.text)),
    );
    form(
      firstPage,
      field('name', 'text', true),
      field('email', 'email', false),
      field('phone', 'tel', false),
      ...notices,
    );
  }

  function firstPage() {
    const page = flow.stages[0].pages[0];
    const choice = (name, value, label) =>
      el('label', {}, el('input', { type: 'radio', name, value, required: true }), label);
    const questions = page.questions.map(({ id, label, help }) =>
      el(
        'fieldset',
        {},
        el('legend', {}, text(label)),
        help && el('p', {}, text(help)),
        choice(id, 'true', ask[locale].yes),
        choice(id, 'false', ask[locale].no),
      ),
    );
    form(() => undefined, el('h1', {}, text(page.title)), ...questions);
  }

  function form(next, ...nodes) {
    const node = el('form', { noValidate: true }, ...nodes, el('button', {}, words[locale].next));
    node.onsubmit = (event) => {
      event.preventDefault();
      for (const old of node.querySelectorAll('.error')) old.remove();
      const wrong = [...node.elements].filter((field) => !field.checkValidity());
      for (const field of wrong) field.closest('label').after(el('p', { className: 'error' }, words[locale].need));
      if (wrong[0]) wrong[0].focus();
      else next();
    };
    show(node);
    node.elements[0].focus();
  }

  fetch('v1/flows/warehouse-associate?locale=en')
    .then((response) => response.json())
    .then((loaded) => {
      flow = loaded;
      landing();
    });
})();
