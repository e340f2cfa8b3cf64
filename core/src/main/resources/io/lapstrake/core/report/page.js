'use strict';
(() => {
  const plan = JSON.parse(document.getElementById('data').textContent);
  const list = document.getElementById('changes');
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');

  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const kinds = { '+': 'plus', '-': 'minus', '@': 'at', '!': 'at', '\\': 'at' };
  const lines = texts => {
    const block = make('pre');
    texts.forEach(text => block.append(make('span', kinds[text.charAt(0)] || '', text || ' ')));
    return block;
  };

  const waves = plan.waves;
  const fill = (inside, change) => {
    const order = change.wave > 0 && waves > 1 ? ', in wave ' + change.wave + ' of ' + waves : '';
    inside.append(make('p', 'soft', change.address + order));
    change.fields.forEach(field => {
      inside.append(make('h3', 'path', field.path), lines(field.lines));
    });
    if (change.body.length > 0) inside.append(lines(change.body.map(line => '+' + line)));
  };

  const rows = plan.changes.map(change => {
    const item = make('li', 'change ' + change.action);
    item.id = 'c' + change.number;
    const details = make('details');
    const head = make('summary');
    head.append(make('span', 'sign', change.sign), make('span', 'object', change.object),
      make('span', 'means', change.meaning));
    change.risks.forEach(risk => {
      const mark = make('span', 'risk ' + risk.level, risk.name);
      mark.title = risk.words;
      head.append(mark);
    });
    change.found.forEach(words => head.append(make('span', 'found', words)));
    const inside = make('div', 'inside');
    details.append(head, inside);
    details.addEventListener('toggle', () => {
      if (details.open && inside.childElementCount === 0) fill(inside, change);
    });
    item.append(details);
    list.append(item);
    const risks = change.risks.length > 0 ? change.risks.map(risk => risk.name) : ['no risk'];
    const text = [change.action, change.object, change.address, change.meaning, change.found, risks,
      change.fields.map(field => [field.path, field.summary, field.lines]), change.body];
    return { item, details, action: change.action, risks, text: text.flat(9).join('\n').toLowerCase(),
      dot: document.querySelector('[data-change="' + change.number + '"]') };
  });

  const boxes = (parent, names) => {
    const fieldset = document.getElementById(parent);
    fieldset.hidden = names.length === 0;
    return names.map(name => {
      const label = make('label');
      const box = make('input');
      box.type = 'checkbox';
      box.checked = true;
      box.value = name;
      box.addEventListener('change', () => update());
      label.append(box, ' ' + name);
      fieldset.append(label);
      return box;
    });
  };

  const distinct = names => [...new Set(names)];
  const actions = boxes('actions', distinct(rows.map(row => row.action)));
  const known = plan.risks.map(risk => risk.name);
  const none = rows.some(row => row.risks.includes('no risk')) ? ['no risk'] : [];
  const risks = boxes('risks', distinct(known).concat(none));
  const chosen = all => new Set(all.filter(box => box.checked).map(box => box.value));

  const update = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    const byAction = chosen(actions);
    const byRisk = chosen(risks);
    let count = 0;
    rows.forEach(row => {
      const fits = byAction.has(row.action) && row.risks.some(risk => byRisk.has(risk))
        && words.every(word => row.text.includes(word));
      row.item.hidden = !fits;
      if (row.dot) row.dot.classList.toggle('dim', !fits);
      count += fits ? 1 : 0;
    });
    shown.textContent = count + ' of ' + rows.length + ' shown';
  };

  const follow = () => {
    const row = rows.find(each => '#' + each.item.id === location.hash);
    if (row) {
      row.item.hidden = false;
      row.details.open = true;
      row.item.scrollIntoView();
    }
  };

  const openAll = isOpen => rows.forEach(row => { row.details.open = isOpen && !row.item.hidden; });
  document.getElementById('open').addEventListener('click', () => openAll(true));
  document.getElementById('close').addEventListener('click', () => openAll(false));
  search.addEventListener('input', update);
  addEventListener('hashchange', follow);
  addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });

  const section = (id, texts) => {
    const part = document.getElementById(id);
    part.hidden = texts.length === 0;
    texts.forEach(text => part.append(make('div', id, text)));
  };
  section('refused', plan.refusals);
  const outputs = document.getElementById('outputs');
  outputs.hidden = plan.outputs.length === 0;
  plan.outputs.forEach(each =>
    outputs.append(make('p', 'path', each.path), lines(each.lines)));
  const drift = document.getElementById('drift');
  drift.hidden = plan.drift.length === 0;
  plan.drift.forEach(each => {
    drift.append(make('p', 'object', each.object), make('p', 'soft', each.what));
    each.fields.forEach(field => drift.append(make('p', 'path', field.path), lines(field.lines)));
  });
  document.getElementById('controls').hidden = rows.length === 0;
  update();
  follow();
})();
