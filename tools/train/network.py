"""Trains the encoder: a BiLSTM-CRF over word vectors, letters and flags.

usage: network.py FOLDER OUT EPOCHS

FOLDER is what dump.ts wrote; OUT gets the file that encoder-file.ts reads. Needs PyTorch
(Debian: python3-torch libopenblas0-pthread); one thread, no GPU.
"""

import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import nn  # noqa: E402
from torch.nn import functional  # noqa: E402

INPUTS, UNITS, EMBEDDING, CHANNELS = 112, 128, 24, 40
RATE, WARM_UP, CLIP = 2e-3, 100, 5.0
STATE_DROPOUT, INPUT_DROPOUT, WORD_DROPOUT, LEXICON_DROPOUT = 0.5, 0.25, 0.03, 0.1
TOKENS_PER_BATCH, SENTENCES_PER_BATCH = 2000, 40
LEXICON_FLAGS = 48
NEVER = -1e4


def parts(label):
    """Type and place (begin, inside, end, single) of a label."""
    return (None, None) if label == 0 else ((label - 1) // 4, (label - 1) % 4)


def may_follow(a, b):
    (type_a, place_a), (type_b, place_b) = parts(a), parts(b)
    goes_on = place_b in (1, 2)
    return goes_on and type_a == type_b if place_a in (0, 1) else not goes_on


def penalty(allowed):
    return torch.where(torch.tensor(allowed), 0.0, NEVER)


class Data:
    def __init__(self, folder):
        def read(name, kind):
            return np.fromfile(os.path.join(folder, name), dtype=kind)

        with open(os.path.join(folder, "sizes.json"), encoding="utf-8") as file:
            self.sizes = json.load(file)
        sizes = self.sizes
        self.labels = 1 + 4 * sizes["types"]
        vectors = torch.from_numpy(read("vectors", np.float32).reshape(-1, sizes["vector"]))
        self.vectors = torch.cat([vectors, torch.zeros(1, sizes["vector"])])
        self.unknown = len(vectors)
        self.letters = torch.from_numpy(read("letters", np.uint8).reshape(-1, sizes["form"]).astype(np.int64))
        self.words = read("words", np.int32).astype(np.int64)
        self.words[self.words < 0] = self.unknown
        self.forms = read("forms", np.int32).astype(np.int64)
        flags = read("flags", np.uint32).view(np.uint8).reshape(len(self.words), -1)
        self.flags = np.unpackbits(flags, axis=1, bitorder="little")[:, : sizes["flags"]].astype(np.float32)
        self.allowed = read("allowed", np.int32)
        self.starts = read("starts", np.int32)
        self.weights = read("weights", np.float32)
        self.place_bit = np.array([1 if label == 0 else 2 << parts(label)[1] for label in range(self.labels)])
        shift = sizes["placeBits"]
        self.type_bit = np.array([0 if label == 0 else 1 << (shift + parts(label)[0]) for label in range(self.labels)])

    def batches(self):
        """Sentences of like length together, in random order."""
        lengths = np.diff(self.starts)
        batches, batch, longest = [], [], 0
        for i in np.argsort(lengths + np.random.rand(len(lengths)) * 6):
            if lengths[i] == 0:
                continue
            longest_then = max(longest, lengths[i])
            if batch and (longest_then * (len(batch) + 1) > TOKENS_PER_BATCH or len(batch) >= SENTENCES_PER_BATCH):
                batches.append(batch)
                batch, longest_then = [], lengths[i]
            batch.append(i)
            longest = longest_then
        batches.append(batch)
        np.random.shuffle(batches)
        return batches

    def fill(self, batch):
        lengths = [self.starts[i + 1] - self.starts[i] for i in batch]
        shape = (len(batch), max(lengths))
        words, forms = np.full(shape, self.unknown), np.zeros(shape, np.int64)
        flags = np.zeros((*shape, self.sizes["flags"]), np.float32)
        allowed = np.ones(shape, np.int32)
        for row, (i, n) in enumerate(zip(batch, lengths)):
            at = slice(self.starts[i], self.starts[i + 1])
            words[row, :n], forms[row, :n] = self.words[at], self.forms[at]
            flags[row, :n], allowed[row, :n] = self.flags[at], self.allowed[at]
        codes = allowed[..., None]
        is_allowed = ((codes & self.place_bit) != 0) & ((self.type_bit == 0) | ((codes & self.type_bit) != 0))
        arrays = (words, forms, flags, is_allowed, self.weights[batch])
        return [*map(torch.from_numpy, arrays), torch.tensor(np.array(lengths, np.int64))]


class Network(nn.Module):
    def __init__(self, data):
        super().__init__()
        self.data = data
        sizes, labels = data.sizes, data.labels
        self.embedding = nn.Embedding(sizes["letters"], EMBEDDING, padding_idx=0)
        self.convolution = nn.Conv1d(EMBEDDING, CHANNELS, 3, padding=1)
        self.input = nn.Linear(sizes["vector"] + CHANNELS + sizes["flags"], INPUTS)
        self.memory = nn.LSTM(INPUTS, UNITS, bidirectional=True, batch_first=True)
        self.output = nn.Linear(2 * UNITS, labels)
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        every = range(labels)
        self.follows = penalty([[may_follow(a, b) for b in every] for a in every])
        self.starts = penalty([may_follow(0, label) for label in every])
        self.ends = penalty([may_follow(label, 0) for label in every])

    def forward(self, words, forms, flags, lengths):
        shape = words.shape
        words = words.masked_fill(torch.rand(shape) < WORD_DROPOUT, self.data.unknown)
        kept = (torch.rand(*shape, 1) >= LEXICON_DROPOUT).float()
        flags = torch.cat([flags[..., :LEXICON_FLAGS] * kept, flags[..., LEXICON_FLAGS:]], -1)
        distinct, at = torch.unique(forms, return_inverse=True)
        channels = self.convolution(self.embedding(self.data.letters[distinct]).transpose(1, 2))
        letters = torch.relu(channels.max(-1)[0])[at]
        inputs = torch.tanh(self.input(torch.cat([self.data.vectors[words], letters, flags], -1)))
        packed = nn.utils.rnn.pack_padded_sequence(
            functional.dropout(inputs, INPUT_DROPOUT), lengths, batch_first=True, enforce_sorted=False
        )
        states, _ = nn.utils.rnn.pad_packed_sequence(self.memory(packed)[0], batch_first=True)
        return self.output(functional.dropout(states, STATE_DROPOUT))

    def log_sum(self, scores, lengths):
        """Logarithm of the sum over all sequences of labels, by the forward algorithm."""
        factors = (self.transitions + self.follows).exp()
        sums = scores[:, 0] + self.starts
        for i in range(1, scores.shape[1]):
            highest = sums.max(-1, keepdim=True)[0]
            then = ((sums - highest).exp() @ factors).clamp_min(1e-30).log() + highest + scores[:, i]
            sums = torch.where((i < lengths)[:, None], then, sums)
        return torch.logsumexp(sums + self.ends, -1)

    def loss(self, batch):
        words, forms, flags, allowed, weights, lengths = self.data.fill(batch)
        scores = self(words, forms, flags, lengths)
        right = self.log_sum(scores.masked_fill(~allowed, NEVER), lengths)
        return ((self.log_sum(scores, lengths) - right) * weights).sum() / len(batch)


def train(network, epochs):
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE)
    step, steps = 0, epochs * len(network.data.batches())
    for epoch in range(epochs):
        begun, total = time.time(), 0.0
        batches = network.data.batches()
        for batch in batches:
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
            step += 1
            loss = network.loss(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimiser.step()
            total += float(loss)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(batches):.3f}, {time.time() - begun:.0f} s", flush=True)


