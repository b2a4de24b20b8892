// Runs once, from the command line.
void fill(char* data);

int main() {
  char table[200000];
  fill(table);
  return table[0];
}
