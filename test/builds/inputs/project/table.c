void use(void* pointer) {
  (void)pointer;
}
void fill(void) {
  char table[20000];
  use(table);
}
