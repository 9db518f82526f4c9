// Puts the words of an address that leads nowhere into the search, so that one press finds the page.

const field = document.querySelector("[data-missing] input");
const words = decodeURIComponent(location.pathname)
  .replace(/\.\w+$/, "")
  .split(/[^\p{Letter}\p{Number}]+/u)
  .filter((word) => word.length > 2 && word !== "404");
if (field && !field.value) field.value = words.slice(-6).join(" ");