def write(network, file):
    sizes, labels = network.data.sizes, network.data.labels
    width = -(-labels // 16) * 16

    def padded(matrix):
        return functional.pad(matrix, (0, width - labels))

    # Channel × letter's embedding × place, times the embeddings: place × letter × channel.
    tables = torch.einsum("cep,le->plc", network.convolution.weight, network.embedding.weight)
    matrices = [tables, network.convolution.bias, network.input.weight.T, network.input.bias]
    for side in ("", "_reverse"):
        of = {name: getattr(network.memory, f"{name}_l0{side}") for name in ("weight_ih", "bias_ih", "bias_hh", "weight_hh")}
        matrices += [of["weight_ih"].T, of["bias_ih"] + of["bias_hh"], of["weight_hh"].T]
    matrices += [padded(network.output.weight.T), padded(network.output.bias), network.transitions]
    head = [0x31434E45, sizes["vector"], sizes["letters"], CHANNELS, sizes["flags"], INPUTS, UNITS, labels]
    with open(file, "wb") as out:
        out.write(np.array(head, "<u4").tobytes())
        for matrix in matrices:
            out.write(matrix.detach().contiguous().numpy().astype("<f4").tobytes())


def main(folder, out, epochs):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    np.random.seed(1)
    network = Network(Data(folder))
    train(network, int(epochs))
    write(network, out)


main(*sys.argv[1:])
