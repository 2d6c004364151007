// Scales each slide to the width of the place it is shown in.
function colours(of) {
  const theme = getComputedStyle(of);
  const read = (name) => theme.getPropertyValue(name).trim();
  return `--vink-ground:${read("--st-background-color")};--vink-text:${read("--st-text-color")};` +
    `--vink-line:${read("--st-border-color")};--vink-soft:${read("--st-gray-color")};`;
}

export default function ({ data, parentElement }) {
  const mine = parentElement.__vink ?? (parentElement.__vink = {});
  mine.end?.();
  const style = mine.style ?? (mine.style = parentElement.appendChild(document.createElement("style")));
  const fit = () => {
    const rules = data.slides.map(({ place, w }) => {
      const room = document.querySelector(`.st-key-stage-${place}`)?.clientWidth;
      if (!room) return "";
      const scale = room / w;
      return `.st-key-stage-${place}{height:${Math.round(room * 0.5625)}px}` +
        `.st-key-slide-${place}{--w:${w}px;transform:scale(${scale});visibility:visible}`;
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
