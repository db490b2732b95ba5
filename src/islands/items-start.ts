/** Narrows the table at once where the address says how. Otherwise the table comes first: its lists narrow it by themselves. */
import address from './items-table.ts?worker&url';

const start = () => void import(/* @vite-ignore */ address);
if (location.search) start();
else new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
