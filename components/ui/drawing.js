// A chart that keeps its drawing: Plotly changes what is there when another figure comes. Text of a figure is literal
// already; here it meets Plotly and attributes only.

const ADDRESS = 'PLOTLY_ADDRESS'; // put in by drawing.py
const charts = new WeakMap();
const FULL = {
  width: 1000,
  height: 1000,
  path: 'M0 0h400v120H120v280H0zM600 0h400v400H880V120H600zM0 600h120v280h280v120H0zM880 600h120v400H600V880h280z',
};
let config; // Plotly draws anew under another config, so there is one only

function load() {
  return (window.standpointPlotly ||= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(ADDRESS, document.baseURI);
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      window.standpointPlotly = null;
      script.remove();
      reject(new Error(`${ADDRESS} could not be loaded`));
    };
    document.head.append(script);
  }));
}

const settings = (Plotly) =>
  (config ||= {
    displaylogo: false,
    showSendToCloud: false, // it would send the chart to another host
    plotlyServerURL: '',
    scrollZoom: false,
    modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d', 'zoomIn2d', 'zoomOut2d', 'toImage'],
    modeBarButtonsToAdd: [
      {
        name: 'picture',
        title: 'Download picture as PNG',
        icon: Plotly.Icons.camera,
        click: (box) => Plotly.downloadImage(box, { format: 'png', scale: 2, filename: box.dataset.file }),
      },
      ...(document.fullscreenEnabled ? [{ name: 'full', title: 'Full screen', icon: FULL, click: toggle }] : []),
    ],
  });

function toggle(box) {
  if (document.fullscreenElement) document.exitFullscreen();
  else box.requestFullscreen();
}

// What has proportions of its own, as a map has, is no taller than they ask for. The legend's room is known once drawn.
const GUESS = { t: 80, b: 0, l: 0, r: 0 };

function size({ box, height, slope }) {
  const full = document.fullscreenElement === box;
  const width = Math.max(box.clientWidth, 150);
  const around = box._fullLayout?._size ?? GUESS;
  if (full || !slope) return { width, height: full ? window.innerHeight : height };
  return { width, height: Math.min(height, Math.ceil(around.t + around.b + (width - around.l - around.r) * slope)) };
}

const span = ({ range }) => range[1] - range[0];

function fit(chart) {
  const now = chart.box._fullLayout;
  const { width, height } = size(chart);
  if (document.fullscreenElement !== chart.box) chart.box.style.minHeight = `${height}px`;
  if (now && chart.box.clientWidth && (now.width !== width || now.height !== height))
    return chart.plotly.relayout(chart.box, { width, height });
}

function start(parent) {
  const box = document.createElement('div');
  box.className = 'sp-chart';
  box.setAttribute('role', 'figure');
  parent.append(box);
  const chart = { box };
  chart.watch = new ResizeObserver(() => {
    clearTimeout(chart.waiting);
    chart.waiting = setTimeout(fit, 50, chart);
  });
  chart.watch.observe(box);
  charts.set(parent, chart);
  return chart;
}

function listen(chart) {
  const { box } = chart;
  box.on('plotly_selected', (event) => {
    if (!event || !chart.select) return;
    const stands = event.points.map((point) => [point.customdata].flat()[0]);
    chart.tell('chosen', stands.filter((one) => (one ?? '') !== '').map(String));
  });
  box.on('plotly_animating', () => { chart.plays = true; });
  box.on('plotly_animated', () => { chart.plays = false; });
}

async function draw(chart, bytes) {
  const { box } = chart;
  const said = JSON.parse(new TextDecoder().decode(bytes));
  const { data, layout, frames } = said.figure;
  chart.select = said.select;
  chart.height = layout.height || 450;
  chart.slope = layout.yaxis?.scaleanchor ? span(layout.yaxis) / span(layout.xaxis) : 0;
  box.setAttribute('aria-label', said.alt);
  box.dataset.file = said.file;
  box.style.minHeight = `${size(chart).height}px`;
  const Plotly = await load();
  if (chart.bytes !== bytes) return; // another figure came while plotly.js was on its way
  chart.plotly = Plotly;
  if (said.select)
    Object.assign(layout, { clickmode: 'event+select', dragmode: 'pan', hovermode: layout.hovermode || 'closest' });
  Object.assign(layout, size(chart));
  if (chart.plays) Plotly.purge(box); // a film that runs would go on over the other figure
  if (!box._fullLayout) box.replaceChildren();
  const fresh = !box._fullLayout;
  const done = Plotly.react(box, { data, layout, frames, config: settings(Plotly) });
  if (fresh) listen(chart);
  await done;
  if (chart.slope) await fit(chart);
}

export function show({ data: bytes, parentElement, setTriggerValue }) {
  const chart = charts.get(parentElement) ?? start(parentElement);
  chart.tell = setTriggerValue;
  if (chart.bytes !== bytes) {
    chart.bytes = bytes;
    chart.box.dataset.state = 'drawing';
    draw(chart, bytes).then(
      () => { if (chart.bytes === bytes) chart.box.dataset.state = 'drawn'; },
      (error) => {
        console.error(error);
        if (chart.bytes !== bytes) return;
        chart.box.dataset.state = 'failed';
        chart.tell('failed', true); // Streamlit's own element draws from now on
      },
    );
  }
  return () => {
    if (parentElement.isConnected) return; // a call that was overtaken by the next, not the end
    chart.watch.disconnect();
    clearTimeout(chart.waiting);
    chart.plotly?.purge(chart.box);
    charts.delete(parentElement);
  };
}
