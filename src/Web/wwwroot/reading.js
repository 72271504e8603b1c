// Only adds to the page: buttons that copy, and one that copies what is selected together with where it was printed.
'use strict';

(() => {
  if (!navigator.clipboard) return;

  const say = (vietnamese, english) => (document.documentElement.lang === 'en' ? english : vietnamese);
  const article = document.querySelector('.reading > article');
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  document.body.append(status);

  const copy = async (text, button) => {
    const name = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = status.textContent = say('Đã chép', 'Copied');
    } catch {
      button.textContent = status.textContent = say('Không chép được', 'Could not copy');
    }
    setTimeout(() => { button.textContent = name; status.textContent = ''; }, 2000);
  };

  document.querySelectorAll('button.copy').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => copy(button.dataset.copy, button));
  });

  if (!article) return;
  const offer = document.createElement('button');
  offer.type = 'button';
  offer.className = 'copy-selection';
  offer.textContent = say('Chép trích dẫn', 'Copy quotation');
  offer.hidden = true;
  document.body.append(offer);

  const elementOf = (node) => (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement);

  // The place that the selection begins in: the nearest element around it that has an address.
  const placeOf = (node) => {
    const place = elementOf(node)?.closest('[id^=c], [id^=d]');
    return place && article.contains(place) ? `#${place.id}` : '';
  };

  const quoted = () => {
    const selection = getSelection();
    const words = selection.toString().trim();
    const start = selection.rangeCount > 0 && elementOf(selection.getRangeAt(0).startContainer);
    return words.length > 0 && start && start.closest('.text, .lead, h1')
      ? `“${words}”\n${article.dataset.source}\n${article.dataset.address}${placeOf(start)}`
      : '';
  };

  document.addEventListener('selectionchange', () => {
    if (document.activeElement === offer) return;
    offer.hidden = quoted() === '';
    if (offer.hidden) return;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    offer.style.insetBlockStart = `${box.bottom + scrollY + 6}px`;
    offer.style.insetInlineStart = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - 160))}px`;
  });

  // The selection must live until the click.
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  offer.addEventListener('click', () => copy(quoted(), offer));
})();
