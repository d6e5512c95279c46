"use strict";
// A place within a closed article opens it.
function follow() {
  const name = decodeURIComponent(location.hash.slice(1));
  const place = name && document.getElementById(name);
  if (!place) return;
  for (let one = place; one; one = one.parentElement) if (one instanceof HTMLDetailsElement) one.open = true;
  place.scrollIntoView();
}
addEventListener("hashchange", follow);
follow();
