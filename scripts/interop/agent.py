#!/usr/bin/env python3
"""A whole agent for the exec provider of the NSED agent SDK: it plays the numbers game, `reach 813 with 3 7 8 25 50 100`.

The SDK's worker starts it for every task, writes {"phase", "context"} to its standard input and reads one JSON object
from its standard output. Usage in a fleet file:  exec: { command: [python3, agent.py] }
"""
import json
import os
import random
import re
import sys
import time

QUESTION = re.compile(r"reach (\d{1,6}) with ((?:\d{1,4}[ ,]*){2,8})")
SUM = re.compile(r"^[0-9+*/() -]{1,200}$")


def read_task(text):
    found = QUESTION.search(text)
    return (int(found[1]), [int(n) for n in re.findall(r"\d+", found[2])]) if found else None


def worth(answer, target):
    """What an answer such as `100 * 8 + 3 = 803` comes to; None if it is no sum. Only digits and signs are computed."""
    text = answer.strip().splitlines()[-1].split("=")[0].strip() if answer.strip() else ""
    if not SUM.match(text) or "**" in text or "//" in text:
        return None
    try:
        return abs(eval(text, {"__builtins__": {}}) - target)
    except (SyntaxError, ArithmeticError, TypeError):
        return None


def propose(task, dice, tries=4000):
    """The best of some sums drawn at random, each from left to right."""
    target, numbers = task
    best = (10**9, "0")
    for _ in range(tries):
        some = dice.sample(numbers, dice.randint(2, len(numbers)))
        text, value = str(some[0]), some[0]
        for n in some[1:]:
            sign = dice.choice("+*-")
            text, value = (f"({text}) * {n}" if sign == "*" and " " in text else f"{text} {sign} {n}",
                           value * n if sign == "*" else value + n if sign == "+" else value - n)
        best = min(best, (abs(value - target), f"{text} = {value}"))
    return best


def answer(question):
    context = question["context"]
    task = read_task(context["task_description"])
    if task is None:
        raise SystemExit("this agent plays the numbers game alone")
    if question["phase"] == "propose":
        away, text = propose(task, random.Random(f"{context.get('agent_id')} {context['round_number']}"))
        return {"thought_process": f"{away} away, the best of some sums drawn at random", "content": text}
    out = []
    for c in context["candidates"]:
        away = worth(c["proposal"]["content"], task[0])
        out.append({"target_id": c["id"], "score": 0.0 if away is None else 1 / (1 + away),
                    "justification": "no sum" if away is None else f"{away} away from {task[0]}"})
    return {"evaluations": out}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    # For the test: say which phase began, and take time over it.
    if "INTEROP_DIR" in os.environ:
        open(os.path.join(os.environ["INTEROP_DIR"], f"{asked['context']['agent_id']}.{asked['phase']}"), "a").close()
    if asked["phase"] == os.environ.get("INTEROP_SLOW"):
        time.sleep(600)
    print(json.dumps(answer(asked)))
