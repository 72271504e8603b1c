// Only adds to the page. What is typed stays as typed: keyboards for Vietnamese rewrite the field themselves.
'use strict';

(() => {
  const box = document.querySelector('form[role=search] input[type=search]');
  if (!box) return;

  const delay = 200;
  const isEnglish = document.documentElement.lang === 'en';
  const inEnglish = (address) => `${address}${address.includes('?') ? '&' : '?'}lang=en`;
  const list = document.createElement('ul');
  let timer = 0;
  let request = null;
  let chosen = -1;

  list.id = 'goi-y';
  list.className = 'offers';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  box.after(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    choose(-1);
    box.setAttribute('aria-expanded', 'false');
  };

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((offer, at) => offer.setAttribute('aria-selected', at === place));
    if (place < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[place].id);
      list.children[place].scrollIntoView({ block: 'nearest' });
    }
  };

  const show = (offers) => {
    list.replaceChildren(...offers.map(({ text, address }, at) => {
      const offer = document.createElement('li');
      offer.id = `goi-y-${at}`;
      offer.setAttribute('role', 'option');
      offer.dataset.address = isEnglish ? inEnglish(address) : address;
      offer.textContent = text;
      return offer;
    }));
    choose(-1);
    list.hidden = offers.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
  };

  const ask = async () => {
    const typed = box.value.trim();
    if (typed.length < 2) return;
    request = new AbortController();
    try {
      const answer = await fetch(`/goi-y.json?q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (answer.ok) show(await answer.json());
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };

  const askSoon = (event) => {
    close();
    if (!event.isComposing) timer = setTimeout(ask, delay);
  };

  box.addEventListener('input', askSoon);
  box.addEventListener('compositionend', askSoon);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'ArrowDown') {
      choose(chosen + 1 < count ? chosen + 1 : -1);
    } else if (event.key === 'ArrowUp') {
      choose(chosen < 0 ? count - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      location.assign(list.children[chosen].dataset.address);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Before the field loses the focus, which would close the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const offer = event.target.closest('[data-address]');
    if (offer) location.assign(offer.dataset.address);
  });

  // A key of one character must be one that can be switched off (WCAG 2.1.4): people dictate, and cats walk.
  const isOff = () => document.cookie.includes('phim-tat=0');
  const toggle = document.createElement('button');
  const nameToggle = () => { toggle.textContent = isOff() ? 'Bật phím tắt /' : 'Tắt phím tắt /'; };
  toggle.type = 'button';
  toggle.addEventListener('click', () => {
    document.cookie = `phim-tat=${isOff() ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
    nameToggle();
  });
  nameToggle();
  document.querySelector('body > footer p').append(' ', toggle);

  document.addEventListener('keydown', (event) => {
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (event.key === '/' && isFree && !isOff() && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
})();
