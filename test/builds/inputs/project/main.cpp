extern "C" void use(void*);
int main() {
  int value = 0;
  use(&value);
}
