// Two regions and a reduction in a function with large variables.
void sum(int count) {
  char large[20000];
  double sums[2000] = {};
#pragma omp parallel
  { large[0] = 1; }
#pragma omp parallel for reduction(+ : sums[:2000])
  for (int i = 0; i < count; ++i)
    ++sums[i];
}
