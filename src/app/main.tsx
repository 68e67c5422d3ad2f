import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followLocation, openFromLocation } from '../store/open.ts';
import { keepState } from '../store/persistence.ts';
import { App } from './App.tsx';
import { followAppearance } from './appearance.ts';
import { listenToKeys } from './keyboard.ts';
import './theme.css';

async function start(): Promise<void> {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('the page has no element #root');
  await openFromLocation();
  followAppearance();
  followLocation();
  keepState();
  listenToKeys();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
