package fr.alin.sandbox;

import fr.alin.request.RegisterRecord;
import java.util.List;

/** Port: what the register simulator holds and nobody has imported yet; remote. */
public interface SandboxRegister {
  List<RegisterRecord> list(int limit);
}
