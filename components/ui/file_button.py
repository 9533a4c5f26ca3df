"""A button of which the press makes a file in the reader's own browser, with the plotly.js of the installed package."""

CSS = """
button {font: inherit; font-size: .875rem; color: var(--st-text-color); background: var(--st-background-color);
    cursor: pointer; border: 1px solid var(--st-border-color); border-radius: 4px; padding: .35rem .75rem;}
button:hover {border-color: var(--st-primary-color);}
button:focus-visible {outline: 3px solid var(--st-primary-color); outline-offset: 1px;}
[role=status] {font-size: .875rem; margin-left: .5rem;}
"""

# `offered` draws the button; `make` returns the file as a Blob. `drawn` gives a figure as Plotly's `toImage` does.
BUTTON = """
function library(address) {
  window.standpointPlotly ||= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(address, document.baseURI);
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => { window.standpointPlotly = null; script.remove(); reject(new Error(address)); };
    document.head.appendChild(script);
  });
  return window.standpointPlotly;
}

async function drawn({ figure, library: address, width, height }, image) {
  const Plotly = await library(address);
  const { data, layout } = JSON.parse(figure);
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = `position: fixed; left: -10000px; width: ${width}px; height: ${height}px`;
  document.body.appendChild(box);
  try {
    await Plotly.newPlot(box, data, layout, { staticPlot: true });
    return await Plotly.toImage(box, { width, height, ...image });
  } finally {
    Plotly.purge(box);
    box.remove();
  }
}

function offered(parentElement, { label, name }, make) {
  let button = parentElement.querySelector('button');
  if (!button) {
    button = document.createElement('button');
    button.type = 'button';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    parentElement.append(button, status);
  }
  const status = parentElement.querySelector('[role=status]');
  button.textContent = label;
  button.dataset.file = name;
  button.onclick = async () => {
    status.textContent = 'Drawing';
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await make());
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      status.textContent = '';
    } catch {
      status.textContent = 'The chart could not be drawn. Reload the page and try again.';
    }
  };
}
"""
