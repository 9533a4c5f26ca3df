"""The style sheet of the pages, from the theme's own colours, so that light and dark both follow."""

import streamlit as st

SHEET = """
<style>
[data-testid="stMainBlockContainer"] {padding: 4.4rem 2rem 3rem; max-width: 84rem;}
[data-testid="stMain"] [data-testid="stVerticalBlock"] {gap: .8rem;}
[data-testid="stSidebarUserContent"] [data-testid="stVerticalBlock"] {gap: .6rem;}
[data-testid="stSidebarHeader"] {height: 2.6rem; padding: .4rem 1rem 0; margin: 0;}
.sp .brand {font-size: 1.25rem; font-weight: 700; letter-spacing: .01em; margin: 0;}
[data-tag], [data-tag] * {color: light-dark(#ffffff, #11151c) !important;}
.sp h1 {font-size: 1.45rem; line-height: 1.25; margin: 0; padding: 0; font-weight: 650;}
.sp h2 {font-size: 1.08rem; line-height: 1.35; margin: .4rem 0 0; padding: 0; font-weight: 650;}
.sp h3 {font-size: .95rem; line-height: 1.35; margin: .4rem 0 .1rem; padding: 0; font-weight: 650;}
.sp p {margin: .1rem 0; line-height: 1.45; overflow-wrap: anywhere;}
.sp .finding {font-size: 1.15rem; line-height: 1.35;}
.sp .quiet {font-size: .875rem; opacity: .86;}
.sp .notice {border-left: 4px solid #b45309; padding: .35rem .7rem; margin: .2rem 0; font-size: .9rem;}
.sp .more {font-size: 1rem;}
.sp blockquote {margin: .5rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid currentColor;}
.sp dl {display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr; gap: .25rem .8rem; margin: .4rem 0;}
.sp dl, .sp dt, .sp dd {padding: 0; margin-left: 0;}
.sp dt {font-weight: 600; font-size: .875rem;}
.sp dd {margin: 0; font-size: .925rem; overflow-wrap: anywhere;}
.sp ol, .sp ul {margin: .2rem 0; padding-left: 1.3rem;}
.sp li {margin: .15rem 0; overflow-wrap: anywhere;}
.sp table {border-collapse: collapse; font-size: .9rem; width: 100%;}
.sp th, .sp td {text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8884;}
.sp code {font-size: .85em; overflow-wrap: anywhere;}
.sp .faults li {margin: .5rem 0;}
.sp .faults pre {background: light-dark(#f3f5f8, #1a2029); padding: .3rem .5rem; line-height: 2;}
.sp .at {position: relative; text-decoration: underline;}
.sp .at span {position: absolute; left: 0; top: .75em; font-weight: 700;}
.sp pre {white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; margin: .3rem 0;}
@media (max-width: 640px) {
  [data-testid="stMainBlockContainer"] {padding: 4.2rem 1rem 2rem;}
  .sp h1 {font-size: 1.2rem;}
  .sp .finding {font-size: 1.02rem;}
  .sp dl {grid-template-columns: 1fr; gap: 0 0;}
  .sp dd {margin-bottom: .35rem;}
}
[data-testid="stMainBlockContainer"]:has(.alone) {padding: .8rem 1rem .6rem;}
.sp-chart {width: 100%; background: var(--st-background-color);}
.sp-chart .modebar-group {background: var(--st-background-color) !important;}
.sp-chart .modebar-btn path {fill: var(--st-text-color) !important; opacity: .8;}
/* Where nothing hovers the bars of charts and tables are always there, so they stand above and cover nothing. */
@media (hover: none) {
  .sp-chart:not(:fullscreen) {margin-top: 1.8rem;}
  .sp-chart:not(:fullscreen) .modebar-container {top: -1.8rem !important;}
  [data-testid="stElementContainer"]:has([data-testid="stDataFrame"]) {margin-top: 1.8rem;}
}
@media print {.sp-chart, .sp-chart .svg-container {width: 100% !important; break-inside: avoid;}}
@media print {[data-testid="stSidebar"], [data-testid="stHeader"] {display: none;}}
</style>
"""


def style() -> None:
    """Put the style sheet on the page; first of all, and on every run."""
    st.html(SHEET)
