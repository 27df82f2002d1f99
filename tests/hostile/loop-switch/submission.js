function sum(numbers) {
  let state = 0;
  for (;;) switch (state) { case 0: state = 1; continue; default: state = 0; }
}
