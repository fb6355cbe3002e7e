"""Executes notebooks in a fresh kernel each, and checks what is saved in them.

Called by ./kit with the Python of its virtual environment (needs nbclient and nbformat):

    run_notebooks.py [--kernel java] [--timeout SECONDS] [--out DIR | --save] [--result FILE] [--table FILE.md] NOTEBOOK…

The notebooks themselves are left alone unless --save is given. Exit status: 0 if all went well, 1 if not.
"""

import argparse
import copy
import json
import os
import pathlib
import platform
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ANSI_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
PICTURE_TYPES = ("image/png", "image/svg+xml", "image/jpeg", "image/gif")
EMBEDDED_PICTURE = re.compile(r"<(?:img|svg)\b", re.IGNORECASE)

# What Claim.check and Claim.exactly of the notebook module return when a number is as the lesson says.
KEPT_PROMISE = re.compile(r"^✓ ", re.MULTILINE)

# What Java makes of an object that has no words for itself, such as the PrintStream that printf returns.
NO_WORDS = re.compile(r"[\w.$]+@[0-9a-f]+")

MOST_BYTES = 1_500_000


class NotebookFailure(Exception):
    """Why a notebook did not pass, written for the person who has to mend it."""


def main(arguments=None):
    options = parser().parse_args(arguments)
    rows = []
    for path in options.notebooks:
        rows.append(execute_one(path, options))
        rows.append(check_one(path))
    runs = [row for row in rows if row["kind"] == "run"]
    print_table(runs)
    if options.table and all(row["passed"] for row in rows):
        write_table(runs, options.table)
    if options.result:
        options.result.write_text(json.dumps(rows, indent=2), encoding="utf-8")
    return 0 if all(row["passed"] for row in rows) else 1


def parser():
    result = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    result.add_argument("notebooks", nargs="+", type=pathlib.Path, metavar="NOTEBOOK")
    result.add_argument("--kernel", default="java", help="name of the kernelspec (default: java)")
    result.add_argument("--timeout", type=int, default=300, metavar="SECONDS", help="limit for one cell (default: 300)")
    where = result.add_mutually_exclusive_group()
    where.add_argument("--out", type=pathlib.Path, metavar="DIR", help="write the executed copies there")
    where.add_argument("--save", action="store_true", help="write the new outputs into the notebooks themselves")
    result.add_argument("--result", type=pathlib.Path, metavar="FILE", help="write the verdicts there as JSON")
    result.add_argument("--table", type=pathlib.Path, metavar="FILE.md", help="if all passed, write the run times there for readers")
    return result


def execute_one(path, options):
    """Runs one notebook and reports it; a failed run is never saved into the notebook."""
    print(f"{path.name} ...", flush=True)
    notebook = nbformat.read(path, as_version=4)
    row = {"notebook": path.name, "kind": "run", "passed": True, "message": ""}
    started = time.monotonic()
    try:
        execute(notebook, path.parent, options.kernel, options.timeout)
    except NotebookFailure as failure:
        row.update(passed=False, message=str(failure))
        print(f"FAILED {path.name}: {failure}", flush=True)
    row.update(seconds=round(time.monotonic() - started, 1), **count(notebook))
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        write(notebook, options.out / path.name)
    elif options.save and row["passed"]:
        write(notebook, path)
    row["bytes"] = path.stat().st_size
    return row


def execute(notebook, folder, kernel, timeout):
    """Fills in the outputs. The metadata stays as the author wrote it: a kernel would put its own version there."""
    metadata = copy.deepcopy(notebook.metadata)
    for cell in code_cells(notebook):
        cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        notebook,
        timeout=timeout,
        startup_timeout=120,
        kernel_name=kernel,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    )
    place = [0]
    client.on_cell_execute = lambda cell, cell_index: place.__setitem__(0, cell_index)
    try:
        client.execute()
    except CellExecutionError:
        raise NotebookFailure(describe(notebook, place[0], "failed")) from None
    except CellTimeoutError:
        raise NotebookFailure(describe(notebook, place[0], f"did not finish within {timeout} s")) from None
    except DeadKernelError:
        raise NotebookFailure(describe(notebook, place[0], "ended the kernel")) from None
    finally:
        notebook.metadata = metadata


def describe(notebook, place, what):
    """The cell that was running, numbered as a reader counts, with the kernel's own words: nbclient leaves them out."""
    cell = notebook.cells[place]
    source = "\n".join("    | " + line for line in cell.source.splitlines())
    said = "\n".join("    > " + line for line in messages(cell).splitlines())
    return f"cell {place + 1} {what}\n{source}" + (f"\n{said}" if said else "")


