"""Streamlit parts that pages share: store, filters, words, cards, chart, grid, record card."""
