// What every stage needs: the theme's colours, and a chart at the size that is right once scaled.
function colours(of) {
  const theme = getComputedStyle(of);
  const read = (name) => theme.getPropertyValue(name).trim();
  return `--vink-ground:${read("--st-background-color")};--vink-text:${read("--st-text-color")};` +
    `--vink-line:${read("--st-border-color")};--vink-soft:${read("--st-gray-color")};`;
}

// A chart measures itself as it is seen, so its frame is given the size that is the right one once scaled.
const INNER = 0.91;
const chart = (place, { w, h }, scale) => {
  const of = `.st-key-chart-of-slide-${place}`, inner = w * INNER;
  return `${of}{width:${inner / scale}px !important;height:${h}px !important}` +
    `${of} .stPlotlyChart{height:${h / scale}px !important}` +
    `${of} .js-plotly-plot{width:${inner}px !important;height:${h}px !important}`;
};

