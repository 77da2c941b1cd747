(function () {
  'use strict';
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  var root = document.documentElement;
  root.className = 'scripted';
  var switches = document.getElementById('switches');
  if (switches) { switches.insertAdjacentHTML('afterend', switches.textContent); }
  each(document.querySelectorAll('input[name=level]'), function (choice) {
    choice.onchange = function () {
      each(document.querySelectorAll('.asked[data-' + choice.value + ']'), function (asked) {
        asked.textContent = asked.getAttribute('data-' + choice.value);
      });
    };
  });
  var short = document.querySelector('input[name=short]');
  if (short) {
    short.onchange = function () { root.className = 'scripted' + (short.checked ? ' only-short' : ''); };
  }
  // What is wider than its window begins in the middle, and is moved by keys too.
  var sheets = document.querySelectorAll('.sheet');
  function fit() {
    each(sheets, function (sheet) {
      var spare = sheet.scrollWidth - sheet.clientWidth;
      if (spare > 1 && !sheet.hasAttribute('tabindex')) {
        sheet.scrollLeft = spare / 2;
        sheet.setAttribute('tabindex', '0');
        sheet.setAttribute('role', 'group');
        sheet.setAttribute('aria-label', sheet.querySelector('img').alt);
      } else if (spare <= 1) {
        sheet.removeAttribute('tabindex');
      }
    });
  }
  window.addEventListener('resize', fit);
  each(document.querySelectorAll('details'), function (part) { part.addEventListener('toggle', fit); });
  fit();
  function tell(form, isRight, lines) {
    var feedback = form.querySelector('.feedback');
    var all = [form.getAttribute(isRight ? 'data-right' : 'data-wrong')].concat(lines);
    if (isRight) { all.push(form.getAttribute('data-explain')); }
    feedback.className = 'feedback ' + (isRight ? 'right' : 'wrong');
    feedback.textContent = all.filter(function (line) { return line; }).join('\n');
  }
  function choices(form) {
    var isRight = true, why = [];
    each(form.querySelectorAll('input[data-counts]'), function (input) {
      var counts = input.getAttribute('data-counts') === 'yes';
      if (input.checked !== counts) { isRight = false; }
      if (input.checked && !counts) { why.push(input.getAttribute('data-why')); }
    });
    tell(form, isRight, why);
  }
  function selects(form) {
    var isRight = true;
    each(form.querySelectorAll('select'), function (select) {
      if (select.value !== select.getAttribute('data-answer')) { isRight = false; }
    });
    tell(form, isRight, []);
  }
  function year(form) {
    var input = form.querySelector('input[type=number]');
    var off = Math.abs(Number(input.value) - Number(input.getAttribute('data-year')));
    tell(form, input.value !== '' && off <= Number(input.getAttribute('data-within')), []);
  }
  function click(form) {
    var hits = JSON.parse(form.getAttribute('data-hits'));
    var paper = form.parentNode.querySelector('.paper');
    if (!paper) { return; }
    var map = paper.querySelector('img');
    var hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = form.getAttribute('data-hint');
    form.insertBefore(hint, form.querySelector('.feedback'));
    map.style.cursor = 'crosshair';
    map.onclick = function (event) {
      var box = map.getBoundingClientRect();
      var scale = map.getAttribute('width') / box.width;
      var left = event.clientX - box.left, top = event.clientY - box.top;
      var mark = paper.querySelector('.clicked') || document.createElement('span');
      mark.className = 'clicked';
      mark.style.left = left + 'px';
      mark.style.top = top + 'px';
      paper.appendChild(mark);
      tell(form, hits.some(function (hit) {
        return Math.abs(hit[0] - top * scale) <= 3 && left * scale >= hit[1] && left * scale <= hit[2];
      }), []);
    };
  }
  each(document.querySelectorAll('form.question'), function (form) {
    var kind = form.getAttribute('data-kind');
    if (kind === 'click') { click(form); }
    if (form.hasAttribute('data-check')) {
      var check = document.createElement('button');
      check.textContent = form.getAttribute('data-check');
      form.insertBefore(check, form.querySelector('.feedback'));
    }
    form.onsubmit = function (event) {
      event.preventDefault();
      if (kind === 'one' || kind === 'several') { choices(form); }
      if (kind === 'order' || kind === 'pairs') { selects(form); }
      if (kind === 'year') { year(form); }
    };
  });
}());
