(function () {
  "use strict";
  var all = function () { return Array.prototype.slice.call(document.querySelectorAll("details")); };
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = all().filter(function (d) { return !d.open; });
    closed.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (d) { d.open = false; });
    closed = [];
  });
  var reveal = function () {
    var place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var d = place; d; d = d.parentElement) {
      if (d.tagName === "DETAILS") { d.open = true; }
    }
    if (place) { place.scrollIntoView(); }
  };
  window.addEventListener("hashchange", reveal);
  if (location.hash) { reveal(); }

  var words = function (e) { return e ? e.textContent.replace(/\s+/g, " ").trim() : ""; };
  var speaker = function (line) {
    for (var e = line; e; e = e.parentElement && e.parentElement.closest("article, li")) {
      if (e.querySelector(".who")) { return words(e.querySelector(".who")); }
    }
    return "";
  };
  var reference = function (line) {
    var at = line.dataset.at.split(":"), about = document.querySelector("#a" + at[0] + " [data-doc]");
    var told = [speaker(line), about.dataset.ref].filter(Boolean).join(" \u00b7 ");
    var said = "\u00ab" + words(line.querySelector(".words")) + "\u00bb";
    return [said, told, words(about.querySelector(".url")), about.dataset.doc + ":" + at[1]].filter(Boolean).join("\n");
  };
  var put = function (text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.className = "sr";
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  };
  var copy = function (button) {
    var text = reference(button.closest("[data-at]")), label = button.textContent;
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).catch(function () { put(text); }); } else { put(text); }
    button.textContent = document.body.dataset.copied + " \u2713";
    setTimeout(function () { button.textContent = label; }, 1500);
  };
  var peek = function (link) {
    var place = document.getElementById(link.hash.slice(1)), after = link.closest("p"), shown = after.nextElementSibling;
    if (shown && shown.classList.contains("passage")) { shown.remove(); return true; }
    if (!place) { return false; }
    shown = document.createElement("div");
    shown.className = "passage";
    shown.lang = "ar";
    shown.dir = "rtl";
    shown.append(place.closest("p").cloneNode(true));
    shown.querySelectorAll("[id]").forEach(function (e) { e.classList.toggle("here", e.id === place.id); e.removeAttribute("id"); });
    after.after(shown);
    return true;
  };
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button.copy"), link = event.target.closest("a.peek");
    if (button) { copy(button); }
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && peek(link)) { event.preventDefault(); }
  });
  document.querySelectorAll("[data-at]").forEach(function (line) {
    var button = document.createElement("button"), place = line.querySelector(".meta");
    if (!line.querySelector(".words")) { return; }
    button.className = "copy";
    button.textContent = document.body.dataset.copy;
    (place && line.tagName === "ARTICLE" ? place : line).append(" ", button);
  });
})();
