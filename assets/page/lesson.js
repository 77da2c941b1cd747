(function () {
  'use strict';
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  each(document.querySelectorAll('input[name=level]'), function (choice) {
    choice.onchange = function () {
      document.body.className = document.body.className.replace(/level-\w+/, 'level-' + choice.value);
    };
  });
  var short = document.querySelector('input[name=short]');
  short.onchange = function () {
    var rest = document.body.className.replace(/ ?only-short/, '');
    document.body.className = rest + (short.checked ? ' only-short' : '');
  };
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
    var figure = form.parentNode.querySelector('figure');
    if (!figure) { return; }
    var svg = figure.querySelector('svg');
    svg.style.cursor = 'crosshair';
    svg.onclick = function (event) {
      var box = svg.getBoundingClientRect();
      var scale = svg.viewBox.baseVal.width / box.width;
      var x = (event.clientX - box.left) * scale, y = (event.clientY - box.top) * scale;
      var mark = figure.querySelector('.clicked') || document.createElement('span');
      mark.className = 'clicked';
      mark.style.left = (event.clientX - box.left) + 'px';
      mark.style.top = (event.clientY - box.top) + 'px';
      figure.appendChild(mark);
      tell(form, hits.some(function (hit) {
        return Math.abs(hit[0] - y) <= 3 && x >= hit[1] && x <= hit[2];
      }), []);
    };
  }
  each(document.querySelectorAll('form.question'), function (form) {
    var kind = form.getAttribute('data-kind');
    if (kind === 'click') { click(form); }
    form.onsubmit = function (event) {
      event.preventDefault();
      if (kind === 'one' || kind === 'several') { choices(form); }
      if (kind === 'order' || kind === 'pairs') { selects(form); }
      if (kind === 'year') { year(form); }
    };
  });
}());
