// Scales each slide to the width of the place it is shown in.
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

export default function ({ data, parentElement }) {
  const mine = parentElement.__vink ?? (parentElement.__vink = {});
  mine.end?.();
  const style = mine.style ?? (mine.style = parentElement.appendChild(document.createElement("style")));
  const fit = () => {
    const rules = data.slides.map(({ place, w, h }) => {
      const room = document.querySelector(`.st-key-stage-${place}`)?.clientWidth;
      if (!room) return "";
      const scale = room / w;
      return `.st-key-stage-${place}{height:${Math.round(room * 0.5625)}px !important}` +
        `.st-key-slide-${place}{--w:${w}px;transform:scale(${scale});visibility:visible}` +
        chart(place, { w, h }, scale);
    });
    style.textContent = `[class*="st-key-stage-"]{${colours(parentElement)}}` + rules.join("");
  };
  const watch = new ResizeObserver(() => requestAnimationFrame(fit));
  watch.observe(parentElement);
  const later = setInterval(fit, 400);  // a stage that comes later than this script
  fit();
  mine.end = () => { watch.disconnect(); clearInterval(later); };
  return () => { mine.end(); style.remove(); };
}
