// The arithmetic of the recogniser's network: SIMD over 32-bit floats and 16-bit integers. Pointers are byte offsets.

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

/** What stands for 1 where numbers from -1 to 1 are 16-bit integers: 128 products with weights of 11 bits stay below 2^31. */
const one: f32 = 8191;

/** Numbers from -1 to 1 as 16-bit integers; a multiple of 8. */
export function quantise(x: usize, out: usize, count: i32): void {
  const scale = f32x4.splat(one);
  const end = out + (<usize>count << 1);
  for (; out < end; out += 16, x += 32) {
    const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), scale)));
    const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), scale)));
    v128.store(out, i16x8.narrow_i32x4_s(a, b));
  }
}

// @ts-ignore: decorator
@inline
function scaled(sum: v128, scales: usize, to: usize): void {
  v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scales))));
}

/**
 * out[token] += scales · (x[token] · w): `n` tokens, `size` inputs (even), `width` outputs (a multiple of 16). `x`:
 * token × input, 16 bits; `w`: pair of inputs × output × 2, 16 bits; `scales`: what the integers of an output are worth.
 */
export function affineOfIntegers(x: usize, w: usize, scales: usize, out: usize, n: i32, size: i32, width: i32): void {
  const row: usize = <usize>width << 2;
  const bytes: usize = <usize>size << 1;
  const zero = i32x4.splat(0);
  for (let token = 0; token < n; token += 2) {
    const from: usize = x + <usize>token * bytes;
    // The last of an odd number is done twice over, and its twin is thrown away.
    const isPair = token + 1 < n;
    const then: usize = isPair ? from + bytes : from;
    const to: usize = out + <usize>token * row;
    for (let at: usize = 0; at < row; at += 64) {
      let a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero;
      let weight = w + at;
      for (let i: usize = 0; i < bytes; i += 4) {
        const first = v128.load32_splat(from + i), second = v128.load32_splat(then + i);
        const p = v128.load(weight), q = v128.load(weight, 16), r = v128.load(weight, 32), s = v128.load(weight, 48);
        a = i32x4.add(a, i32x4.dot_i16x8_s(first, p));
        b = i32x4.add(b, i32x4.dot_i16x8_s(first, q));
        c = i32x4.add(c, i32x4.dot_i16x8_s(first, r));
        d = i32x4.add(d, i32x4.dot_i16x8_s(first, s));
        e = i32x4.add(e, i32x4.dot_i16x8_s(second, p));
        f = i32x4.add(f, i32x4.dot_i16x8_s(second, q));
        g = i32x4.add(g, i32x4.dot_i16x8_s(second, r));
        h = i32x4.add(h, i32x4.dot_i16x8_s(second, s));
        weight += row;
      }
      const scale = scales + at;
      scaled(a, scale, to + at); scaled(b, scale + 16, to + at + 16);
      scaled(c, scale + 32, to + at + 32); scaled(d, scale + 48, to + at + 48);
      if (isPair) {
        const next = to + row + at;
        scaled(e, scale, next); scaled(f, scale + 16, next + 16);
        scaled(g, scale + 32, next + 32); scaled(h, scale + 48, next + 48);
      }
    }
  }
}

/** The same for one token: the step of the memory. */
function stepOfIntegers(x: usize, w: usize, scales: usize, to: usize, size: i32, width: i32): void {
  const row: usize = <usize>width << 2;
  const bytes: usize = <usize>size << 1;
  const zero = i32x4.splat(0);
  for (let at: usize = 0; at < row; at += 128) {
    let a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero;
    let weight = w + at;
    for (let i: usize = 0; i < bytes; i += 4) {
      const value = v128.load32_splat(x + i);
      a = i32x4.add(a, i32x4.dot_i16x8_s(value, v128.load(weight)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(value, v128.load(weight, 16)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(value, v128.load(weight, 32)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(value, v128.load(weight, 48)));
      e = i32x4.add(e, i32x4.dot_i16x8_s(value, v128.load(weight, 64)));
      f = i32x4.add(f, i32x4.dot_i16x8_s(value, v128.load(weight, 80)));
      g = i32x4.add(g, i32x4.dot_i16x8_s(value, v128.load(weight, 96)));
      h = i32x4.add(h, i32x4.dot_i16x8_s(value, v128.load(weight, 112)));
      weight += row;
    }
    const scale = scales + at, out = to + at;
    scaled(a, scale, out); scaled(b, scale + 16, out + 16); scaled(c, scale + 32, out + 32); scaled(d, scale + 48, out + 48);
    scaled(e, scale + 64, out + 64); scaled(f, scale + 80, out + 80); scaled(g, scale + 96, out + 96); scaled(h, scale + 112, out + 112);
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
 * what the inputs add and is overwritten; `w`, `scales`: of units × 4 units, as above; `out`: token × stride;
 * `cell`: units, zeroed here; `before`: units, 16 bits.
 */
export function lstm(gates: usize, w: usize, scales: usize, out: usize, cell: usize, before: usize, n: i32, units: i32, stride: i32, backwards: i32): void {
  const size: usize = <usize>units << 2;
  for (let at: usize = 0; at < size; at += 16) v128.store(cell + at, f32x4.splat(0));
  for (let step = 0; step < n; step++) {
    const token: usize = <usize>(backwards ? n - 1 - step : step);
    const gate = gates + token * (size << 2);
    const to = out + ((token * <usize>stride) << 2);
    if (step > 0) stepOfIntegers(before, w, scales, gate, units, units << 2);
    for (let at: usize = 0; at < size; at += 16) {
      const kept = f32x4.mul(sigmoid4(v128.load(gate + size + at)), v128.load(cell + at));
      const added = f32x4.mul(sigmoid4(v128.load(gate + at)), tanh4(v128.load(gate + (size << 1) + at)));
      const value = f32x4.add(kept, added);
      v128.store(cell + at, value);
      v128.store(to + at, f32x4.mul(sigmoid4(v128.load(gate + size * 3 + at)), tanh4(value)));
    }
    quantise(to, before, units);
  }
}
