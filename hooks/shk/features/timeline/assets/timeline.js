// The timeline answers: the picture is one tab stop, and an address opens the year it lies in.

import { roving } from "./roving.js";

const picture = document.querySelector(".lanes");
if (picture) {
  const links = [...picture.querySelectorAll("svg a")];
  const lane = (link) => link.closest(".lane");
  const lanes = [...picture.querySelectorAll(".lane")].filter((one) => one.querySelector("a"));
  const beside = (link, by) => links[links.indexOf(link) + by];
  const below = (link, by) => lanes[lanes.indexOf(lane(link)) + by]?.querySelector("a");
  const steps = {
    ArrowLeft: (link) => beside(link, -1),
    ArrowRight: (link) => beside(link, 1),
    ArrowUp: (link) => below(link, -1),
    ArrowDown: (link) => below(link, 1),
    Home: () => links[0],
    End: () => links.at(-1),
  };
  roving(picture, links, (event, link) => steps[event.key]?.(link));
  picture.querySelector(".lanes-keys").hidden = false;
}

// A browser that finds what an address names may leave the year around it folded.
function open() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = [];
  for (let one = named; one; one = one.parentElement) if (one.matches("details:not([open])")) folded.push(one);
  for (const one of folded) one.open = true;
  if (folded.length > 0) named.scrollIntoView();
}
addEventListener("hashchange", open);
open();
