import { render } from 'preact';

render(<main>Baton</main>, document.body);
