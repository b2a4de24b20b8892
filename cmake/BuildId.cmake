# Writes build_id.h: one hash over the bytes of FILES.
set(hashes)
foreach(file IN LISTS FILES)
  file(SHA256 ${file} hash)
  string(APPEND hashes ${hash})
endforeach()
string(SHA256 id "${hashes}")
file(WRITE ${OUTPUT} "#define FRAMEWARN_BUILD_ID \"${id}\"\n")
