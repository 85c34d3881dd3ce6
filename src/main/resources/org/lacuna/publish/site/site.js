/* Filters the list of series and shows the words of a point of a chart. The pages are whole without it. */
(function () {
  'use strict';

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function filter() {
    var box = document.querySelector('.filter');
    if (!box) { return; }
    var input = document.getElementById('filter');
    var found = document.getElementById('filter-found');
    var folds = all('details.group, details.part').reverse();
    var rows = null;
    var waiting = 0;
    box.hidden = false;
    folds.forEach(function (fold) { fold.wasOpen = fold.open; });

    function read() {
      rows = all('tr[data-find]').map(function (row) {
        return { row: row, text: row.getAttribute('data-find') + ' ' + row.textContent.toLowerCase() };
      });
    }

    function show() {
      var wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      if (!rows) { read(); }
      rows.forEach(function (one) {
        one.row.hidden = !wanted.every(function (word) { return one.text.indexOf(word) >= 0; });
        shown += one.row.hidden ? 0 : 1;
      });
      folds.forEach(function (fold) {
        fold.hidden = !fold.querySelector('tr[data-find]:not([hidden])');
        fold.open = wanted.length ? shown <= 300 && !fold.hidden : fold.wasOpen;
      });
      found.textContent = !wanted.length ? ''
        : shown ? found.getAttribute('data-some').replace('%d', shown) : found.getAttribute('data-none');
    }

    input.addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(show, 120);
    });
  }

  function unfold() {
    var named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named && named.tagName === 'DETAILS') {
      named.open = true;
      named.scrollIntoView();
    }
  }

  function tip() {
    var chart = document.querySelector('svg.chart');
    if (!chart) { return; }
    var card = document.createElement('div');
    card.className = 'tip';
    card.hidden = true;
    card.setAttribute('aria-hidden', 'true');
    ['head', 'quote', 'foot'].forEach(function (part) {
      var line = document.createElement('p');
      line.className = 'tip-' + part;
      card.appendChild(line);
    });
    var figure = chart.closest('figure');
    figure.appendChild(card);
    chart.querySelectorAll('a').forEach(function (point) {
      var title = point.querySelector('title');
      var words = title.textContent.split(' ‖ ');
      point.setAttribute('aria-label', words.join('. '));
      title.remove();
      function show() {
        words.forEach(function (line, i) { card.children[i].textContent = line; });
        card.hidden = false;
        var spot = point.getBoundingClientRect();
        var frame = figure.getBoundingClientRect();
        var left = spot.left + spot.width / 2 - frame.left - card.offsetWidth / 2;
        card.style.left = Math.max(0, Math.min(left, frame.width - card.offsetWidth)) + 'px';
        var top = spot.top - frame.top - card.offsetHeight - 6;
        card.style.top = (top < 0 ? spot.bottom - frame.top + 6 : top) + 'px';
      }
      function hide() { card.hidden = true; }
      point.addEventListener('mouseenter', show);
      point.addEventListener('focus', show);
      point.addEventListener('mouseleave', hide);
      point.addEventListener('blur', hide);
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { card.hidden = true; }
    });
  }

  filter();
  unfold();
  window.addEventListener('hashchange', unfold);
  tip();
}());
