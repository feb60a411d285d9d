"""Trains the network of the tagger: a bidirectional LSTM over embeddings, letters and clues.

usage: python3 network.py DIR [--epochs N] [--threads N] [--seed N] [--hidden N] [--out FILE]

DIR is the folder that `go run ./internal/training prepare` and `export` filled: vectors.bin and sentences.jsonl.
Needs torch and numpy. Writes OUT (default DIR/network.bin), see internal/tagger/network.go."""
import argparse, collections, json, random, time
import numpy as np, torch, torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

ap = argparse.ArgumentParser()
ap.add_argument('dir'); ap.add_argument('--epochs', type=int, default=8); ap.add_argument('--threads', type=int, default=1)
ap.add_argument('--seed', type=int, default=1); ap.add_argument('--hidden', type=int, default=80); ap.add_argument('--words', type=int, default=100000)
ap.add_argument('--out'); ap.add_argument('--lr', type=float, default=2e-3)
A = ap.parse_args()
torch.manual_seed(A.seed); random.seed(A.seed); torch.set_num_threads(A.threads)

TAGS, LETTERS, CLUES, CHARS, FILTERS = 17, 24, 21, 16, 32   # see internal/tagger/network.go

# Embeddings, quantised as the program keeps them: one signed byte a number, one scale a word.
index, table = {}, []
with open(A.dir + '/vectors.bin') as f:
    for n, line in enumerate(f):
        if n == A.words: break
        w, *v = line.rstrip('\n').split(' ')
        index[w] = n + 1; table.append(np.array(v, dtype=np.float32))
table = np.stack(table); scale = np.abs(table).max(1, keepdims=True) / 127
table = np.concatenate([np.zeros((1, 100), np.float32), np.round(table / scale) * scale])

def letters(w):
    b = w.encode()
    if len(b) > LETTERS: b = b[:LETTERS // 2] + b[-LETTERS // 2:]
    return [0] + list(b) + [0] * (LETTERS + 1 - len(b))

forms = {}
def prepare(r):
    ids = []
    for w in r['words']:
        if w not in forms: forms[w] = (len(forms), index.get(w.lower(), 0), letters(w), len(w.encode()))
        ids.append(forms[w][0])
    r['ids'] = torch.tensor(ids); r['c'] = torch.tensor(r['clues']); r['a'] = torch.tensor(r['allowed']); r['n'] = len(ids)
    return r

rows = [prepare(json.loads(x)) for x in open(A.dir + '/sentences.jsonl')]
rows = [r for r in rows if r['n'] <= 400]
F_ROW = torch.tensor([f[1] for f in forms.values()]); F_LET = torch.tensor([f[2] for f in forms.values()], dtype=torch.uint8)
BITS = 1 << torch.arange(TAGS)

class Network(nn.Module):
    def __init__(s):
        super().__init__()
        s.register_buffer('emb', torch.tensor(table), persistent=False)
        s.chars = nn.Embedding(256, CHARS); s.conv = nn.Conv1d(CHARS, FILTERS, 3)
        s.lstm = nn.LSTM(100 + FILTERS + CLUES, A.hidden, batch_first=True, bidirectional=True)
        s.out = nn.Linear(2 * A.hidden, TAGS); s.din = nn.Dropout(0.25); s.dout = nn.Dropout(0.4)
    def forward(s, ids, clues, lengths):
        uniq, where = torch.unique(ids, return_inverse=True)
        row = F_ROW[uniq]
        let = F_LET[uniq].long()
        h = s.conv(s.chars(let).transpose(1, 2))
        valid = torch.arange(h.shape[2])[None] < torch.clamp((let != 0).sum(1, keepdim=True), min=1)
        h = h.masked_fill(~valid[:, None], -1e9).amax(2).relu()
        row = row[where]
        if s.training: row = row.masked_fill(torch.rand(row.shape) < 0.08, 0)
        c = torch.zeros(*ids.shape, CLUES)
        c.scatter_(2, (clues & 15)[..., None], 1.0)
        c.scatter_(2, 7 + (clues >> 4 & 15)[..., None], 1.0)
        c[..., 15] = (clues >> 8 & 1).float()
        c.scatter_(2, 16 + (clues >> 12 & 3)[..., None], 1.0)
        c[..., 20] = (row == 0).float()
        x = torch.cat([s.din(torch.cat([s.emb[row], h[where]], -1)), c], -1)
        y, _ = s.lstm(pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False))
        y, _ = pad_packed_sequence(y, batch_first=True)
        return s.out(s.dout(y))

