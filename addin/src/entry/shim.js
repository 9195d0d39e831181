// Remembers that Microsoft's script couldn't be fetched, which happens before the pane's own script can listen.
addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement && "office" in target.dataset) target.dataset.office = "failed";
}, true);
