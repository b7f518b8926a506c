import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './look.css';
import './leaving.ts';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { nonce } from './nonce.ts';

// Libraries that lock scrolling put a style into the page, which needs the page's nonce.
setNonce(nonce);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
