#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every figure of the store against a second reading of the publishers' files, made with pandas and by
other rules than the importers': by headings and codes, not by our layouts. Ends with 77 (skipped) where the
files or pandas are not at hand.

    compare_pack.py STORE SOURCES_FOLDER
"""
import collections
import math
import pathlib
import re
import sqlite3
import sys

try:
    import pandas
    import odf  # noqa: F401  (pandas reads ODS through it)
    import openpyxl
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

STORE, SOURCES = sys.argv[1], pathlib.Path(sys.argv[2])
if not SOURCES.is_dir():
    print(f"skipped: there is no {SOURCES}")
    sys.exit(77)

# Codes that another one stands for: issued anew for the same council, or an old county whose whole area went on.
SAME = {"E08000038": "E08000016", "E08000039": "E08000019"}
FOLLOWED = {"E10000009": ("E06000059", 2019), "E10000002": ("E06000060", 2020), "E10000023": ("E06000065", 2023),
            "E10000027": ("E06000066", 2023), "E06000028": ("E06000058", 2019), "E06000029": ("E06000058", 2019)}


def area(code, year):
    """The code that the store keeps a figure under, for a period that starts in `year`."""
    code = SAME.get(code, code)
    if code in FOLLOWED and year >= FOLLOWED[code][1]:
        return FOLLOWED[code][0]
    return code


def number(text):
    """A number, or None for a mark or an empty cell."""
    text = str(text).strip().replace(",", "")
    match = re.match(r"^-?\d+(\.\d+)?(e-?\d+)?", text, re.I)
    if not match or text in ("nan",):
        return None
    rest = text[match.end():].strip()
    return float(match.group()) if rest == "" or re.fullmatch(r"\([^)]*\)", rest) else None


def years(text):
    """"2015 to 2016" or "2015-16" as "2015-16"."""
    match = re.match(r"(\d{4}) to \d{2}(\d{2})|(\d{4})-(\d{2})", text)
    return f"{match[1] or match[3]}-{match[2] or match[4]}" if match else None


def table(name, **options):
    return pandas.read_csv(SOURCES / name, dtype=str, keep_default_na=False, encoding="utf-8-sig", **options)


class Expected(dict):
    """(indicator, area, period, breakdown) to a number, or None where the file has a mark."""

    def put(self, indicator, code, year, period, value, breakdown=""):
        key = indicator, area(code, year), period, breakdown
        if key in self and key[1] != SAME.get(code, code):
            return  # a council's own row stands before one that is still headed by its predecessor
        self[key] = value


# -- One reader a file ------------------------------------------------------------------------------------------

def ascof_time_series(name):
    tables = {"1a": "user-quality-of-life", "1b": "user-quality-of-life-adjusted", "1c": "carer-quality-of-life", "1d": "user-satisfaction",
              "1e": "carer-satisfaction", "2a": "reablement-received", "2b": "admissions-18-64", "2c": "admissions-65-plus",
              "2d(1)": "reablement-at-home-91-days", "2e(1)": "learning-disability-own-home", "2e(2a)": "long-term-support-own-home-18-64",
              "2e(2b)": "long-term-support-own-home-65-plus", "3a": "users-control", "3b": "carers-consulted", "3c(1)": "users-easy-information",
              "3c(2)": "carers-easy-information", "3d(1a)": "self-directed-support", "3d(2a)": "direct-payments", "4a": "users-feel-safe",
              "4b": "safeguarding-risk-removed", "5a(1)": "users-social-contact", "5a(2)": "carers-social-contact", "6a": "workforce-turnover"}
    ratings = {"outstanding": "outstanding", "good": "good", "other": "other", "not yet rated": "not-yet-rated"}
    found = Expected()
    workbook = pandas.read_excel(SOURCES / name, engine="odf", sheet_name=None, header=None, dtype=str, keep_default_na=False)
    for sheet, cells in workbook.items():
        measure = sheet.removeprefix("Table_")
        if measure not in tables and measure != "6b":
            continue
        rows = cells.values.tolist()
        head = next(i for i, row in enumerate(rows) if str(row[0]).startswith("Local authority code"))
        for column, text in enumerate(rows[head]):
            heading = re.sub(r"\[.*?\]", "", str(text)).strip().lower()
            period = years(heading)
            if not period:
                continue
            role = heading.split(" - ", 1)[1].strip()
            for row in rows[head + 1:]:
                code = str(row[2]).strip()
                if not re.fullmatch(r"E\d{8}", code):
                    continue
                value = number(row[column])
                start = int(period[:4])
                if measure == "6b":
                    kind, _, last = role.rpartition(" ")
                    if last == "outcome" and kind in ratings:
                        found.put("provider-ratings", code, start, period, value, "rating=" + ratings[kind])
                    elif last == "outcome":
                        found.put("providers-good-or-outstanding", code, start, period, value)
                    elif last == "denominator" and kind == "good":
                        found.put("residential-providers", code, start, period, value)
                elif role == "outcome":
                    if measure == "1b" and row[column - 1] in ("0", "0.0", 0):
                        value = None  # an index of nobody asked
                    if measure == "4b" and value is not None and value > 100:
                        value = None
                    found.put(tables[measure], code, start, period, value)
    return found


def ascof_outcomes(name):
    upto2022 = {"1C1A": "self-directed-support", "1C2A": "direct-payments", "1G": "learning-disability-own-home", "2A1": "admissions-18-64",
                "2A2": "admissions-65-plus", "2B1": "reablement-at-home-91-days", "2C1": "delayed-transfers-of-care", "2D": "reablement-received"}
    in2023 = {"3D1A": "self-directed-support", "3D2A": "direct-payments", "2E": "learning-disability-own-home", "2B": "admissions-18-64",
              "2C": "admissions-65-plus", "2D1": "reablement-at-home-91-days", "2A": "reablement-received"}
    found = Expected()
    for row in table(name).to_dict("records"):
        if row["Geographical Level"].lower() == "council type":
            continue
        start = int(row["Year"][:4])
        indicator = (in2023 if start >= 2023 else upto2022).get(row["Measure Group"])
        if indicator:
            found.put(indicator, row["ONS Code"], start, row["Year"], number(row["Measure_Value"]))
    return found


def population(name):
    columns = {"population": "population", "density_per_sqkm": "population-density", "pct_16_64": "share-16-64", "pct_65plus": "share-65-plus",
               "pct_change_5y": "population-change-5y"}
    found = Expected()
    for row in table(name).to_dict("records"):
        for column, indicator in columns.items():
            if row[column] != "":
                found.put(indicator, row["code"], int(row["year"]), "mid-" + row["year"], number(row[column]))
    return found


def age_bands(name):
    found = Expected()
    for row in table(name).to_dict("records"):
        year = int(row["year"])
        young, old = number(row["pop_18_64"]), number(row["pop_65plus"])
        for indicator, value in (("residents-18-64", young), ("residents-65-plus", old), ("adults", young + old)):
            found.put(indicator, row["code"], year, f"mid-{year}", value)
    return found


def quantile(ordered, share):
    place = (len(ordered) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def deprivation(year):
    def read(name):
        regions = dict(zip(*(table("areas-upper-tier-2023.csv")[c] for c in ("code", "region_code"))))
        ranks = collections.defaultdict(list)
        for row in table(name).to_dict("records"):
            code = row["utla23_code"]
            for place in (code, regions[code], "E92000001"):
                ranks[place].append((int(row["IMD_rank"]), int(row["IMD_decile"])))
        found = Expected()
        for code, pairs in ranks.items():
            for which, what in ((0, "rank"), (1, "decile")):
                values = sorted(pair[which] for pair in pairs)
                indicator = f"imd-{year}-{what}"
                found.put(indicator, code, year, str(year), sum(values) / len(values))
                for key, share in (("minimum", 0), ("lower-quartile", .25), ("median", .5), ("upper-quartile", .75), ("maximum", 1)):
                    found.put(indicator, code, year, str(year), quantile(values, share), "statistic=" + key)
            deciles = collections.Counter(pair[1] for pair in pairs)
            for decile in range(1, 11):
                found.put(f"imd-{year}-decile", code, year, str(year), 100 * deciles[decile] / len(pairs), f"decile={decile}")
        return found
    return read


def discharges(name):
    found = Expected()
    whole = collections.defaultdict(lambda: [0, 0, 0, 0])
    months = {m: i for i, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
    for row in table(name).to_dict("records"):
        if row["level"] == "ICB":
            continue
        code = "E92000001" if row["level"] == "England" else row["code"]
        month, year = row["month"].split()
        period = f"{year}-{months[month]:02}"
        out, late, days = (number(row[c]) for c in ("total_discharges", "delayed_count", "bed_days_after_drd"))
        found.put("delayed-discharges", code, int(year), period, 100 * late / out if out else None)
        found.put("mean-discharge-delay", code, int(year), period, days / out if out else None)
        found.put("mean-discharge-delay", code, int(year), period, days / late if late else None, "when-delayed=mean")
        for place, value in enumerate((out, late, days, 1)):
            whole[code][place] += value
    for code, (out, late, days, held) in whole.items():
        assert held == 12
        found.put("delayed-discharges", code, 2024, "2024-25", 100 * late / out)
        found.put("mean-discharge-delay", code, 2024, "2024-25", days / out)
        found.put("mean-discharge-delay", code, 2024, "2024-25", days / late if late else None, "when-delayed=mean")
    return found


def tracker(name):
    """Months of all four measures; before August 2022 absence was counted by the week, which is not held."""
    found = Expected()
    measures = {("Table_4", "Total number of beds"): "care-home-beds", ("Table_4", "Proportion of total beds occupied"): "care-home-occupancy",
                ("Table_2", "Percentage of directly employed staff absent due to Covid-19"): "care-home-staff-absence",
                ("Table_8", "Number of care homes with recent update (last 7 days or within reporting window)"): "care-homes-in-tracker"}
    for sheet in ("Table_2", "Table_4", "Table_8"):
        rows = pandas.read_excel(SOURCES / name, engine="odf", sheet_name=sheet, header=None, dtype=str, keep_default_na=False).values.tolist()
        head = next(i for i, row in enumerate(rows) if row[0] == "Area")
        label = next(i for i, text in enumerate(rows[head]) if text in ("Measure", "Description"))
        for row in rows[head + 1:]:
            indicator = measures.get((sheet, re.sub(r"\[.*?\]", "", str(row[label])).strip()))
            if not indicator:
                continue
            for column in range(label + 1, len(row)):
                week = re.match(r"Week ending (\d\d)/(\d\d)/(\d{4})", str(rows[head][column]))
                period = f"{week[3]}-{week[2]}-{week[1]}" if week else ""
                if period > "2022-08" and str(row[column]).strip() != "":
                    found.put(indicator, row[1], int(week[3]) - (week[2] < "04"), period, number(row[column]))
    return found


def outturn(name):
    found = Expected()
    for row in table(name).to_dict("records"):
        if row["level"] == "council":
            value = number(row["adult_social_care_net_current_expenditure_gbp"])
            found.put("net-current-expenditure-outturn", row["ons_code"], int(row["financial_year"][:4]), row["financial_year"], value)
    return found


def client_level(name):
    found = Expected()
    for row in table(name).to_dict("records"):
        found.put("long-term-support-2026", row["la_code"], 2026, "2026-03-31", number(row["lts_count"]))
        found.put("assessments-2026", row["la_code"], 2025, "2025-26", number(row["assess_count"]))
    return found


def vacancy(name):
    found = Expected()
    for row in table(name).to_dict("records"):
        found.put("workforce-vacancy", row["la_code"], 2024, "2024-25", number(row["vacancy_rate"]))
    return found


def with_sums(parts, former=None):
    """Regions and England as sums of their councils."""
    regions = dict(zip(*(table("areas-upper-tier-2023.csv")[c] for c in ("code", "region_code")))) | (former or {})
    sums = collections.Counter()
    for (code, part), value in parts.items():
        for place in (regions[code], "E92000001"):
            sums[place, part] += value
    return {**parts, **sums}


def carers(name):
    bands = {"provides_9_hours_or_less_unpaid_care_a_week": "9-or-less", "provides_10_to_19_hours_unpaid_care_a_week": "10-to-19",
             "provides_20_to_34_hours_unpaid_care_a_week": "20-to-34", "provides_35_to_49_hours_unpaid_care_a_week": "35-to-49",
             "provides_50_or_more_hours_unpaid_care_a_week": "50-or-more"}
    parts = {}
    for row in table(name).to_dict("records"):
        parts[row["code"], ""] = number(row["carers"])
        for column, key in bands.items():
            parts[row["code"], "hours=" + key] = number(row[column])
    found = Expected()
    for (code, part), value in with_sums(parts).items():
        found.put("unpaid-carers", code, 2021, "2021", value, part)
    return found


def disability(name):
    parts = {}
    printed = {}
    for row in table(name).to_dict("records"):
        parts[row["code"], "disabled"] = number(row["disabled"])
        parts[row["code"], "residents"] = number(row["residents"])
        printed[row["code"]] = number(row["pct_disabled_crude"])
    parts = with_sums(parts)
    found = Expected()
    for code, what in parts:
        if what == "disabled":
            share = 100 * parts[code, "disabled"] / parts[code, "residents"]
            found.put("disability-crude", code, 2021, "2021", printed.get(code, share))
    return found


def ages(name):
    """By single years; sub-totals stand among them."""
    rows = table(name).to_dict("records")
    total = "Age: Total; measures: Value"
    single = {}
    for column in rows[0]:
        match = re.match(r"Age: Aged (under 1|\d+) years?(?: and over)?; measures", column)
        if match:
            single[column] = 0 if match[1] == "under 1" else int(match[1])
    single = {column: age for column, age in single.items() if "85 years and over" not in column}
    assert sorted(single.values()) == list(range(101))
    parts = {}
    for row in rows:
        if row["geography code"].startswith("E"):
            parts[row["geography code"], "all"] = number(row[total])
            for column, age in single.items():
                low = min(age // 5 * 5, 90)
                key = "90-plus" if low == 90 else f"{low}-{low + 4}"
                parts[row["geography code"], key] = parts.get((row["geography code"], key), 0) + number(row[column])
    parts = with_sums(parts, {"E10000006": "E12000002", "E10000023": "E12000003", "E10000027": "E12000009", "E10000002": "E12000008",
                              "E10000021": "E12000004"})
    found = Expected()
    whole = {"E10000023": "E06000065", "E10000027": "E06000066"}  # the same area, under the code of 2023
    for code, key in parts:
        if key != "all":
            found.put("population", whole.get(code, code), 2021, "2021-03-21", 100 * parts[code, key] / parts[code, "all"], "age=" + key)
    return found


def council_assessments(name):
    words = {"Inadequate": 1, "Requires improvement": 2, "Good": 3, "Outstanding": 4}
    keys = ["assessing-needs", "supporting-people", "equity", "care-provision", "partnerships", "safe-pathways", "safeguarding", "governance", "learning"]
    found = Expected()
    for row in table(name).to_dict("records"):
        found.put("cqc-council-rating", row["code"], 2025, "2025-10", words.get(row["overall_rating"]))
        statements = [column for column in row if re.match(r"qs\d_(?!score)", column)]
        for key, column in zip(keys, statements, strict=True):
            found.put("cqc-council-rating", row["code"], 2025, "2025-10", words.get(row[column]), "statement=" + key)
    return found


def activity_and_finance(name):
    """Every cell that the store names, read again, in the row of its area and under a heading that says the same."""
    says = {"18-64": r"18 to 64|18-64", "65-plus": r"65 and over|65\+", "2019-20": "2019-20", "2020-21": "2020-21",
            "gross-current-expenditure": "gross current", "net-total-expenditure": "net total", "client-contributions": "client contributions",
            "nhs-income": "nhs", "requests": "request|route|new client", "setting=nursing": "nursing", "setting=residential": "residential",
            "setting=direct-payment-only": "direct payment only", "setting=part-direct-payment": "part direct payment",
            "setting=council-managed-budget": "managed personal budget", "setting=council-commissioned": "commissioned support",
            "setting=prison": "prison", "support=direct-payment": "direct payment", "support=information": "information",
            "support=cared-for": "cared-for", "outcome=end-of-life": "end of life", "outcome=signposted": "universal",
            "care-type=long-term": "long term", "care-type=short-term": "short term", "provision=in-house": "in house|in-house|own provision",
            "provision=external": "external|other"}
    def areas_of(cells, period):
        return {area(str(c), int(period[:4])) for c in cells[:5] if re.fullmatch(r"E(06|08|09|10|12|92)\d{6}", str(c))} - {None}

    def price(indicator, cell):  # nothing costs nothing: a council that buys none has no price
        value = number(cell)
        return None if value == 0 and indicator.endswith("-cost") else value

    columns = set()
    book = openpyxl.load_workbook(SOURCES / name, read_only=True, data_only=True)
    sheets, found = {}, Expected()
    database = sqlite3.connect(STORE)
    for indicator, code, period, part, sheet, row, column in database.execute(
            "SELECT i.name, a.code, p.name, b.name, o.source_table, o.source_row, o.source_column FROM observation o "
            "JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id "
            "JOIN breakdown b ON b.id = o.breakdown_id JOIN release r ON r.id = o.release_id WHERE r.file = ?", (name,)):
        if sheet not in sheets:
            rows = list(book[sheet].iter_rows(values_only=True))
            first = next((i for i, cells in enumerate(rows) if any(re.fullmatch(r"E\d{8}", str(c)) for c in cells)), None)
            sheets[sheet] = rows, first
        rows, first = sheets[sheet]
        if first is None:  # a table of England alone, a year a row
            found[indicator, code if rows[row - 1][0] == period else "another year", period, part] = number(
                rows[row - 1][openpyxl.utils.column_index_from_string(column) - 1])
            continue
        place = openpyxl.utils.column_index_from_string(column) - 1
        heads = []
        for cells in rows[:first]:  # a merged heading stands in its first column
            heads.append(next((str(c) for c in reversed(cells[:place + 1]) if c not in (None, "")), ""))
        heading = (str(rows[0][0]) + " " + " ".join(heads)).lower().replace("\n", " ")
        for word, pattern in says.items():
            if word in f"{indicator} {part} {period}" and not re.search(pattern, heading):
                found[f"{sheet} {column} does not say {word}", heading[:120], period, part] = 1.0
        cells = rows[row - 1]
        found[indicator, code if code in areas_of(cells, period) else "another area", period, part] = price(indicator, cells[place])
        columns.add((indicator, period, part, sheet, place))
    for indicator, period, part, sheet, place in columns:  # and no row of such a column was left out
        for cells in sheets[sheet][0]:
            for code in areas_of(cells, period):
                found.setdefault((indicator, code, period, part), price(indicator, cells[place]))
    return found


def quoted(name):
    """Each quoted figure against its own row; rates of money are printed as £ thousands per 100,000."""
    rows = table(name).to_dict("records")
    found = Expected()
    for indicator, code, period, part, row in sqlite3.connect(STORE).execute(
            "SELECT i.name, a.code, p.name, b.name, o.source_row FROM observation o JOIN indicator i ON i.id = o.indicator_id "
            "JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id "
            "JOIN release r ON r.id = o.release_id WHERE r.file = ?", (name,)):
        source = rows[row - 2]
        printed = "E92000001" if source["area_code"] == "ENGLAND-AS-PRINTED" else source["area_code"]
        factor = 0.01 if source["unit"].startswith("£ thousands") else 1
        found[indicator, code if code == printed else "another area", period, part] = number(source["value"]) * factor
    return found


READERS = {
    "nhsd-asc-fr-and-salt-tables-2021-22.xlsx": activity_and_finance,
    "seed-figures.csv": quoted,
    "dhsc-ascof-time-series-2015-16-to-2024-25.ods": ascof_time_series,
    "nhsd-ascof-outcomes-2017-18-to-2023-24.csv": ascof_outcomes,
    "ons-population-1991-to-2024.csv": population,
    "ons-population-18-64-and-65-plus.csv": age_bands,
    "mhclg-imd-2019-by-small-area.csv": deprivation(2019),
    "mhclg-imd-2025-by-small-area.csv": deprivation(2025),
    "nhse-discharge-delays-by-council-monthly-2024-25.csv": discharges,
    "dhsc-capacity-tracker-2024-10-03.ods": tracker,
    "mhclg-adult-social-care-net-current-expenditure-2022-23-to-2024-25.csv": outturn,
    "dhsc-long-term-support-and-assessments-march-2026.csv": client_level,
    "skills-for-care-vacancy-2024-25.csv": vacancy,
    "census-2021-unpaid-carers.csv": carers,
    "census-2021-disability-crude.csv": disability,
    "census-2021-ts007-age-upper-tier.csv": ages,
    "cqc-council-assessments-to-october-2025.csv": council_assessments,
}

# -- The comparison ---------------------------------------------------------------------------------------------


def stored(file):
    database = sqlite3.connect(STORE)
    return {(i, a, p, b): value for i, a, p, b, value in database.execute(
        "SELECT i.name, a.code, p.name, b.name, o.value FROM observation o JOIN indicator i ON i.id = o.indicator_id "
        "JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id "
        "JOIN release r ON r.id = o.release_id WHERE r.file = ?", (file,))}


def same(a, b):
    """Equal, or equal to the sixth decimal, at which the pack keeps what it works out itself."""
    return (a is None) == (b is None) and (a is None or math.isclose(a, b, rel_tol=1e-12, abs_tol=5.1e-7))


def main():
    files = [f for (f,) in sqlite3.connect(STORE).execute(
        "SELECT file FROM release r WHERE added_by_user = 0 AND EXISTS (SELECT 1 FROM observation WHERE release_id = r.id)")]
    faults = 0
    for file in sorted(files):
        held = stored(file)
        if file not in READERS:
            print(f"{file}: no second reader, {len(held)} figures not compared")
            faults += 1
            continue
        expected = READERS[file](file)
        # A mark that is stored and a blank that is not are both no figure.
        wrong = [(key, held.get(key), expected.get(key)) for key in held.keys() | expected.keys()
                 if not same(held.get(key), expected.get(key))]
        print(f"{file}: {len(held)} stored, {len(expected)} read, {len(wrong)} differ")
        for key, ours, theirs in sorted(wrong, key=str)[:12]:
            print("   ", *key, "stored", ours, "read", theirs)
        faults += len(wrong)
    return 1 if faults else 0


sys.exit(main())
