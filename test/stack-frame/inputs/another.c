void use(void *);
void another(void) {
  char buffer[30000];
  use(buffer);
}
