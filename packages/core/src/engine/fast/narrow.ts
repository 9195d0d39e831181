/** How the numbers of a column are kept. */
export type Numbers = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** Whole numbers in the narrowest array that holds them: a sheet of a million rows then takes a few bytes a cell. */
export function narrowed(numbers: Float64Array): Numbers {
  let min = 0, max = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  if (min >= 0 && max <= 0xff) return new Uint8Array(numbers);
  if (min >= 0 && max <= 0xffff) return new Uint16Array(numbers);
  return min >= -0x8000_0000 && max <= 0x7fff_ffff ? new Int32Array(numbers) : numbers;
}
