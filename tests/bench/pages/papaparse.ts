import Papa from 'papaparse';

/**
 * The peer of an import: papaparse alone, rows of strings and nothing else, once told all that can be
 * told (`tuned`) and once as its documentation begins (`header`).
 */
const WAYS = {
  async tuned(file: File): Promise<number> {
    const text = await file.text();
    return (
      Papa.parse(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data.length - 1
    );
  },
  header: (file: File): Promise<number> =>
    new Promise((resolve, reject) => {
      Papa.parse<Record<string, string>>(file, {
        header: true,
        skipEmptyLines: true,
        complete: ({ data }) => resolve(data.length),
        error: reject,
      });
    }),
};

for (const [name, read] of Object.entries(WAYS)) {
  const input = document.createElement('input');
  input.type = 'file';
  input.id = name;
  const result = document.createElement('output');
  input.addEventListener('change', async () => {
    result.textContent = `${await read(input.files![0]!)} rows`;
  });
  document.body.append(input, result);
}
