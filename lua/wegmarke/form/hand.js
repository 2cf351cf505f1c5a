/*
 * Hands a text to the browser to be saved as a file. Whether and where it was
 * saved, the page cannot see.
 */
// eslint-disable-next-line no-unused-vars
const handOver = (name, text, type) => {
  "use strict";

  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it only once somebody said where the file goes.
  window.setTimeout(() => URL.revokeObjectURL(address), 60000);
};
