// Only adds to the page. What is typed stays as typed: keyboards for Vietnamese rewrite the field themselves.
'use strict';

(() => {
  const delay = 200;
  const isEnglish = document.documentElement.lang === 'en';
  const say = (vietnamese, english) => isEnglish ? english : vietnamese;
  const inLanguage = (address) => isEnglish ? `${address}${address.includes('?') ? '&' : '?'}lang=en` : address;

  // A list below a field, of what may be meant (WAI-ARIA: combobox with a list, nothing completed in the field).
  const offer = (box, number) => {
    const list = document.createElement('ul');
    let timer = 0;
    let request = null;
    let chosen = -1;

    list.id = number === 0 ? 'goi-y' : `goi-y-${number}`;
    list.className = 'offers';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', say('Gợi ý', 'Suggestions'));
    box.after(list);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    box.setAttribute('aria-expanded', 'false');

    const choose = (place) => {
      chosen = place;
      [...list.children].forEach((item, at) => item.setAttribute('aria-selected', at === place));
      if (place < 0) {
        box.removeAttribute('aria-activedescendant');
      } else {
        box.setAttribute('aria-activedescendant', list.children[place].id);
        list.children[place].scrollIntoView({ block: 'nearest' });
      }
    };

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      list.hidden = true;
      choose(-1);
      box.setAttribute('aria-expanded', 'false');
    };

    const show = (offers) => {
      list.replaceChildren(...offers.map(({ text, note, address }, at) => {
        const item = document.createElement('li');
        item.id = `${list.id}-${at}`;
        item.setAttribute('role', 'option');
        item.dataset.address = inLanguage(address);
        item.dataset.text = text;
        item.textContent = text;
        if (note) {
          const small = document.createElement('span');
          small.className = 'count';
          small.textContent = note;
          item.append(' ', small);
        }
        return item;
      }));
      choose(-1);
      list.hidden = offers.length === 0;
      box.setAttribute('aria-expanded', String(!list.hidden));
    };

    const take = (item) => {
      if (box.dataset.chosen !== 'send') {
        location.assign(item.dataset.address);
        return;
      }
      box.value = item.dataset.text;
      close();
      box.form.requestSubmit();
    };

    const ask = async () => {
      const typed = box.value.trim();
      if (typed.length < 2) return;
      request = new AbortController();
      try {
        const answer = await fetch(inLanguage(`${box.dataset.offers}?q=${encodeURIComponent(typed)}`), { signal: request.signal });
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
    box.addEventListener('compositionstart', close);
    box.addEventListener('compositionend', askSoon);
    box.addEventListener('blur', close);
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const count = list.children.length;
      if (event.key === 'Escape') {
        // First the list, then the field.
        if (list.hidden) box.blur(); else close();
      } else if (list.hidden) {
        return;
      } else if (event.key === 'ArrowDown') {
        choose(chosen + 1 < count ? chosen + 1 : -1);
      } else if (event.key === 'ArrowUp') {
        choose(chosen < 0 ? count - 1 : chosen - 1);
      } else if (event.key === 'Enter' && chosen >= 0) {
        take(list.children[chosen]);
      } else {
        return;
      }
      event.preventDefault();
    });

    // Before the field loses the focus, which would close the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = event.target.closest('[data-address]');
      if (item) take(item);
    });
  };

  document.querySelectorAll('input[data-offers]').forEach(offer);

  // A key of one character must be one that can be switched off (WCAG 2.1.4): people dictate, and cats walk.
  const isOff = () => document.cookie.includes('phim-tat=0');
  const toggle = document.createElement('button');
  const help = document.createElement('span');
  const nameToggle = () => {
    toggle.textContent = isOff() ? say('Bật phím tắt', 'Switch keys on') : say('Tắt phím tắt', 'Switch keys off');
    help.hidden = isOff();
  };
  help.textContent = say('Phím: / ô tìm, j k kết quả, Esc rời ô. ', 'Keys: / search box, j k results, Esc leave the box. ');
  toggle.type = 'button';
  toggle.addEventListener('click', () => {
    document.cookie = `phim-tat=${isOff() ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
    nameToggle();
  });
  nameToggle();
  document.querySelector('body > footer p')?.append(' ', help, toggle);

  const box = document.querySelector('form[role=search] input[type=search]');
  const hits = [...document.querySelectorAll('.hits > li')];

  const step = (by) => {
    const here = hits.findIndex((hit) => hit.contains(document.activeElement));
    const next = here < 0 ? (by > 0 ? 0 : hits.length - 1) : Math.min(Math.max(here + by, 0), hits.length - 1);
    hits[next]?.querySelector('h2 a, .meta a')?.focus();
  };

  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    const isTyping = at?.matches('input, textarea, select, [contenteditable]');
    if (isTyping || isOff() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && box) {
      box.focus();
      box.select();
    } else if (event.key === 'j') {
      step(1);
    } else if (event.key === 'k') {
      step(-1);
    } else {
      return;
    }
    event.preventDefault();
  });
})();
