function sum(numbers) {
  return [{$: "map", value: [[1, 2], "x", null]}, {$: "opaque"}, {$: "object", value: 7}];
}