def pad(rs, key, fill=0):
    return nn.utils.rnn.pad_sequence([r[key] for r in rs], batch_first=True, padding_value=fill)

def batches(rs, size, shuffle):
    rs = rs[:]
    if shuffle: random.shuffle(rs)
    out = []
    for i in range(0, len(rs), size * 40):
        part = sorted(rs[i:i + size * 40], key=lambda r: r['n'])
        out += [part[j:j + size] for j in range(0, len(part), size)]
    if shuffle: random.shuffle(out)
    return out

pos = lambda t: (t - 1) % 4
opens = lambda t: t == 0 or pos(t) in (0, 3)
closes = lambda t: t == 0 or pos(t) in (2, 3)
follows = lambda a, b: opens(b) if closes(a) else (not opens(b) and (a - 1) // 4 == (b - 1) // 4)
TR = np.array([[0 if follows(a, b) else -1e4 for b in range(TAGS)] for a in range(TAGS)], np.float32)
ST = np.array([0 if opens(t) else -1e4 for t in range(TAGS)]); EN = np.array([0 if closes(t) else -1e4 for t in range(TAGS)])
def viterbi(e):
    s = e[0] + ST; back = []
    for x in e[1:]:
        m = s[:, None] + TR; a = m.argmax(0); back.append(a); s = m[a, np.arange(TAGS)] + x
    t = int((s + EN).argmax()); out = [t]
    for a in reversed(back): t = int(a[t]); out.append(t)
    return out[::-1]
def spans(tags):
    out, start = set(), 0
    for i, t in enumerate(tags):
        if t == 0: continue
        if opens(t): start = i
        if closes(t): out.add((start, i, (t - 1) // 4))
    return out
def measure():
    net.eval(); count = collections.defaultdict(lambda: [0, 0, 0])
    with torch.no_grad():
        for b in batches([r for r in rows if r['use'] == 'measure'], 128, False):
            e = net(pad(b, 'ids'), pad(b, 'c'), torch.tensor([r['n'] for r in b])).log_softmax(-1).numpy()
            for r, x in zip(b, e):
                P = {s for s in spans(viterbi(x[:r['n']])) if s[2] < 2}
                G = {s for s in spans([max(t for t in range(TAGS) if m >> t & 1) for m in r['allowed']]) if s[2] < 2}
                for k in (0, 1):
                    p = {s for s in P if s[2] == k}; g = {s for s in G if s[2] == k}
                    for c in (count[r['set'], k], count[r['set'], 2]): c[0] += len(p & g); c[1] += len(p); c[2] += len(g)
    f = lambda c: 200 * c[0] / max(1, c[1] + c[2])
    for s in dict.fromkeys(k[0] for k in count): print('%-18s %5.1f %5.1f %5.1f' % (s, *(f(count[s, k]) for k in (0, 1, 2))), flush=True)

net = Network(); train = [r for r in rows if r['use'] == 'train']
print(len(train), 'sentences', sum(p.numel() for p in net.parameters()), 'weights')
steps = len(batches(train, 64, False)) * A.epochs; step = 0; start = time.time()
opt = torch.optim.AdamW(net.parameters(), lr=A.lr, weight_decay=0.01)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / max(1, steps)))
for epoch in range(1, A.epochs + 1):
    net.train(); total = 0
    for b in batches(train, 64, True):
        e = net(pad(b, 'ids'), pad(b, 'c'), torch.tensor([r['n'] for r in b])).log_softmax(-1)
        allowed = (pad(b, 'a', (1 << TAGS) - 1)[..., None] & BITS) > 0
        w = torch.tensor([r['weight'] for r in b])[:, None]
        loss = -(torch.logsumexp(e.masked_fill(~allowed, -1e9), -1) * w).sum() / sum(r['n'] for r in b)
        opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 2.0); opt.step(); sched.step(); total += loss.item(); step += 1
    print('epoch %d loss %.4f %.0f s' % (epoch, total * A.epochs / max(1, steps), time.time() - start), flush=True)
    if epoch % 2 == 0 or epoch == A.epochs: measure()
p = {k: v.numpy().astype(np.float32).ravel() for k, v in net.state_dict().items()}
order = ['chars.weight', 'conv.weight', 'conv.bias']
flat = [np.array([A.hidden], np.float32)] + [p[k] for k in order]
for way in ('', '_reverse'):
    flat += [p['lstm.weight_ih_l0' + way], p['lstm.weight_hh_l0' + way], p['lstm.bias_ih_l0' + way] + p['lstm.bias_hh_l0' + way]]
np.concatenate(flat + [p['out.weight'], p['out.bias']]).tofile(A.out or A.dir + '/network.bin')
