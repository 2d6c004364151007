// Scales each slide to the width of the place it is shown in.
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
