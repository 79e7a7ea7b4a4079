// The arithmetic of the recogniser's network: SIMD over 32-bit floats. Pointers are byte offsets.

/** out[token] += x[token] · w: `n` tokens, `size` inputs, `width` outputs (a multiple of 16). */
export function affine(x: usize, w: usize, out: usize, n: i32, size: i32, width: i32): void {
  const row: usize = <usize>width << 2;
  for (let token = 0; token < n; token++) {
    const from: usize = x + ((<usize>token * <usize>size) << 2);
    const to: usize = out + <usize>token * row;
    for (let at: usize = 0; at < row; at += 64) {
      let a = v128.load(to + at), b = v128.load(to + at, 16), c = v128.load(to + at, 32), d = v128.load(to + at, 48);
      let weight = w + at;
      for (let i: usize = 0; i < <usize>size; i++) {
        const value = v128.load32_splat(from + (i << 2));
        a = f32x4.add(a, f32x4.mul(value, v128.load(weight)));
        b = f32x4.add(b, f32x4.mul(value, v128.load(weight, 16)));
        c = f32x4.add(c, f32x4.mul(value, v128.load(weight, 32)));
        d = f32x4.add(d, f32x4.mul(value, v128.load(weight, 48)));
        weight += row;
      }
      v128.store(to + at, a); v128.store(to + at, b, 16); v128.store(to + at, c, 32); v128.store(to + at, d, 48);
    }
  }
}

// Rational approximation of the hyperbolic tangent, good to 1e-6 (Eigen, ptanh_float).
function tanh4(input: v128): v128 {
  const x = f32x4.max(f32x4.min(input, f32x4.splat(7.90531110763549805)), f32x4.splat(-7.90531110763549805));
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(5.12229709037114e-08));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.48572235717979e-05));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(6.37261928875436e-04));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(4.89352455891786e-03));
  let q = f32x4.splat(1.19825839466702e-06);
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(1.18534705686654e-04));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(2.26843463243900e-03));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(4.89352518554385e-03));
  return f32x4.div(f32x4.mul(x, p), q);
}

function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}

/** Hyperbolic tangent of `count` numbers in their place; a multiple of 4. */
export function tanhAll(x: usize, count: i32): void {
  const end = x + (<usize>count << 2);
  for (let at = x; at < end; at += 16) v128.store(at, tanh4(v128.load(at)));
}

/**
 * One direction of a long short-term memory. `gates`: token × 4 units (input, forget, cell, output), holds
 * what the inputs add and is overwritten; `w`: unit × 4 units; `out`: token × stride; `cell`: units, zeroed here.
 */
export function lstm(gates: usize, w: usize, out: usize, cell: usize, n: i32, units: i32, stride: i32, backwards: i32): void {
  const size: usize = <usize>units << 2;
  for (let at: usize = 0; at < size; at += 16) v128.store(cell + at, f32x4.splat(0));
  let before: usize = 0;
  for (let step = 0; step < n; step++) {
    const token: usize = <usize>(backwards ? n - 1 - step : step);
    const gate = gates + token * (size << 2);
    const to = out + ((token * <usize>stride) << 2);
    if (step > 0) affine(before, w, gate, 1, units, units << 2);
    for (let at: usize = 0; at < size; at += 16) {
      const kept = f32x4.mul(sigmoid4(v128.load(gate + size + at)), v128.load(cell + at));
      const added = f32x4.mul(sigmoid4(v128.load(gate + at)), tanh4(v128.load(gate + (size << 1) + at)));
      const value = f32x4.add(kept, added);
      v128.store(cell + at, value);
      v128.store(to + at, f32x4.mul(sigmoid4(v128.load(gate + size * 3 + at)), tanh4(value)));
    }
    before = to;
  }
}
