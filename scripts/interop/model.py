#!/usr/bin/env python3
"""A model behind an OpenAI-compatible endpoint that plays the numbers game, for the SDK's agents that ask a model.

It answers through the two tools that the SDK's prompts ask for. Usage: model.py
"""
import json
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from agent import answer

CANDIDATE = re.compile(r"(Candidate_[A-Z]+)")


def reply(request):
    text = "\n".join(m["content"] for m in request["messages"] if isinstance(m.get("content"), str))
    tools = [t["function"]["name"] for t in request.get("tools", [])]
    context = {"task_description": text, "round_number": 1, "agent_id": request["model"]}
    if "submit_proposal" in tools:
        got = answer({"phase": "propose", "context": context})
        return "submit_proposal", {"thought_process": got["thought_process"], "solution_content": got["content"]}
    parts = CANDIDATE.split(text)
    seen = {}
    for name, body in zip(parts[1::2], parts[2::2]):
        sums = re.findall(r"[0-9][0-9+*/() -]+ = -?\d+", body)
        if sums:
            seen.setdefault(name, {"id": name, "proposal": {"content": sums[0]}})
    context["candidates"] = list(seen.values())
    got = answer({"phase": "evaluate", "context": context})
    return "submit_batch_evaluation", {"evaluations": [
        {"agent_id": e["target_id"], "endorsement_weight": round(100 * e["score"]), "justification": e["justification"],
         "is_final_solution": e["score"] == 1, "stance": "neutral", "claim_assessments": [], "disagreements": [],
         "category_scores": {k: round(100 * e["score"]) for k in (
             "correctness", "completeness", "novelty", "feasibility", "evidence_quality", "conciseness")}}
        for e in got["evaluations"]]}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send(self, body):
        raw = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def do_GET(self):
        self.send({"object": "list", "data": [{"id": "numbers", "object": "model", "created": 0, "owned_by": "nobody"}]})

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name, arguments = reply(request)
        self.send({"id": "x", "object": "chat.completion", "created": 0, "model": request["model"], "choices": [{
            "index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "content": None, "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}]}}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}})

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"listening on http://127.0.0.1:{server.server_port}/v1", flush=True)
    server.serve_forever()
