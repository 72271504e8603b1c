// A button that copies the citation of a statement, and other printings of it in place; without the script the citation is text to be
// selected, and the other printings are a search.
'use strict';

(() => {
  const isEnglish = document.documentElement.lang === 'en';
  const say = (vietnamese, english) => isEnglish ? english : vietnamese;

  const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ');
  const inLanguage = (place) => isEnglish ? place.replace('#', '?lang=en#') : place;
  const dayOf = (published) => published
    ? new Intl.DateTimeFormat(say('vi-VN', 'en-GB'), { dateStyle: say('short', 'long'), timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(published))
    : '';

  const lineOf = (hit) => {
    const [line, link, day] = ['li', 'a', 'span'].map((name) => document.createElement(name));
    link.href = inLanguage(hit.place);
    link.textContent = hit.title;
    link.lang = 'vi';
    day.className = 'count';
    day.textContent = dayOf(hit.published);
    line.append(link, ' ', day);
    return line;
  };

  document.querySelectorAll('.same').forEach((link) => {
    link.addEventListener('click', async (event) => {
      event.preventDefault();
      const words = wordsOf(link.closest('.fact').querySelector('blockquote b').textContent);
      const answer = await fetch(link.href.replace('/phat-bieu?', '/phat-bieu.json?')).catch(() => null);
      if (!answer?.ok) {
        location.assign(link.href);
        return;
      }
      const { hits } = await answer.json();
      const others = hits.filter((hit) => hit.key !== link.dataset.key && wordsOf(hit.text) === words);
      const told = document.createElement(others.length === 0 ? 'span' : 'ul');
      told.setAttribute('role', others.length === 0 ? 'status' : 'list');
      told.className = 'count';
      if (others.length === 0) {
        told.textContent = say('Không bài nào khác in câu này', 'Printed nowhere else');
      } else {
        told.append(...others.map(lineOf));
      }
      link.replaceWith(told);
      told.querySelector('a')?.focus();
    });
  });

  // Browsers give the clipboard to secure pages only; a newsroom's own server may be none.
  const copy = async (source) => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(source.textContent);
      return true;
    }
    getSelection().selectAllChildren(source);
    return document.execCommand('copy');
  };

  document.querySelectorAll('.cite').forEach((cite) => {
    const source = cite.querySelector('pre');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = say('Chép trích dẫn', 'Copy citation');
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const isHidden = !cite.open;
      cite.open ||= !navigator.clipboard;
      try {
        const isDone = await copy(source);
        button.textContent = isDone ? say('Đã chép', 'Copied') : say('Hãy chép phần đã chọn', 'Copy what is selected');
        if (isDone && isHidden) cite.open = false;
      } catch {
        cite.open = true;
        button.textContent = say('Hãy chọn rồi chép', 'Select and copy');
      }
    });
    cite.before(button);
  });
})();