def messages(cell):
    """What the kernel said about a cell: its error outputs and what it wrote to stderr, without colour codes."""
    parts = []
    for output in cell.outputs:
        if output.output_type == "error":
            parts.append("\n".join(output.traceback) or f"{output.ename}: {output.evalue}")
        elif output.output_type == "stream" and output.name == "stderr":
            parts.append(output.text)
    return ANSI_COLOURS.sub("", "\n".join(parts)).strip()


def check_one(path):
    """A reader must see the outputs without running anything, and they must come from one clean run."""
    problems = saved_problems(nbformat.read(path, as_version=4)) + size_problems(path.stat().st_size)
    if problems:
        print(f"FAILED {path.name} as saved: {'; '.join(problems)}; run ./kit notebooks --run {path.stem} --save", flush=True)
    return {"notebook": path.name, "kind": "saved", "passed": not problems, "message": "; ".join(problems)}


def saved_problems(notebook):
    problems = []
    if notebook.metadata.get("kernelspec", {}).get("name") != "java":
        problems.append("its kernelspec is not java")
    cells = [(number, cell) for number, cell in numbered(notebook) if cell.source.strip()]
    counts = [cell.execution_count for _, cell in cells]
    if counts != list(range(1, len(cells) + 1)):
        problems.append("it was not saved after one run from top to bottom")
    if not any(cell.outputs for _, cell in cells):
        problems.append("it has no saved outputs")
    failed = [number for number, cell in cells if any(output.output_type == "error" for output in cell.outputs)]
    if failed:
        problems.append(f"cell {failed[0]} was saved with an error")
    for number, cell in cells:
        for output in cell.outputs:
            if output.output_type == "execute_result" and NO_WORDS.fullmatch(output.data.get("text/plain", "")):
                problems.append(f"cell {number} ends with a value that nobody can read ({output.data['text/plain']}): print it, or give it a name")
    return problems


def size_problems(size):
    """A large notebook is slow to open, and each change of it stays in the history for good."""
    if size <= MOST_BYTES:
        return []
    return [f"it takes {size / 1e6:.2f} MB but may take {MOST_BYTES / 1e6} (fewer steps in a film, smaller pictures)"]


def numbered(notebook):
    """Code cells with their place among all cells, counted from 1 as a reader would."""
    return [(place, cell) for place, cell in enumerate(notebook.cells, 1) if cell.cell_type == "code"]


def code_cells(notebook):
    return [cell for _, cell in numbered(notebook)]


def count(notebook):
    cells = code_cells(notebook)
    outputs = [output for cell in cells for output in cell.outputs]
    said = "".join(output.text for output in outputs if output.output_type == "stream" and output.name == "stdout")
    return {"cells": len(cells), "figures": sum(map(is_figure, outputs)), "checks": len(KEPT_PROMISE.findall(said))}


def is_figure(output):
    data = output.get("data", {})
    html = data.get("text/html", "")
    return any(kind in data for kind in PICTURE_TYPES) or bool(EMBEDDED_PICTURE.search("".join(html)))


def write(notebook, path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        nbformat.write(notebook, file)


def print_table(rows):
    width = max(len(row["notebook"]) for row in rows)
    print(f"\n{'notebook':{width}}  seconds  cells  figures  checks  result")
    for row in rows:
        verdict = "passed" if row["passed"] else "FAILED"
        print(f"{row['notebook']:{width}}  {row['seconds']:7.1f}  {row['cells']:5}  {row['figures']:7}  {row['checks']:6}  {verdict}")
    if len(rows) > 1:
        print(f"{len(rows)} notebooks in {sum(row['seconds'] for row in rows):.1f} s")
    sys.stdout.flush()


def write_table(rows, file):
    """For docs/: how long a reader's machine will be busy with each lesson."""
    lines = [
        "# How long the lessons run",
        "",
        "From the first cell to the last through the real kernel, its start included, on",
        f"{os.cpu_count()} processors ({platform.system()}, {platform.machine()}); `./kit notebooks --run` measures again, and with `--save` writes this page.",
        "*Checks* are the numbers in the text that the run compares with the range written beside them; one outside fails the run.",
        "",
        "| lesson | seconds | cells | figures | checks | file, kB |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for row in rows:
        link = f"[{pathlib.Path(row['notebook']).stem}](../notebooks/{row['notebook']})"
        lines.append(f"| {link} | {row['seconds']:.0f} | {row['cells']} | {row['figures']} | {row['checks']} | {row['bytes'] / 1000:.0f} |")
    total = [sum(row[key] for row in rows) for key in ("seconds", "cells", "figures", "checks", "bytes")]
    lines.append(f"| all {len(rows)} | {total[0]:.0f} | {total[1]} | {total[2]} | {total[3]} | {total[4] / 1000:.0f} |")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
