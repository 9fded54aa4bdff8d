"""Rows of the result: every figure beside what it is compared with."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

HEADS = ("what", "figure", "unit", "beside", "ratio", "wanted", "met", "note")


@dataclass
class Row:
    part: str
    what: str
    figure: float
    unit: str
    # What it is compared with, measured in the same run; empty when it stands for itself.
    beside: str = ""
    beside_figure: float | None = None
    ratio: float | None = None
    wanted: str = ""
    met: bool | None = None
    note: str = ""


def figure(value: float | None) -> str:
    if value is None:
        return ""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.1 else f"{value:.2g}"


class Table:
    def __init__(self):
        self.rows: list[Row] = []
        self.raw: dict = {}
        self.problems: list[str] = []

    def add(self, part: str, what: str, value: float, unit: str, **more) -> Row:
        row = Row(part, what, value, unit, **more)
        self.rows.append(row)
        print("  " + " ".join(cell for cell in cells(row) if cell), flush=True)
        return row

    def ratio(
        self, part: str, what: str, value: float, unit: str, beside: str, reference: float, **more
    ):
        """A figure beside another; `least` or `most` is what the ratio should be."""
        ratio = more.pop("ratio", None)
        least, most = more.pop("least", None), more.pop("most", None)
        if ratio is None:
            ratio = value / reference if reference else 0.0
        if least is not None:
            more["wanted"], more["met"] = f"≥ {least:g}", ratio >= least
        if most is not None:
            more["wanted"], more["met"] = f"≤ {most:g}", ratio <= most
        return self.add(
            part, what, value, unit, beside=beside, beside_figure=reference, ratio=ratio, **more
        )

    def bound(self, part: str, what: str, value: float, unit: str, most: float, **more):
        """A figure that should not be above a bound of its own."""
        return self.add(
            part, what, value, unit, wanted=f"≤ {most:g} {unit}", met=value <= most, **more
        )

    def problem(self, part: str, text: str):
        self.problems.append(f"{part}: {text}")
        print(f"  NOT MEASURED: {text}", flush=True)

    def text(self) -> str:
        lines = []
        part = None
        parts = list(dict.fromkeys(row.part for row in self.rows))
        rows = sorted(self.rows, key=lambda row: parts.index(row.part))
        shown = [HEADS] + [cells(row) for row in rows]
        widths = [max(len(line[column]) for line in shown) for column in range(len(HEADS))]
        for row, line in zip([None, *rows], shown):
            if row is not None and row.part != part:
                part = row.part
                lines.append(f"-- {part}")
            lines.append(
                "  ".join(
                    cell.rjust(width) if column in (1, 4) else cell.ljust(width)
                    for column, (cell, width) in enumerate(zip(line, widths))
                ).rstrip()
            )
        return "\n".join(lines + [f"NOT MEASURED: {text}" for text in self.problems])

    def write(self, path: Path, machine: dict):
        document = {
            "machine": machine,
            "rows": [asdict(row) for row in self.rows],
            "not_measured": self.problems,
            "raw": self.raw,
        }
        path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def cells(row: Row) -> tuple:
    met = "" if row.met is None else "met" if row.met else "NOT MET"
    beside = row.beside
    if row.beside_figure is not None:
        beside = f"{beside} {figure(row.beside_figure)}"
    return (
        row.what,
        figure(row.figure),
        row.unit,
        beside,
        "" if row.ratio is None else f"{row.ratio:.2f}",
        row.wanted,
        met,
        row.note,
    )
