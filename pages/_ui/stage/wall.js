// One slide at a time, stepped with the keyboard. All slides are in the page already, so a step asks nobody.
const KEYS = {
  ArrowRight: "on", ArrowDown: "on", PageDown: "on", " ": "on", Enter: "on",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", Escape: "leave", n: "talk", h: "ask", w: "ask", f: "full",
};

export default function ({ data, parentElement, setTriggerValue }) {
  const mine = parentElement.__vink ?? (parentElement.__vink = {});
  if (mine.code !== data.code) Object.assign(mine, { code: data.code, at: data.side });
  mine.end?.();
  const style = mine.style ?? (mine.style = parentElement.appendChild(document.createElement("style")));
  const part = (name) => parentElement.querySelector(name);
  const bar = part(".vink-bar"), talk = part(".vink-talk"), count = data.slides.length;
  bar.setAttribute("aria-label", data.words.bar);
  talk.setAttribute("aria-label", data.words.talk);
  bar.querySelectorAll("button").forEach((button) => {
    const what = button.dataset.do;
    button.textContent = data.words[what];
    const key = document.createElement("kbd");
    key.textContent = data.keys[what];
    button.append(key);
    button.onclick = () => act(what);
  });

  const canAsk = () => data.canAsk && data.slides[mine.at - 1].money;
  const fit = () => {
    const wide = window.innerWidth, high = window.innerHeight;
    const rules = data.slides.map(({ w, h }, index) => {
      const scale = Math.min(wide / w, high / (w * 0.5625));
      const left = (wide - w * scale) / 2, top = (high - w * 0.5625 * scale) / 2;
      return `.st-key-slide-${index + 1}{--w:${w}px;left:${left}px;top:${top}px;transform:scale(${scale});` +
        `visibility:${index + 1 === mine.at ? "visible" : "hidden"}}` + chart(index + 1, { w, h }, scale);
    });
    style.textContent = `.st-key-wall{${colours(parentElement)}}` + rules.join("");
  };

  const show = (side) => {
    mine.at = Math.max(1, Math.min(count, side));
    fit();
    const words = `${mine.at} / ${count}`;
    bar.querySelector("output").textContent = words;
    bar.querySelector("[data-do=ask]").hidden = !canAsk();
    talk.textContent = data.slides[mine.at - 1].notes || data.words.silent;
    part(".vink-spoken").textContent = `${words}: ${data.slides[mine.at - 1].title}`;
    const address = new URL(window.location.href);
    if (address.searchParams.get("side") !== String(mine.at)) {
      address.searchParams.set("side", mine.at);
      window.history.replaceState(window.history.state, "", address);
    }
  };

  const act = (what) => {
    switch (what) {
      case "on": return show(mine.at + 1);
      case "back": return show(mine.at - 1);
      case "first": return show(1);
      case "last": return show(count);
      case "ask": return canAsk() ? setTriggerValue("ask", mine.at) : undefined;
      case "talk":
        talk.hidden = !talk.hidden;
        bar.querySelector("[data-do=talk]").setAttribute("aria-pressed", String(!talk.hidden));
        return undefined;
      case "full":
        return document.fullscreenElement
          ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => undefined);
      default: return setTriggerValue("leave", mine.at);
    }
  };

  const isTyping = (at) => at?.closest?.("input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox]");
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("[role=dialog]")) return;
    const onButton = event.target?.closest?.(".vink-bar button");
    if (onButton && (event.key === " " || event.key === "Enter")) return;
    const inTalk = event.target?.closest?.(".vink-talk");
    if (inTalk && (event.key === "ArrowDown" || event.key === "ArrowUp")) return;
    const what = KEYS[event.key] ?? KEYS[event.key.toLowerCase?.()];
    if (!what) return;
    event.preventDefault();
    event.stopPropagation();
    act(what);
  };
  let hiding;
  const seen = () => {
    bar.classList.add("is-seen");
    clearTimeout(hiding);
    hiding = setTimeout(() => bar.classList.remove("is-seen"), 2500);
  };
  document.addEventListener("keydown", pressed, true);
  document.addEventListener("pointermove", seen);
  window.addEventListener("resize", fit);
  show(mine.at);
  seen();
  mine.end = () => {
    document.removeEventListener("keydown", pressed, true);
    document.removeEventListener("pointermove", seen);
    window.removeEventListener("resize", fit);
    clearTimeout(hiding);
  };
  return () => { mine.end(); style.remove(); };
}
