// Asks Handlebars.js for what it makes of each case, and writes that into the file of cases.
// In a folder with the package handlebars 4.7.10 from npm: node expect.js cases.json
const fs = require('fs');
const Handlebars = require(require.resolve('handlebars', { paths: [process.cwd()] }));
const file = process.argv[2];
const cases = JSON.parse(fs.readFileSync(file, 'utf8'));

function rendered(each) {
  const engine = Handlebars.create();
  Object.entries(each.partials || {}).forEach(([name, text]) => engine.registerPartial(name, text));
  // What is printed is made a text, since without escaping the compiled code adds numbers up.
  engine.Utils.escapeExpression = (value) => (value === null || value === undefined ? '' : String(value));
  const options = { strict: true };
  try {
    return { text: engine.compile(each.template, options)(each.data) };
  } catch (e) {
    return { error: String(e.message).split('\n')[0] };
  }
}
for (const each of cases) each.handlebars = rendered(each);
const lines = cases.map((each) => '  ' + JSON.stringify(each));
fs.writeFileSync(file, '[\n' + lines.join(',\n') + '\n]\n');
