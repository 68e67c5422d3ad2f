// Recharts looks scales up by name in the whole of d3-scale, so that scales of time, colours and
// quantiles come along, which no axis of ours has. It gets these instead: see vite.config.ts.
export { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale';
