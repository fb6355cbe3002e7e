"""Executes notebooks in a fresh kernel each, and checks what is saved in them.

Called by ./kit with the Python of its virtual environment (needs nbclient and nbformat):

    run_notebooks.py [--kernel java] [--timeout SECONDS] [--out DIR | --save] [--result FILE] NOTEBOOK…

The notebooks themselves are left alone unless --save is given. Exit status: 0 if all went well, 1 if not.
"""

import argparse
import copy
import json
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ANSI_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
PICTURE_TYPES = ("image/png", "image/svg+xml", "image/jpeg", "image/gif")
EMBEDDED_PICTURE = re.compile(r"<(?:img|svg)\b", re.IGNORECASE)


class NotebookFailure(Exception):
    """Why a notebook did not pass, written for the person who has to mend it."""


def main(arguments=None):
    options = parser().parse_args(arguments)
    rows = []
    for path in options.notebooks:
        rows.append(execute_one(path, options))
        rows.append(check_one(path))
    print_table([row for row in rows if row["kind"] == "run"])
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
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute()
    except CellExecutionError:
        raise NotebookFailure(failing_cell(notebook)) from None
    except CellTimeoutError:
        raise NotebookFailure(unfinished_cell(notebook, f"did not finish within {timeout} s")) from None
    except DeadKernelError:
        raise NotebookFailure(unfinished_cell(notebook, "ended the kernel")) from None
    finally:
        notebook.metadata = metadata


def failing_cell(notebook):
    """The first cell with an error output; only there does the compiler's own message stand."""
    for number, cell in numbered(notebook):
        if any(output.output_type == "error" for output in cell.outputs):
            return describe(number, cell, "failed")
    return "a cell failed, but none holds an error output"


def unfinished_cell(notebook, what):
    started = [(number, cell) for number, cell in numbered(notebook) if cell.execution_count or cell.outputs]
    waiting = [(number, cell) for number, cell in numbered(notebook) if cell.source.strip() and not cell.execution_count]
    number, cell = (waiting or started or [(0, None)])[0]
    return describe(number, cell, what) if cell else f"a cell {what}"


def describe(number, cell, what):
    source = "\n".join("    | " + line for line in cell.source.splitlines())
    said = "\n".join("    > " + line for line in messages(cell).splitlines())
    return f"cell {number} {what}\n{source}" + (f"\n{said}" if said else "")


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
    problems = saved_problems(nbformat.read(path, as_version=4))
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
    return problems


def numbered(notebook):
    """Code cells with their place among all cells, counted from 1 as a reader would."""
    return [(place, cell) for place, cell in enumerate(notebook.cells, 1) if cell.cell_type == "code"]


def code_cells(notebook):
    return [cell for _, cell in numbered(notebook)]


def count(notebook):
    cells = code_cells(notebook)
    return {"cells": len(cells), "figures": sum(is_figure(output) for cell in cells for output in cell.outputs)}


def is_figure(output):
    data = output.get("data", {})
    html = data.get("text/html", "")
    return any(kind in data for kind in PICTURE_TYPES) or bool(EMBEDDED_PICTURE.search("".join(html)))


def write(notebook, path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        nbformat.write(notebook, file)


def print_table(rows):
    width = max(len(row["notebook"]) for row in rows)
    print(f"\n{'notebook':{width}}  seconds  cells  figures  result")
    for row in rows:
        verdict = "passed" if row["passed"] else "FAILED"
        print(f"{row['notebook']:{width}}  {row['seconds']:7.1f}  {row['cells']:5}  {row['figures']:7}  {verdict}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
