import { defineConfig } from '@hey-api/openapi-ts';

// The typed client of the staff app and the types of the widget: made from the interface's own
// description at every build, never committed.
export default defineConfig({
  input: './openapi.json',
  output: { path: './src/api' },
  plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
});
