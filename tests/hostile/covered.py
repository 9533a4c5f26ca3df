"""The threat model, case by case: where each attack is tested that is no ledger of `cases.py`, and what is left open.

Cases are numbered from 1 to 118 through nine parts: A form, B characters, C values, D links and markup, E other files,
F uploads and sessions, G addresses and messages, H files and processes, I exports. `test_covered.py` asks that each
has an answer in `cases.py`, here under ``TESTED`` or here under ``OPEN``, and that the tests named here are there.
"""

PARTS = {"A": 33, "B": 49, "C": 63, "D": 74, "E": 81, "F": 90, "G": 102, "H": 110, "I": 118}
"""the last case of each part"""

TESTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "A28": (
        "cut while it is being written, and still YAML",
        ("ui/test_store.py::test_a_file_that_is_being_written_is_left_alone",),
    ),
    "A33": ("tens of thousands of sound records", ("large/test_large.py::test_check_stays_within_memory_and_time",)),
    "C51": ("NA in a cell", ("incoming/test_sheets.py::test_words_that_other_readers_take_for_something_else_stay",)),
    "C62": (
        "more faults than anybody reads",
        ("ledger/test_reading.py::test_a_thousand_faulty_records_are_not_all_listed",),
    ),
    "C63": ("two ledgers of one id", ("incoming/test_arrival.py::test_two_of_one_crisis_at_once_are_not_both_opened",)),
    "D69": ("scripts in every text", ("browser/test_hostile_text.py::test_text_from_a_ledger_stays_text",)),
    "D70": (
        "pictures of Markdown in every text",
        ("browser/test_hostile_text.py::test_text_from_a_ledger_stays_text",),
    ),
    "D71": (
        "links and styles in names of charts",
        (
            "browser/test_hostile_text.py::test_a_tip_at_a_mark_shows_it_letter_by_letter",
            "hostile/test_sinks.py::test_a_figure",
        ),
    ),
    "D72": ("Streamlit's own marks", ("browser/test_hostile_text.py::test_it_is_shown_letter_by_letter",)),
    "D73": ("formulas of LaTeX that hold links", ("browser/test_hostile_text.py::test_text_from_a_ledger_stays_text",)),
    "D74": (
        "a quotation without an end",
        ("ledger/test_broken.py::test_a_broken_ledger_is_refused_with_these_faults",),
    ),
    "E75": ("a cell too many", ("incoming/test_sheets.py::test_a_table_with_a_fault",)),
    "E76": ("a cell too few", ("incoming/test_sheets.py::test_a_table_with_a_fault",)),
    "E77": ("a heading twice, or unknown", ("incoming/test_sheets.py::test_a_table_with_a_fault",)),
    "E79": ("007", ("incoming/test_sheets.py::test_words_that_other_readers_take_for_something_else_stay",)),
    "E81": (
        "workbooks that unpack to far more, or have entities",
        (
            "imports/test_table.py::test_a_workbook_that_unpacks_to_far_more_is_refused",
            "imports/test_table.py::test_entities_are_refused_before_anything_is_read",
        ),
    ),
    "F82": (
        "an upload that is too large",
        (
            "hostile/test_server.py::test_an_upload_that_is_too_large_is_refused_by_what_it_announces",
            "incoming/test_hostile.py::test_it_is_refused_with_its_fault",
        ),
    ),
    "F83": ("a ninth ledger of one session", ("ui/test_own.py::test_a_session_holds_no_more_than_it_may",)),
    "F84": (
        "names that climb, turn or never end",
        (
            "incoming/test_hostile.py::test_it_is_refused_with_its_fault",
            "incoming/test_hostile.py::test_nothing_is_written",
        ),
    ),
    "F85": (
        "an upload without a token, or to another session",
        ("hostile/test_server.py::test_an_upload_needs_the_token_and_the_session_of_its_reader",),
    ),
    "F86": (
        "one reader's ledger on another's pages",
        (
            "browser/test_your_ledger.py::test_two_readers_at_once_never_see_each_others",
            "ui/test_own.py::test_every_page_draws_it_and_no_shared_cache_has_anything_of_it",
        ),
    ),
    "F87": (
        "a ledger with faults",
        (
            "browser/test_your_ledger.py::test_a_broken_ledger_has_its_faults_beside_their_lines_and_opens_when_corrected",
        ),
    ),
    "F88": (
        "a session that ended with a ledger in it",
        (
            "browser/test_your_ledger.py::test_a_reload_is_a_new_session",
            "ui/test_own.py::test_a_link_to_somebody_elses_says_so",
        ),
    ),
    "F89": ("one ledger dropped twice", ("ui/test_own.py::test_a_session_holds_no_more_than_it_may",)),
    "F90": ("two sessions of one reader", ("ui/test_own.py::test_another_session_is_not_offered_it",)),
    "G91": (
        "scripts, prototypes, bytes and paths in a link",
        ("hostile/test_links.py::test_a_value", "browser/test_links.py::test_a_hostile_link_is_inert"),
    ),
    "G92": ("repeated, bracketed and unknown parameters", ("hostile/test_links.py::test_a_query",)),
    "G93": (
        "links of 7,000 to 1,000,000 letters, 2,000 parameters",
        (
            "hostile/test_server.py::test_a_long_query_opens_the_page",
            "hostile/test_server.py::test_a_query_of_a_million_letters_is_left_alone",
            "hostile/test_links.py::test_2_000_parameters_that_nobody_knows",
        ),
    ),
    "G94": (
        "an old link",
        (
            "export/test_permalink.py::test_links_of_version_1_open_what_they_opened",
            "browser/test_permalink.py::test_a_newer_link_and_what_it_does_not_know_are_named",
        ),
    ),
    "G95": ("forged values of widgets", ("hostile/test_server.py::test_a_forged_value_harms_nobody_else",)),
    "G96": (
        "what is no message",
        ("hostile/test_server.py::test_what_is_no_message_ends_its_own_connection_alone",),
    ),
    "G98": ("a page of another host", ("hostile/test_server.py::test_a_page_of_another_host_is_not_let_in",)),
    "G102": (
        "addresses that lead elsewhere",
        (
            "hostile/test_server.py::test_a_path_that_leads_elsewhere_is_refused",
            "hostile/test_server.py::test_no_file_of_the_project_is_served_and_nobody_is_sent_elsewhere",
        ),
    ),
    "H103": ("a ledger rewritten while it is read", ("browser/test_last_good.py::test_two_hundred_edits",)),
    "H104": (
        "a ledger deleted, emptied, or replaced by a link or folder",
        ("ui/test_store.py::test_what_is_done_to_a_file_leaves_the_last_good_version_until_it_is_right_again",),
    ),
    "H105": (
        "a ledger that was never good",
        ("browser/test_ledger_on_disk.py::test_a_ledger_that_was_never_good_has_its_faults_listed",),
    ),
    "H106": ("a full disk", ("command/test_export_and_show.py::test_a_failed_write_leaves_nothing_behind",)),
    "H109": ("a chart that fails", ("ui/test_chart_that_fails.py::test_the_rest_of_the_page_stands",)),
    "H110": (
        "a clock set back, a leap day",
        ("ui/test_store.py::test_a_file_of_tomorrow_is_read", "hostile/test_links.py::test_a_query"),
    ),
    "I111": (
        "formulas in cells and headings",
        (
            "export/test_rows.py::test_what_a_spreadsheet_would_run_gets_an_apostrophe",
            "export/test_files.py::test_nothing_in_a_workbook_runs",
            "hostile/test_sinks.py::test_a_spreadsheet_cell",
        ),
    ),
    "I112": ("there and back", ("incoming/test_sheets.py::test_the_whole_syria_ledger_comes_back",)),
    "I113": ("apostrophes and nothing", ("export/test_rows.py::test_the_rule_can_be_undone",)),
    "I114": (
        "a text that Excel would cut",
        ("export/test_files.py::test_a_text_that_excel_would_cut_is_refused_and_its_cell_named",),
    ),
    "I115": (
        "characters that no file may hold, days with a zone",
        (
            "export/test_files.py::test_a_character_that_no_file_may_hold_crashes_no_writer",
            "export/test_files.py::test_a_number_that_is_none_is_null_in_json_and_empty_elsewhere",
        ),
    ),
    "I116": (
        "numbers that are none",
        ("export/test_files.py::test_a_number_that_is_none_is_null_in_json_and_empty_elsewhere",),
    ),
    "I117": ("no row", ("export/test_files.py::test_no_row_is_a_file_with_headings",)),
    "I118": (
        "the same rows, the same bytes, and what they are of",
        (
            "export/test_files.py::test_the_same_rows_give_the_same_bytes",
            "export/test_files.py::test_the_package_says_what_it_is",
        ),
    ),
}

OPEN = {
    "C55": "a day in the future or before 1945 is taken without a warning: ledgers may be of any time",
    "G97": "messages of one connection are not counted; a proxy does not see them, so this needs a layer in the server",
    "G99": "any name of the host is answered; whoever serves it names it in `server.allowedHosts`",
    "G100": "idle connections of one address are not counted; the proxy in front of a public server does that",
    "G101": "pages may be framed elsewhere: charts are made for it",
    "H107": "an idle page does not notice a restart; at the next click its session is a new one, as F88",
    "H108": "one process serves; several behind a proxy are not tried",
}
