/* Filters the list of series and shows the words of a point of a chart. The pages are whole without it. */
(function () {
  'use strict';

  function filter() {
    var box = document.querySelector('.filter');
    if (!box) { return; }
    var input = document.getElementById('filter');
    var none = document.getElementById('filter-none');
    var rows = Array.prototype.slice.call(document.querySelectorAll('tr[data-find]'));
    box.hidden = false;
    input.addEventListener('input', function () {
      var wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var text = row.getAttribute('data-find');
        row.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
        shown += row.hidden ? 0 : 1;
      });
      document.querySelectorAll('.group').forEach(function (group) {
        group.hidden = !group.querySelector('tbody tr:not([hidden])');
      });
      none.textContent = shown ? '' : none.getAttribute('data-text');
    });
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
  tip();
}());
